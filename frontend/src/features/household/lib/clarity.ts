import type { ClarityDetail, ClarityPlan } from '@/shared/api'
import type { FormErrors } from '@/shared/composables'

export const clarityNames: Record<string, string> = {
  contact: '联系人',
  deadline: '期限',
  measures: '措施',
  path: '路径',
}

export const contactKinds = [
  { value: 'staff', label: '工会经办人员' },
  { value: 'person', label: '其他人员' },
  { value: 'unit', label: '单位' },
] as const

/** What is missing, in words: `缺期限、措施`. */
export const missingText = (missing: readonly string[]): string =>
  missing.length === 0 ? '四项齐全' : `缺${missing.map((code) => clarityNames[code] ?? code).join('、')}`

export interface MeasureDraft {
  /** Tells apart lines that are not stored yet. */
  key: string
  id?: string
  kind: string
  fund: string
  content: string
  responsible: string
  dueOn: string
  doneOn?: string
}

export interface PlanDraft {
  contactKind: string
  staffId: string
  name: string
  unit: string
  post: string
  phone: string
  deadline: string
  path: string
  target: string
  measures: MeasureDraft[]
}

export const emptyMeasure = (): MeasureDraft => ({
  key: crypto.randomUUID(),
  kind: '',
  fund: '',
  content: '',
  responsible: '',
  dueOn: '',
})

export function planDraft(detail: ClarityDetail): PlanDraft {
  const { contact } = detail
  return {
    contactKind: contact?.kind ?? '',
    staffId: contact?.staffId ?? '',
    name: contact?.kind === 'person' ? (contact.name ?? '') : '',
    unit: contact?.kind === 'staff' ? '' : (contact?.unit ?? ''),
    post: contact?.post ?? '',
    phone: contact?.phone ?? '',
    deadline: detail.deadline ?? '',
    path: detail.path ?? detail.suggestedPath ?? '',
    target: detail.target ?? '',
    measures: detail.measures.map((measure) => ({
      key: measure.id,
      id: measure.id,
      kind: measure.kind,
      fund: measure.fund ?? '',
      content: measure.content ?? '',
      responsible: measure.responsible,
      dueOn: measure.dueOn,
      doneOn: measure.doneOn,
    })),
  }
}

const filled = (text: string) => text.trim() || undefined

export function planOf(draft: PlanDraft): ClarityPlan {
  const isStaff = draft.contactKind === 'staff'
  return {
    contact: draft.contactKind
      ? {
          kind: draft.contactKind,
          staffId: isStaff ? filled(draft.staffId) : undefined,
          name: draft.contactKind === 'person' ? filled(draft.name) : undefined,
          unit: isStaff ? undefined : filled(draft.unit),
          post: draft.contactKind === 'unit' ? undefined : filled(draft.post),
          phone: filled(draft.phone),
        }
      : undefined,
    deadline: filled(draft.deadline),
    // A suggested path without a target says nothing yet.
    path: draft.target ? filled(draft.path) : undefined,
    target: filled(draft.target),
    measures: draft.measures.map(({ id, kind, fund, content, responsible, dueOn }) => ({
      id,
      kind: filled(kind),
      fund: filled(fund),
      content: filled(content),
      responsible: filled(responsible),
      dueOn: filled(dueOn),
    })),
  } as ClarityPlan
}

/** What can be seen without asking the server. */
export function planFaults(draft: PlanDraft): FormErrors {
  const errors: FormErrors = {}
  const need = (pointer: string, value: string, sentence: string) => {
    if (!value.trim()) errors[pointer] = sentence
  }
  if (draft.contactKind === 'staff') need('/contact/staffId', draft.staffId, '请选择经办人员')
  if (draft.contactKind === 'person') {
    need('/contact/name', draft.name, '请填写联系人姓名')
    need('/contact/phone', draft.phone, '请填写联系电话')
  }
  if (draft.contactKind === 'unit') need('/contact/unit', draft.unit, '请填写联系单位')
  if (draft.target) need('/path', draft.path, '请选择路径')
  draft.measures.forEach((measure, place) => {
    need(`/measures/${place}/kind`, measure.kind, '请选择措施')
    need(`/measures/${place}/responsible`, measure.responsible, '请填写责任人')
    need(`/measures/${place}/dueOn`, measure.dueOn, '请填写完成期限')
  })
  return errors
}
