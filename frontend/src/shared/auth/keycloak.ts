import Keycloak from 'keycloak-js'

export function createKeycloak(): Keycloak {
  return new Keycloak({ url: '/auth', realm: 'nuanliu', clientId: 'nuanliu-web' })
}

/** What every start of the adapter has in common: PKCE, no hidden frames, tokens in memory only. */
export const keycloakDefaults = { pkceMethod: 'S256', checkLoginIframe: false, enableLogging: false } as const
