import type { PackedFile, Sender } from '@/shared/offline'

export interface NeedBody {
  need: string
  text: string
  wishOn: string
}

export interface FollowUpBody {
  text: string
  dueOn: string
}

export interface GiftBody {
  kind: string
  what: string
  amount: string
  source: string
  paperNumber: string
}

/** The form of a visit as it is typed; empty is an empty text. */
export interface VisitBody {
  targetId: string
  campaignId: string
  householdId: string
  standard: string
  outcome: string
  notMetReason: string
  nextTryOn: string
  seen: string
  policyExplained: string
  needs: NeedBody[]
  gifts: GiftBody[]
  followUps: FollowUpBody[]
  startedOn: string
  startedAt: string
  minutes: string
  place: string
  leader: string
  partySize: string
  partyNames: string
  vehicles: string
  cost: string
}

export const outcomes = [
  { code: 'MET', label: '见到了' },
  { code: 'NOT_MET', label: '没见到' },
]
export const yesNo = [
  { code: 'yes', label: '讲了' },
  { code: 'no', label: '没有讲' },
]
export const giftKinds = [
  { code: 'CASH', label: '现金' },
  { code: 'GOODS', label: '慰问品' },
  { code: 'CARD', label: '打卡发放' },
]
export const emptyGift = (): GiftBody => ({ kind: '', what: '', amount: '', source: '', paperNumber: '' })

const isMoney = (text: string) => /^\d{1,9}(\.\d{1,2})?$/.test(text) && Number(text) > 0
const isCount = (text: string, least: number) => /^\d{1,4}$/.test(text) && Number(text) >= least

/** What is missing, by the field's name; the server looks again. */
export function faultsOf(body: VisitBody, files: readonly PackedFile[]): Record<string, string> {
  const faults: Record<string, string> = {}
  const need = (name: string, isGood: unknown, text: string) => {
    if (!isGood) faults[name] = text
  }
  need('outcome', body.outcome, '请选择')
  need('startedOn', body.startedOn, '请填写日期')
  need('startedAt', body.startedAt, '请填写时间')
  need('minutes', isCount(body.minutes, 1), '请填写分钟数')
  need('place', body.place.trim(), '请填写地点')
  need('partySize', isCount(body.partySize, 1), '请填写人数')
  need('vehicles', isCount(body.vehicles, 0), '请填写车辆数，没有用车填 0')
  need('cost', !body.cost || /^\d{1,7}(\.\d{1,2})?$/.test(body.cost), '请填写金额，如 35.50')
  if (body.outcome === 'NOT_MET') need('notMetReason', body.notMetReason, '请选择原因')
  if (body.outcome !== 'MET') return faults

  need('seen', body.seen.trim(), '请写几句情况')
  need('policyExplained', body.policyExplained, '请选择')
  body.needs.forEach((one, place) => need(`needs/${place}/need`, one.need, '请选择'))
  body.followUps.forEach((one, place) => {
    need(`followUps/${place}/text`, one.text.trim(), '请填写要办的事')
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

export const visitSender: Sender<VisitBody> = {
  upload: async () => '',
  deliver: async () => undefined,
  theirs: async () => undefined,
}
