import type { IntakeDetail, IntakeState, Verdict } from '@/shared/api'

type Tone = 'neutral' | 'active' | 'success' | 'warning' | 'danger'

export const stateTones = {
  CHECKING: 'active',
  FAILED: 'danger',
  CHECKED: 'warning',
  SUBMITTED: 'active',
  LOADING: 'active',
  LOADED: 'success',
  DISCARDED: 'neutral',
} as const satisfies Record<IntakeState, Tone>

export const verdictTones = {
  VALID: 'success',
  FAULTY: 'warning',
  DUPLICATE: 'neutral',
  REFUSED: 'danger',
} as const satisfies Record<Verdict, Tone>

export const verdicts: { value: Verdict; label: string }[] = [
  { value: 'VALID', label: '通过' },
  { value: 'FAULTY', label: '有误' },
  { value: 'DUPLICATE', label: '重复' },
  { value: 'REFUSED', label: '不能导入' },
]

/** Whether the server works on it now. */
export const isMoving = ({ state }: Pick<IntakeDetail, 'state'>): boolean =>
  state === 'CHECKING' || state === 'LOADING'

/** One sentence on how far it is. */
export function progressOf(batch: IntakeDetail): string | undefined {
  if (batch.state === 'CHECKING') return `正在逐行校验，已读 ${batch.totalRows} 行…`
  if (batch.state === 'LOADING')
    return `正在导入，已完成 ${batch.loadedRows + batch.skippedRows} 行，共 ${batch.toLoad ?? 0} 行…`
  return undefined
}

/** How many rows a choice would load that are not loaded yet. */
export function loadable(batch: IntakeDetail, choice: 'ALL' | 'VALID'): number {
  const rows = batch.validRows + (choice === 'ALL' ? batch.faultyRows : 0)
  return Math.max(0, rows - batch.loadedRows - batch.skippedRows)
}
