import type { FundStatementLine } from '@/shared/api'

type Sum = {
  [K in keyof FundStatementLine]: FundStatementLine[K] extends string ? K : never
}[keyof FundStatementLine]

/** The columns of a statement, in the order in which they are added up. */
export const statementSums: { key: Sum; label: string }[] = [
  { key: 'opening', label: '期初余额' },
  { key: 'received', label: '收到' },
  { key: 'turnedIn', label: '下级上缴' },
  { key: 'carried', label: '结转' },
  { key: 'assigned', label: '用途调整' },
  { key: 'reversed', label: '冲正' },
  { key: 'allocated', label: '拨付下级' },
  { key: 'turnedBack', label: '上缴' },
  { key: 'paid', label: '发放' },
  { key: 'returned', label: '退回' },
  { key: 'closing', label: '期末余额' },
  { key: 'reserved', label: '其中预留' },
]
