/** Lets the pages of the field open without network; where the browser cannot, they work with network only. */
export function install(): void {
  if (!import.meta.env.PROD) return
  navigator.serviceWorker?.register('/sw.js', { scope: '/m' }).catch(() => undefined)
}
