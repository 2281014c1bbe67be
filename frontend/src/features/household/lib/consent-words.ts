import { shallowRef } from 'vue'
import type { SubjectAnswer } from '@/shared/api'

type Tone = 'neutral' | 'success' | 'warning' | 'danger'

/** How a consent or an authorisation stands, in words. */
export const standings: Record<string, { label: string; tone: Tone }> = {
  standing: { label: '有效', tone: 'success' },
  withdrawn: { label: '已撤回', tone: 'danger' },
  superseded: { label: '已由新的同意代替', tone: 'neutral' },
  valid: { label: '有效', tone: 'success' },
  expired: { label: '已过期', tone: 'warning' },
  revoked: { label: '已撤回', tone: 'danger' },
  missing: { label: '未签署', tone: 'warning' },
}

export const standingOf = (code: string) => standings[code] ?? { label: code, tone: 'neutral' as const }

/** What the texts are about. */
export const textKinds = [
  { code: 'health', label: '健康信息' },
  { code: 'bank', label: '银行账户' },
  { code: 'comparison', label: '家庭经济状况核对' },
  { code: 'publication', label: '公示告知' },
] as const

/** The answer that was made last, for its printed page; it stands in memory only and goes with the page. */
export const lastAnswer = shallowRef<SubjectAnswer>()
