import type { CalendarYear } from '@/shared/api'
import { dayBefore } from '@/shared/lib/dates'

export type DayKind = 'holiday' | 'workday' | 'weekend' | 'ordinary'

/** One day as the calendar shows it. */
export interface CalendarCell {
  date: string
  day: number
  kind: DayKind
  /** Name of the holiday that it belongs to. */
  name?: string
}

export interface CalendarMonth {
  month: number
  /** Monday to Sunday; undefined outside the month. */
  weeks: (CalendarCell | undefined)[][]
}

/** A holiday with its days off and the weekend days on which people work for it. */
export interface Arrangement {
  name: string
  from: string
  to: string
  days: number
  shifted: string[]
}

const daysOfWeek = 7
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
/** Monday is 0. */
const weekday = (date: string) => (new Date(date).getUTCDay() + daysOfWeek - 1) % daysOfWeek

/** The twelve months of a year, each day with what it is for people who work. */
export function monthsOf({ year, days }: Pick<CalendarYear, 'year' | 'days'>): CalendarMonth[] {
  const special = new Map(days.map((day) => [day.date, day]))
  return Array.from({ length: 12 }, (_, place) => {
    const month = place + 1
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const lead = weekday(iso(year, month, 1))
    const cells: (CalendarCell | undefined)[] = Array.from({ length: lead })
    for (let day = 1; day <= length; day++) {
      const date = iso(year, month, day)
      const found = special.get(date)
      const usual = weekday(date) >= 5 ? 'weekend' : 'ordinary'
      cells.push({ date, day, kind: found?.kind ?? usual, name: found?.name })
    }
    while (cells.length % daysOfWeek > 0) cells.push(undefined)
    const weeks = Array.from({ length: cells.length / daysOfWeek }, (_, week) =>
      cells.slice(week * daysOfWeek, (week + 1) * daysOfWeek),
    )
    return { month, weeks }
  })
}

/** Days off that follow one another are one holiday, even where two festivals meet (国庆节、中秋). */
export function arrangementsOf({ days }: Pick<CalendarYear, 'days'>): Arrangement[] {
  const arrangements: (Arrangement & { names: string[] })[] = []
  for (const day of days.filter(({ kind }) => kind === 'holiday')) {
    const last = arrangements.at(-1)
    if (last && last.to === dayBefore(day.date)) {
      last.to = day.date
      last.days++
      if (!last.names.includes(day.name)) last.names.push(day.name)
    } else {
      const names = [day.name]
      arrangements.push({ name: '', names, from: day.date, to: day.date, days: 1, shifted: [] })
    }
  }
  for (const day of days.filter(({ kind }) => kind === 'workday')) {
    arrangements.find(({ names }) => names.includes(day.name))?.shifted.push(day.date)
  }
  return arrangements.map(({ names, ...rest }) => ({ ...rest, name: names.join('、') }))
}

/** How many days of the year people work. */
export const workingDaysOf = (months: readonly CalendarMonth[]): number =>
  months
    .flatMap(({ weeks }) => weeks.flat())
    .filter((cell) => cell?.kind === 'ordinary' || cell?.kind === 'workday').length
