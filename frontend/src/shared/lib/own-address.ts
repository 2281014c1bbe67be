/** The address if it is one of our own pages, else the first page: "//host" would be another's. */
export function ownAddress(address: unknown): string {
  return typeof address === 'string' && /^\/(?!\/)/.test(address) ? address : '/'
}
