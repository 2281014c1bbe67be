import type { FormErrors } from '@/shared/composables'

export interface ExitValues {
  explanation: string
  months: { month: string; income: string }[]
  familyAgrees: boolean
  familyStatement: string
}

/** The last full months before today, the oldest first: `2018-02-05` and 2 give 2017-12 and 2018-01. */
export function monthsBefore(today: string, count: number): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return Array.from({ length: count }, (_, place) => {
    const at = year * 12 + (month - 1) - (count - place)
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

export function exitFaults(values: ExitValues): FormErrors {
  const errors: FormErrors = {}
  if (!values.explanation.trim()) errors['/explanation'] = '请填写脱困的情况'
  values.months.forEach(({ income }, place) => {
    if (!income.trim()) errors[`/months/${place}/income`] = '请填写当月收入'
  })
  if (!values.familyAgrees && !values.familyStatement.trim()) errors['/familyStatement'] = '请填写家庭的意见'
  return errors
}
