import Keycloak from 'keycloak-js'

export function createKeycloak(): Keycloak {
  return new Keycloak({ url: '/auth', realm: 'nuanliu', clientId: 'nuanliu-web' })
}

/** What every start of the adapter has in common: PKCE, no hidden frames, tokens in memory only. */
export const keycloakDefaults = { pkceMethod: 'S256', checkLoginIframe: false, enableLogging: false } as const

/** Milliseconds after which a network that does not answer counts as none. */
const patience = 4_000

/** Whether the sign-in answers at this moment; what the browser believes of its network is not enough. */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch('/auth/realms/nuanliu/.well-known/openid-configuration', {
      cache: 'no-store',
      signal,
    })
    return answer.ok
  } catch {
    return false
  }
}
