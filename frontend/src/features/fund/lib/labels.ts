import type {
  AccountKind,
  FundDimension,
  FundTransferKind,
  FundTransferState,
  PostingKind,
} from '@/shared/api'

/** These are fixed by the ledger, not by a dictionary. */
export const postingLabels: Record<PostingKind, string> = {
  RECEIPT: '资金到账',
  APPROPRIATE: '拨付',
  ASSIGN: '调整用途',
  RESERVE: '预留',
  RELEASE: '释放预留',
  PAY: '发放',
  RETURN: '退回',
  TURN_BACK: '上缴',
  CARRY_OVER: '结转',
  REVERSE: '冲正',
}

export const paperKinds: FundTransferKind[] = [
  'RECEIPT',
  'APPROPRIATE',
  'ASSIGN',
  'TURN_BACK',
  'CARRY_OVER',
  'REVERSE',
]

export const accountLabels: Record<AccountKind, string> = {
  OUTSIDE: '外部来款',
  AVAILABLE: '可用',
  RESERVED: '预留',
  PAID: '已发放',
}

export const stateLabels: Record<FundTransferState, string> = {
  PROPOSED: '待审批',
  APPROVED: '已审批',
  CONFIRMED: '已到账',
  REFUSED: '未批准',
  WITHDRAWN: '已撤回',
}

export const stateTones: Record<FundTransferState, 'neutral' | 'active' | 'success' | 'danger'> = {
  PROPOSED: 'active',
  APPROVED: 'success',
  CONFIRMED: 'success',
  REFUSED: 'danger',
  WITHDRAWN: 'neutral',
}

export const dimensions: { value: FundDimension; label: string }[] = [
  { value: 'UNION', label: '按工会' },
  { value: 'SOURCE', label: '按资金来源' },
  { value: 'PURPOSE', label: '按用途' },
  { value: 'YEAR', label: '按年度' },
  { value: 'GRANT', label: '按资金批次' },
]

/** Share of a whole in percent, for the length of a bar only. */
export function share(part: string, whole: string): number {
  const all = Number(whole)
  return all > 0 ? Math.round((Number(part) / all) * 1000) / 10 : 0
}

/** Exact sum of decimal strings of 元, in whole 分. */
export function total(amounts: string[]): string {
  const fen = amounts.reduce((sum, amount) => {
    const [whole = '0', part = ''] = amount.replace('-', '').split('.')
    const value = BigInt(whole + part.padEnd(2, '0'))
    return amount.startsWith('-') ? sum - value : sum + value
  }, 0n)
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
