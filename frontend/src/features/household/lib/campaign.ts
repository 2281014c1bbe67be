import type { CampaignStanding, ReviewOutcome } from '@/shared/api'

/** `3` of `8` → `38%`; nothing of nothing is all. */
export const percent = (done: number, total: number): string =>
  total === 0 ? '—' : `${Math.floor((done / total) * 100)}%`

export const standings: { value: CampaignStanding; label: string }[] = [
  { value: 'WAITING', label: '未开始' },
  { value: 'STARTED', label: '年审中' },
  { value: 'DONE', label: '已办结' },
]

export const reviewOutcomes: Record<ReviewOutcome, string> = {
  CONFIRMED: '继续在档',
  RESOLVED: '解困',
  EXITED: '脱困',
  CANCELLED: '注销',
}
