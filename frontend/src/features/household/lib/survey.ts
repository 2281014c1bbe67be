import type { HouseholdDetail, SurveyRecord } from '@/shared/api'
import type { FormErrors } from '@/shared/composables'
import { amountFault } from './faults'

/** One amount that the surveyors look at: as declared, and as they found it. */
export interface SurveyRow {
  id: string
  group: '月收入' | '其他年收入' | '年必要支出'
  label: string
  /** Dictionary list and code of its kind, for items. */
  list?: string
  kind?: string
  declared: string
  verified: string
}

export interface SurveyValues {
  surveyedOn: string
  surveyors: string[]
  finding: string
  needs: string[]
  rows: SurveyRow[]
}

/** Id of a person or an item → the amount that a survey verified. */
export const verifiedAmounts = ({ persons = [], items = [] }: HouseholdDetail) =>
  new Map<string, string | undefined>([
    ...persons.map(({ id, verifiedMonthIncome }) => [id, verifiedMonthIncome] as const),
    ...items.map(({ id, verifiedYearAmount }) => [id, verifiedYearAmount] as const),
  ])

/** An earlier survey's amount, or the declared one: the surveyors change only what differs. */
export function surveyRows(file: HouseholdDetail): SurveyRow[] {
  const { head, members = [], incomes = [], expenses = [] } = file.form
  const verified = verifiedAmounts(file)
  const persons: SurveyRow[] = [head, ...members].flatMap((person) =>
    person?.id
      ? [
          {
            id: person.id,
            group: '月收入',
            label: person.name ?? '',
            declared: person.monthIncome ?? '',
            verified: verified.get(person.id) ?? person.monthIncome ?? '',
          } as const,
        ]
      : [],
  )
  const items = (group: SurveyRow['group'], list: string, of: typeof incomes): SurveyRow[] =>
    of.map(({ id, kind, yearAmount, note }) => ({
      id,
      group,
      label: note ?? '',
      list,
      kind,
      declared: yearAmount ?? '',
      verified: verified.get(id) ?? yearAmount ?? '',
    }))
  return [
    ...persons,
    ...items('其他年收入', 'income-kind', incomes),
    ...items('年必要支出', 'expense-kind', expenses),
  ]
}

export function surveyFaults(
  { surveyedOn, surveyors, finding, rows }: SurveyValues,
  today: string,
): FormErrors {
  const errors: FormErrors = {}
  if (!surveyedOn) errors['/surveyedOn'] = '请填写核查日期'
  else if (surveyedOn > today) errors['/surveyedOn'] = '核查日期不能晚于今天'
  if (surveyors.every((name) => !name.trim())) errors['/surveyors/0'] = '请填写核查人'
  if (!finding.trim()) errors['/finding'] = '请填写核查情况'
  for (const row of rows) {
    const fault = row.verified === '' ? '请填写核实金额' : amountFault(row.verified)
    if (fault) errors[`/verified/${row.id}`] = fault
  }
  return errors
}

export function surveyRecord({ surveyedOn, surveyors, finding, needs, rows }: SurveyValues): SurveyRecord {
  return {
    surveyedOn,
    surveyors: surveyors.map((name) => name.trim()).filter(Boolean),
    finding: finding.trim(),
    needs,
    verified: rows.map(({ id, verified }) => ({ id, amount: verified })),
  }
}
