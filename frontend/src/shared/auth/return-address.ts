/** Names that belong to the answer of the sign-in; Keycloak refuses to come back to an address that uses them. */
const taken = ['state', 'code', 'error', 'iss', 'session_state']

/** Where Keycloak sends the browser after the sign-in: to the page itself, or to one that leads on to it. */
export function returnAddress({
  origin,
  pathname,
  search,
}: Pick<Location, 'origin' | 'pathname' | 'search'>): string {
  const query = new URLSearchParams(search)
  if (!taken.some((name) => query.has(name))) return origin + pathname + search
  return `${origin}/session/return?to=${encodeURIComponent(pathname + search)}`
}
