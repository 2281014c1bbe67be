const zone = 'Asia/Shanghai'

const dateTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** `2026-11-04` → `2026年11月4日`. */
export function formatDate(date: string | null | undefined): string {
  const parts = date ? /^(\d{4})-(\d{2})-(\d{2})/.exec(date) : null
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : '—'
}

/** An instant as people in Henan read it. */
export function formatDateTime(instant: string | null | undefined): string {
  return instant ? dateTime.format(new Date(instant)).replaceAll('/', '-') : '—'
}

/** Days from one ISO date to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** `2026-03-01` → `2026-02-28`. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
}

/**
 * A period of validity in words.
 *
 * @param to first day on which it is over, as the interface tells it; people read the last day
 */
export function formatPeriod(from: string | null | undefined, to: string | null | undefined): string {
  if (!to) return from ? `${formatDate(from)}起` : '不限'
  const end = `${formatDate(dayBefore(to))}止`
  return from ? `${formatDate(from)}至${end}` : end
}
