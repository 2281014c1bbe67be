import type { BatchState, LineState } from '@/shared/api'

type Tone = 'neutral' | 'active' | 'success' | 'warning' | 'danger'

export const batchTones: Record<BatchState, Tone> = {
  DRAFT: 'neutral',
  SEALED: 'active',
  REVIEWED: 'active',
  APPROVED: 'warning',
  SENT: 'active',
  PARTLY: 'warning',
  SETTLED: 'success',
  CANCELLED: 'neutral',
}

export const lineLabels: Record<LineState, string> = {
  WAITING: '待发放',
  SENT: '待回盘',
  PAID: '已发放',
  FAILED: '退票',
  IN_DOUBT: '疑账',
  REFUNDED: '已退款',
  CANCELLED: '已作废',
}

export const lineTones: Record<LineState, Tone> = {
  WAITING: 'neutral',
  SENT: 'active',
  PAID: 'success',
  FAILED: 'danger',
  IN_DOUBT: 'warning',
  REFUNDED: 'danger',
  CANCELLED: 'neutral',
}

/** The way of a batch as people see it: what has been passed, where it stands. */
export const batchSteps: { state: BatchState; label: string; who: string }[] = [
  { state: 'DRAFT', label: '编制', who: '经办人' },
  { state: 'SEALED', label: '复核', who: '复核人' },
  { state: 'REVIEWED', label: '审批', who: '审批人' },
  { state: 'APPROVED', label: '发放', who: '出纳' },
  { state: 'SENT', label: '回盘', who: '银行' },
  { state: 'SETTLED', label: '办结', who: '' },
]

/** Position of a state on that way; a batch with some answers still waits for the bank. */
export function stepOf(state: BatchState): number {
  const shown = state === 'PARTLY' ? 'SENT' : state
  return batchSteps.findIndex((step) => step.state === shown)
}
