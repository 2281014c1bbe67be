import type { StationDetail, StationForm, StationState } from '@/shared/api'
import type { FormErrors } from '@/shared/composables'

export const stateLabels: Record<StationState, string> = {
  OPEN: '使用中',
  PAUSED: '暂停使用',
  CLOSED: '已撤销',
}

export const stateTones = { OPEN: 'success', PAUSED: 'warning', CLOSED: 'neutral' } as const

export interface StationDraft {
  name: string
  unionId: string
  areaCode: string
  address: string
  longitude: string
  latitude: string
  kind: string
  partner: string
  keeperName: string
  keeperPhone: string
  floorArea: string
  allDay: boolean
  opensAt: string
  closesAt: string
  capacity: string
  facilities: string[]
  state: StationState
  mapListed: boolean
}

const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)

export const draftOf = (station?: StationDetail): StationDraft => ({
  name: text(station?.name),
  unionId: text(station?.unionId),
  areaCode: text(station?.areaCode),
  address: text(station?.address),
  longitude: text(station?.longitude),
  latitude: text(station?.latitude),
  kind: text(station?.kind),
  partner: text(station?.partner),
  keeperName: text(station?.keeperName),
  keeperPhone: text(station?.keeperPhone),
  floorArea: text(station?.floorArea),
  allDay: station?.allDay ?? false,
  opensAt: text(station?.opensAt),
  closesAt: text(station?.closesAt),
  capacity: text(station?.capacity),
  facilities: [...(station?.facilities ?? [])],
  state: station?.state ?? 'OPEN',
  mapListed: station?.mapListed ?? false,
})

const needed: [keyof StationDraft, string][] = [
  ['name', '请填写名称'],
  ['areaCode', '请选择所在地区'],
  ['address', '请填写地址'],
  ['kind', '请选择建设方式'],
  ['keeperName', '请填写管理员'],
  ['keeperPhone', '请填写管理员电话'],
]
const time = /^([01]\d|2[0-3]):[0-5]\d$/
const degrees = /^\d{1,3}(\.\d{1,6})?$/

export function faultsOf(draft: StationDraft): FormErrors {
  const errors: FormErrors = {}
  for (const [field, sentence] of needed) if (!String(draft[field]).trim()) errors[`/${field}`] = sentence
  if (!/^[1-9]\d{0,3}$/.test(draft.capacity.trim())) errors['/capacity'] = '请填写可容纳人数'
  if (draft.floorArea.trim() && !/^[1-9]\d{0,4}$/.test(draft.floorArea.trim()))
    errors['/floorArea'] = '面积只填整数'
  for (const field of ['longitude', 'latitude'] as const)
    if (draft[field].trim() && !degrees.test(draft[field].trim()))
      errors[`/${field}`] = '经纬度填小数，最多六位'
  if (!draft.allDay)
    for (const field of ['opensAt', 'closesAt'] as const)
      if (!time.test(draft[field].trim())) errors[`/${field}`] = '时间写成 07:30 的样子'
  return errors
}

const number = (typed: string) => (typed.trim() ? Number(typed) : undefined)

export const bodyOf = (draft: StationDraft): StationForm => ({
  ...draft,
  name: draft.name.trim(),
  unionId: draft.unionId || undefined,
  address: draft.address.trim(),
  longitude: number(draft.longitude),
  latitude: number(draft.latitude),
  partner: draft.partner.trim() || undefined,
  keeperName: draft.keeperName.trim(),
  keeperPhone: draft.keeperPhone.trim(),
  floorArea: number(draft.floorArea),
  opensAt: draft.allDay ? undefined : draft.opensAt.trim(),
  closesAt: draft.allDay ? undefined : draft.closesAt.trim(),
  capacity: Number(draft.capacity),
})
