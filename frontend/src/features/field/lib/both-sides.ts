import type { VisitDetail } from '@/shared/api'
import { formatDateTime } from '@/shared/lib/dates'
import { recordOf, type VisitBody } from './visit-parcel'
import type { Parcel } from '@/shared/offline'

export interface BothSides {
  label: string
  mine: string
  theirs: string
}

type Compared = Pick<
  VisitDetail,
  'startedAt' | 'place' | 'leader' | 'partySize' | 'outcome' | 'seen' | 'policy'
> & { gifts: readonly { amount: string }[]; needs: readonly unknown[]; followUps: readonly unknown[] }

const count = (list: readonly unknown[]) => `${list.length} 项`

/** What people compare, in their words. */
const shown: { label: string; text: (visit: Compared) => string }[] = [
  { label: '时间', text: (visit) => formatDateTime(visit.startedAt) },
  { label: '地点', text: (visit) => visit.place },
  { label: '带队和人数', text: (visit) => `${visit.leader}，${visit.partySize} 人` },
  { label: '结果', text: (visit) => (visit.outcome === 'MET' ? '见到了' : '没见到') },
  { label: '情况', text: (visit) => visit.seen ?? '' },
  { label: '讲解的政策', text: (visit) => visit.policy ?? '' },
  { label: '需求', text: (visit) => count(visit.needs) },
  { label: '慰问', text: (visit) => visit.gifts.map((gift) => `${gift.amount} 元`).join('、') || '没有' },
  { label: '要办的事', text: (visit) => count(visit.followUps) },
]

/** Where the record on this machine and the one on the server differ; the server's is nothing but what it sent. */
export function bothSides(parcel: Parcel<VisitBody>): BothSides[] {
  const theirs = parcel.theirs as VisitDetail | undefined
  if (!theirs) return []
  const mine = recordOf(parcel) as Compared
  return shown
    .map(({ label, text }) => ({ label, mine: text(mine) || '没有填写', theirs: text(theirs) || '没有填写' }))
    .filter((row) => row.mine !== row.theirs)
}
