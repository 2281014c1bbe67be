import { createKeycloak, keycloakDefaults } from './keycloak'

/**
 * Signing in again without losing a half-filled form: a second window signs in and hands its tokens to the
 * page that waits. They travel from memory to memory over a channel whose name only these two know.
 */
export interface RenewedTokens {
  token: string
  refreshToken: string
  idToken: string
}

const channelOf = (id: string) => new BroadcastChannel(`nuanliu-renewal-${id}`)

/** @param maxAge how many seconds ago the user may have typed the password at most */
export function openRenewal(maxAge?: number): string {
  const id = crypto.randomUUID()
  const age = maxAge === undefined ? '' : `&maxAge=${maxAge}`
  window.open(`/session/renew?id=${id}${age}`, '_blank', 'popup,width=520,height=720')
  return id
}

export function awaitRenewal(id: string): Promise<RenewedTokens> {
  const channel = channelOf(id)
  return new Promise((resolve) => {
    channel.onmessage = (message: MessageEvent<RenewedTokens>) => {
      channel.close()
      resolve(message.data)
    }
  })
}

/**
 * In the second window: signs in, hands over, and forgets. A sign-in that must be fresh is asked for by name,
 * because Keycloak's own session would answer an ordinary one without the password.
 */
export async function completeRenewal(id: string, maxAge?: number): Promise<void> {
  const adapter = createKeycloak()
  const signedIn = await adapter.init(keycloakDefaults)
  if (!signedIn) {
    await adapter.login(maxAge === undefined ? {} : { prompt: 'login', maxAge })
    // The window leaves for Keycloak and comes back here as a new page.
    return new Promise(() => undefined)
  }
  const { token, refreshToken, idToken } = adapter
  if (!token || !refreshToken || !idToken) throw new Error('Keycloak gave no tokens')
  const channel = channelOf(id)
  channel.postMessage({ token, refreshToken, idToken } satisfies RenewedTokens)
  channel.close()
}
