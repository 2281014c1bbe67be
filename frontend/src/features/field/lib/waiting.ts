import type { Parcel } from '@/shared/offline'
import { formatTime } from '@/shared/lib/dates'

/** Why a parcel is still here, in one sentence. */
export function waitingText(parcel: Pick<Parcel, 'state' | 'undecided' | 'notBefore' | 'reason'>): string {
  if (parcel.state === 'refused') return '服务器没有接受，请修改后再提交'
  if (parcel.state === 'conflict') return '服务器上已有不同的内容，请对照后决定'
  if (parcel.notBefore > 0)
    return `${parcel.reason?.title ?? '服务器忙'}，${formatTime(new Date(parcel.notBefore))} 后再试`
  if (parcel.undecided) return '已经送出，还没有收到答复，会用同一编号再确认'
  return '等待网络'
}
