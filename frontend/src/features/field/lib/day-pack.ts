import type { Me } from '@/shared/api'
import type { Parcel } from '@/shared/offline'
import type { ChoiceOption } from '@/shared/ui/mobile'
import type { VisitBody } from './visit-parcel'

export interface PackPerson {
  name: string
  relation: string
  age?: number
  status: string
}

/** Whom to visit: what is needed to get there and to talk, nothing else. */
export interface PackTarget {
  id: string
  campaignId: string
  campaign: string
  householdId: string
  number: string
  name: string
  union: string
  address: string
  phone: string
  category: string
  standard: string
  people: PackPerson[]
  lastVisit: string
  followUps: { text: string; dueOn: string }[]
  measures: string[]
  visited: boolean
  attempts: number
}

/** A day in the field as it lies on the machine. */
export interface DayPack {
  day: string
  owner: { name: string; union: string }
  targets: PackTarget[]
  /** Values of the lists that the form asks for. */
  lists: Record<string, ChoiceOption[]>
  /** Lines of money that a gift may come from. */
  sources: ChoiceOption[]
}

/** How far one target is: by what the server knew, and by what stands on this machine. */
export function standingOf(target: PackTarget, parcels: readonly Parcel<VisitBody>[]) {
  const own = parcels.filter((parcel) => parcel.subject === target.id)
  const has = (state: Parcel['state']) => own.some((parcel) => parcel.state === state)
  if (has('refused') || has('conflict')) return { text: '要处理', tone: 'danger', done: true } as const
  if (has('waiting')) return { text: '待提交', tone: 'warning', done: true } as const
  if (has('editing')) return { text: '没写完', tone: 'primary', done: false } as const
  if (target.visited) return { text: '已走访', tone: 'success', done: true } as const
  if (target.attempts > 0) return { text: '没见到', tone: 'warning', done: false } as const
  return { text: '未走访', tone: 'default', done: false } as const
}

export async function loadPack(me: Me): Promise<DayPack> {
  return {
    day: me.today,
    owner: { name: me.name, union: me.union.name },
    targets: [],
    lists: {},
    sources: [],
  }
}
