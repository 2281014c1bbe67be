import {
  createAttachment,
  getVisit,
  once,
  recordVisit,
  type VisitGiftRecord,
  type VisitRecord,
} from '@/shared/api'
import type { PackedFile, Parcel, Sender } from '@/shared/offline'

export interface NeedBody {
  need: string
  content: string
  wishOn: string
}

export interface FollowUpBody {
  task: string
  dueOn: string
}

export interface GiftBody {
  kind: string
  source: string
  amount: string
  what: string
  paperNumber: string
}

/** The form of a visit as it is typed; empty is an empty text. */
export interface VisitBody {
  targetId: string
  object: string
  outcome: string
  notMet: string
  nextTryOn: string
  seen: string
  policy: string
  needs: NeedBody[]
  gifts: GiftBody[]
  followUps: FollowUpBody[]
  startedOn: string
  startedAt: string
  minutes: string
  place: string
  leader: string
  party: string
  partySize: string
  vehicles: string
  cost: string
}

export const outcomes = [
  { code: 'MET', label: '见到了' },
  { code: 'NOT_MET', label: '没见到' },
]
export const emptyGift = (): GiftBody => ({ kind: '', source: '', amount: '', what: '', paperNumber: '' })

/** Names as people write them one after the other. */
export const namesIn = (text: string): string[] => text.split(/[、，,；;\s]+/).filter(Boolean)

const isMoney = (text: string) => /^\d{1,9}(\.\d{1,2})?$/.test(text) && Number(text) > 0
const isCount = (text: string, least: number) => /^\d{1,4}$/.test(text) && Number(text) >= least

/** What is missing, by the field's name; the server looks again. */
export function faultsOf(body: VisitBody, files: readonly PackedFile[]): Record<string, string> {
  const faults: Record<string, string> = {}
  const need = (name: string, isGood: unknown, text: string) => {
    if (!isGood) faults[name] = text
  }
  need('outcome', body.outcome, '请选择')
  need('object', body.object, '请选择')
  need('startedOn', body.startedOn, '请填写日期')
  need('startedAt', body.startedAt, '请填写时间')
  need('minutes', isCount(body.minutes, 1), '请填写分钟数')
  need('place', body.place.trim(), '请填写地点')
  need('leader', body.leader.trim(), '请填写带队人')
  const named = 1 + namesIn(body.party).length
  need('partySize', isCount(body.partySize, named), `请填写人数，不少于写了姓名的 ${named} 人`)
  need('vehicles', isCount(body.vehicles, 0), '请填写车辆数，没有用车填 0')
  need('cost', !body.cost || /^\d{1,7}(\.\d{1,2})?$/.test(body.cost), '请填写金额，如 35.50')
  if (body.outcome === 'NOT_MET') need('notMet', body.notMet, '请选择原因')
  if (body.outcome !== 'MET') return faults

  need('seen', body.seen.trim(), '请写几句情况')
  body.needs.forEach((one, place) => need(`needs/${place}/need`, one.need, '请选择'))
  body.followUps.forEach((one, place) => {
    need(`followUps/${place}/task`, one.task.trim(), '请填写要办的事')
    need(`followUps/${place}/dueOn`, one.dueOn, '请填写日期')
  })
  const isSigned = files.some((file) => file.purpose === 'signature')
  body.gifts.forEach((gift, place) => {
    need(`gifts/${place}/kind`, gift.kind, '请选择')
    need(`gifts/${place}/what`, gift.kind !== 'GOODS' || gift.what.trim(), '请填写慰问品')
    need(`gifts/${place}/amount`, isMoney(gift.amount), '请填写金额，如 600 或 600.00')
    need(`gifts/${place}/source`, gift.source, '请选择')
    if (gift.kind !== 'CARD' && !isSigned && !gift.paperNumber.trim())
      faults.signature = '现金和慰问品要有本人签名，或者填写签收单编号'
  })
  return faults
}

const orNothing = (text: string) => text.trim() || undefined
const money = (text: string) => Number(text || 0).toFixed(2)

/** The form as the interface takes it; what does not belong to the outcome stays behind. */
export function recordOf({ id, body, files }: Parcel<VisitBody>): VisitRecord {
  const met = body.outcome === 'MET'
  const sent = (purpose: string) =>
    files.filter((file) => file.purpose === purpose).flatMap((file) => file.attachmentId ?? [])
  return {
    id,
    targetId: body.targetId,
    object: body.object,
    place: body.place.trim(),
    startedAt: `${body.startedOn}T${body.startedAt}:00+08:00`,
    minutes: Number(body.minutes),
    leader: body.leader.trim(),
    party: namesIn(body.party),
    partySize: Number(body.partySize),
    vehicles: Number(body.vehicles),
    cost: money(body.cost),
    outcome: met ? 'MET' : 'NOT_MET',
    notMet: met ? undefined : orNothing(body.notMet),
    nextTryOn: met ? undefined : orNothing(body.nextTryOn),
    seen: met ? orNothing(body.seen) : undefined,
    policy: met ? orNothing(body.policy) : undefined,
    needs: met
      ? body.needs.map((one) => ({ ...one, content: orNothing(one.content), wishOn: orNothing(one.wishOn) }))
      : [],
    followUps: met ? body.followUps : [],
    gifts: met
      ? body.gifts.map((gift) => ({
          kind: gift.kind as VisitGiftRecord['kind'],
          source: gift.source,
          amount: money(gift.amount),
          what: orNothing(gift.what),
          paperNumber: orNothing(gift.paperNumber),
        }))
      : [],
    photos: sent('photo'),
    signatureId: met ? sent('signature')[0] : undefined,
  }
}

export const visitSender: Sender<VisitBody> = {
  upload: async (content, file) => {
    const name = `${file.name}.${file.mediaType === 'image/png' ? 'png' : 'jpg'}`
    const answer = await createAttachment({
      body: { file: new File([content], name, { type: file.mediaType }) },
      headers: once(file.key),
    })
    return answer.id
  },
  deliver: async (parcel) => {
    await recordVisit({ headers: once(parcel.id), body: recordOf(parcel) })
  },
  // Another record stands under this id: nothing of it is overwritten, its author sees both.
  theirs: async ({ id }, problem) =>
    problem.code === 'visit-id-used' ? await getVisit({ path: { id } }) : undefined,
}
