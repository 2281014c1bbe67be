import { uuid7 } from '@/shared/lib/uuid7'
import type { DayPack, PackTarget } from './day-pack'
import type { VisitParcel } from './field'
import type { VisitBody } from './visit-parcel'

const two = (number: number) => String(number).padStart(2, '0')

/** What is the same all day is asked once: the party and its car come from the last visit of the day. */
function partyOf(body: VisitBody | undefined, owner: string) {
  return {
    leader: body?.leader ?? owner,
    partySize: body?.partySize ?? '2',
    party: body?.party ?? '',
    vehicles: body?.vehicles ?? '0',
  }
}

/** The day is the one that the server goes by, the hour this machine's. */
export function beginVisit(
  target: PackTarget,
  pack: Pick<DayPack, 'day' | 'owner'>,
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
      object: target.object,
      outcome: '',
      notMet: '',
      nextTryOn: '',
      seen: '',
      policy: '',
      needs: [],
      gifts: [],
      followUps: [],
      startedOn: pack.day,
      startedAt: `${two(now.getHours())}:${two(now.getMinutes())}`,
      minutes: '30',
      place: target.address,
      cost: '',
      ...partyOf(parcels.at(-1)?.body, pack.owner.name),
    },
  }
}
