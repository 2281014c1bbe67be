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

export function openRenewal(): string {
  const id = crypto.randomUUID()
  window.open(`/session/renew?id=${id}`, '_blank', 'popup,width=520,height=720')
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

/** In the second window: signs in, hands over, and forgets. */
export async function completeRenewal(id: string): Promise<void> {
  const adapter = createKeycloak()
  await adapter.init({ ...keycloakDefaults, onLoad: 'login-required' })
  const { token, refreshToken, idToken } = adapter
  if (!token || !refreshToken || !idToken) throw new Error('Keycloak gave no tokens')
  const channel = channelOf(id)
  channel.postMessage({ token, refreshToken, idToken } satisfies RenewedTokens)
  channel.close()
}
