import {
  getCodeList,
  getVisitCampaign,
  getVisitPack,
  type Me,
  type VisitCampaignDetail,
  type VisitPackItem,
} from '@/shared/api'
import { formatDate } from '@/shared/lib/dates'
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
  campaign: string
  number: string
  name: string
  union: string
  address: string
  phone: string
  /** What kind of person is visited there, as far as the file tells. */
  object: string
  /** 元 by kind of person, as the campaign has it. */
  standards: Record<string, string>
  people: PackPerson[]
  lastVisit: string
  followUps: { task: string; dueOn: string }[]
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

/** Lists that the form asks for, and those whose words stand in the files. */
const formLists = ['visit-object', 'visit-need', 'not-met-reason', 'visit-gift-kind', 'fund-source']
const wordLists = ['relation', 'member-status', 'work-state', 'measure-kind']

/** What kind of person a family's hardship makes of its worker, until somebody says otherwise on the spot. */
const objectOf = (category: string) => (category === '3' ? '2' : '1')

async function loadLists(): Promise<Record<string, ChoiceOption[]>> {
  const read = async (list: string) => {
    const { items } = await getCodeList({ path: { list } })
    return [list, items.map(({ code, label }) => ({ code, label }))] as const
  }
  return Object.fromEntries(await Promise.all([...formLists, ...wordLists].map(read)))
}

async function loadCampaigns(items: readonly VisitPackItem[]): Promise<Map<string, VisitCampaignDetail>> {
  const ids = [...new Set(items.map((item) => item.campaignId))]
  const all = await Promise.all(ids.map((id) => getVisitCampaign({ path: { id } })))
  return new Map(all.map((campaign) => [campaign.id, campaign]))
}

/** Reads everything that a day without network needs, at once, and puts codes into words. */
export async function loadPack(me: Me): Promise<DayPack> {
  const [pack, lists] = await Promise.all([getVisitPack(), loadLists()])
  const campaigns = await loadCampaigns(pack.items)
  const word = (list: string, code: string | null | undefined) =>
    lists[list]?.find((item) => item.code === code)?.label ?? ''
  const targetOf = (item: VisitPackItem): PackTarget => {
    const campaign = campaigns.get(item.campaignId)
    return {
      id: item.targetId,
      campaign: campaign?.title ?? '',
      number: item.number,
      name: item.headName,
      union: item.unionName,
      address: item.address ?? '',
      phone: item.phone ?? '',
      object: objectOf(item.category),
      standards: Object.fromEntries(
        (campaign?.standards ?? []).map(({ object, amount }) => [object, amount]),
      ),
      people: item.persons.map((person) => ({
        name: person.name,
        relation: word('relation', person.relation),
        age: person.age ?? undefined,
        status: word('work-state', person.workState) || word('member-status', person.identity),
      })),
      lastVisit: item.lastVisit
        ? `${formatDate(item.lastVisit.day)}，${item.lastVisit.madeByName}，${item.lastVisit.outcome === 'MET' ? '见到了' : '没见到'}`
        : '',
      followUps: item.promises.map(({ task, dueOn }) => ({ task, dueOn })),
      measures: item.measures.map((measure) => {
        const kind = word('measure-kind', measure.kind)
        return [kind, measure.content, measure.dueOn && `${formatDate(measure.dueOn)}前`]
          .filter(Boolean)
          .join('，')
      }),
      visited: Boolean(item.visitedOn),
      attempts: item.attempts,
    }
  }
  const { name, union } = me
  return { day: pack.day, owner: { name, union: union.name }, targets: pack.items.map(targetOf), lists }
}
