import type { EnterpriseDetail, EnterpriseForm } from '@/shared/api'
import type { FormErrors } from '@/shared/composables'

export interface EnterpriseDraft {
  creditCode: string
  name: string
  unionId: string
  nature: string
  industry: string
  state: string
  headcount: string
  address: string
  note: string
}

export const draftOf = (enterprise?: EnterpriseDetail): EnterpriseDraft => ({
  creditCode: enterprise?.creditCode ?? '',
  name: enterprise?.name ?? '',
  unionId: enterprise?.unionId ?? '',
  nature: enterprise?.nature ?? '',
  industry: enterprise?.industry ?? '',
  state: enterprise?.state ?? '',
  headcount: enterprise ? String(enterprise.headcount) : '',
  address: enterprise?.address ?? '',
  note: enterprise?.note ?? '',
})

const whole = /^\d{1,7}$/

export function faultsOf(draft: EnterpriseDraft): FormErrors {
  const errors: FormErrors = {}
  if (!draft.creditCode.trim()) errors['/creditCode'] = '请填写统一社会信用代码'
  if (!draft.name.trim()) errors['/name'] = '请填写企业名称'
  if (!draft.nature) errors['/nature'] = '请选择单位性质'
  if (!draft.state) errors['/state'] = '请选择企业状况'
  if (!whole.test(draft.headcount.trim())) errors['/headcount'] = '请填写职工人数，只填数字'
  return errors
}

export const bodyOf = (draft: EnterpriseDraft): EnterpriseForm => ({
  creditCode: draft.creditCode.trim(),
  name: draft.name.trim(),
  unionId: draft.unionId || undefined,
  nature: draft.nature,
  industry: draft.industry || undefined,
  state: draft.state,
  headcount: Number(draft.headcount),
  address: draft.address.trim() || undefined,
  note: draft.note.trim() || undefined,
})
