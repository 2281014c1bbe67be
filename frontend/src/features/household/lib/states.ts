import type { HouseholdState } from '@/shared/api'
import { daysBetween } from '@/shared/lib/dates'

export type Tone = 'neutral' | 'active' | 'success' | 'warning' | 'danger'

/** The colour that goes with the state's name; the name itself is of list `household-state`. */
export const stateTones: Record<HouseholdState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'active',
  RETURNED: 'warning',
  SURVEY: 'active',
  PUBLICITY: 'active',
  OBJECTION: 'danger',
  COUNTY_REVIEW: 'active',
  COMPARE: 'active',
  RECHECK: 'warning',
  LEVEL_APPROVAL: 'active',
  ACTIVE: 'success',
  REJECTED: 'danger',
  RELAPSED: 'neutral',
  TEMP_REVIEW: 'active',
  TEMP: 'success',
  ANNUAL_REVIEW: 'active',
  RESOLVE_APPROVAL: 'active',
  RESOLVED: 'success',
  EXIT_REVIEW: 'active',
  EXIT_NOTICE: 'active',
  EXIT_APPROVAL: 'active',
  EXITED: 'neutral',
  CANCEL_APPROVAL: 'active',
  CANCELLED: 'neutral',
}

/** The days that are left, as a person says it. */
export function deadlineOf(
  dueOn: string | undefined,
  today: string,
): { label: string; tone: Tone } | undefined {
  if (!dueOn) return undefined
  const days = daysBetween(today, dueOn)
  if (days < 0) return { label: `已超期 ${-days} 天`, tone: 'danger' }
  if (days === 0) return { label: '今天到期', tone: 'warning' }
  return { label: `还有 ${days} 天`, tone: days <= 2 ? 'warning' : 'neutral' }
}
