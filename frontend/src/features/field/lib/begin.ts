import { uuid7 } from '@/shared/lib/uuid7'
import type { PackTarget } from './day-pack'
import type { VisitParcel } from './field'
import type { VisitBody } from './visit-parcel'

const two = (number: number) => String(number).padStart(2, '0')

/** What is the same all day is asked once: the party and its car come from the last visit of the day. */
function partyOf(body: VisitBody | undefined) {
  return {
    leader: body?.leader ?? '',
    partySize: body?.partySize ?? '2',
    partyNames: body?.partyNames ?? '',
    vehicles: body?.vehicles ?? '0',
  }
}

/** @param day the day that the server goes by; the hour is this machine's */
export function beginVisit(
  target: PackTarget,
  day: string,
  parcels: readonly VisitParcel[],
  now = new Date(),
): VisitParcel {
  return {
    id: uuid7(now.getTime()),
    kind: 'visit',
    subject: target.id,
    title: `走访 ${target.name}`,
    files: [],
    state: 'editing',
    createdAt: now.getTime(),
    attempts: 0,
    notBefore: 0,
    undecided: false,
    body: {
      targetId: target.id,
      campaignId: target.campaignId,
      householdId: target.householdId,
      standard: target.standard,
      outcome: '',
      notMetReason: '',
      nextTryOn: '',
      seen: '',
      policyExplained: '',
      needs: [],
      gifts: [],
      followUps: [],
      startedOn: day,
      startedAt: `${two(now.getHours())}:${two(now.getMinutes())}`,
      minutes: '30',
      place: target.address,
      cost: '',
      ...partyOf(parcels.at(-1)?.body),
    },
  }
}
