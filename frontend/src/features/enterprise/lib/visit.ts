import type { EnterpriseVisitForm, OwedSum } from '@/shared/api'
import type { FormErrors } from '@/shared/composables'
import { formatMoney } from '@/shared/lib/money'

/** The five blocks of the notice (二.2), in its order. */
export const blocks = [
  { key: 'operation', label: '生产经营状况' },
  { key: 'causes', label: '困难成因' },
  { key: 'development', label: '发展规划' },
  { key: 'resettlement', label: '职工安置' },
  { key: 'treatment', label: '待遇落实' },
] as const

interface OwedDraft {
  months: string
  people: string
  amount: string
}

export interface VisitDraft {
  visitedOn: string
  leader: string
  participants: string
  operation: string
  causes: string
  development: string
  resettlement: string
  treatment: string
  wages: OwedDraft
  insurance: OwedDraft
  demands: string
  missingWelfare: string[]
  wantedServices: string[]
  actions: { key: string; content: string; dueOn: string }[]
}

export const emptyVisit = (today: string, leader: string): VisitDraft => ({
  visitedOn: today,
  leader,
  participants: '',
  operation: '',
  causes: '',
  development: '',
  resettlement: '',
  treatment: '',
  wages: { months: '', people: '', amount: '' },
  insurance: { months: '', people: '', amount: '' },
  demands: '',
  missingWelfare: [],
  wantedServices: [],
  actions: [],
})

const whole = /^\d{0,7}$/

export function visitFaults(draft: VisitDraft): FormErrors {
  const errors: FormErrors = {}
  if (!draft.visitedOn) errors['/visitedOn'] = '请选择走访日期'
  if (!draft.leader.trim()) errors['/leader'] = '请填写带队人'
  if (!/^[1-9]\d{0,2}$/.test(draft.participants.trim())) errors['/participants'] = '请填写走访人数'
  for (const { key, label } of blocks) {
    if (!draft[key].trim()) errors[`/${key}`] = `请填写${label}`
  }
  for (const what of ['wages', 'insurance'] as const) {
    if (!whole.test(draft[what].months.trim())) errors[`/${what}/months`] = '月数只填数字'
    if (!whole.test(draft[what].people.trim())) errors[`/${what}/people`] = '人数只填数字'
  }
  draft.actions.forEach((action, place) => {
    if (!action.content.trim()) errors[`/actions/${place}/content`] = '请写明承诺什么'
    if (!action.dueOn) errors[`/actions/${place}/dueOn`] = '请选择完成期限'
  })
  return errors
}

const owedOf = (draft: OwedDraft): OwedSum => ({
  months: Number(draft.months || 0),
  people: Number(draft.people || 0),
  amount: draft.amount || '0.00',
})

export const visitBody = (draft: VisitDraft): EnterpriseVisitForm => ({
  ...draft,
  participants: Number(draft.participants),
  wages: owedOf(draft.wages),
  insurance: owedOf(draft.insurance),
  demands: draft.demands.trim() || undefined,
  actions: draft.actions.map(({ content, dueOn }) => ({ content: content.trim(), dueOn })),
})

/** As a person says it: 3 个月，50 人，180,000.00 元. */
export const owedText = ({ months, people, amount }: OwedSum): string =>
  months === 0 ? '没有' : `${months} 个月，${people} 人，${formatMoney(amount)} 元`
