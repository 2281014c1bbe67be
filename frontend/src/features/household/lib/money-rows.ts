import type { HouseholdDetail } from '@/shared/api'
import { surveyRows, verifiedAmounts, type SurveyRow } from './survey'

export interface MoneyRow extends Omit<SurveyRow, 'verified'> {
  /** Absent before the survey. */
  verified?: string
  differs: boolean
}

/** The same lines as in a survey, with what it found: a monthly income of a person, a yearly amount of an item. */
export function moneyRows(file: HouseholdDetail): MoneyRow[] {
  const verified = verifiedAmounts(file)
  return surveyRows(file).map((row) => {
    const found = verified.get(row.id)
    return { ...row, verified: found, differs: found !== undefined && found !== row.declared }
  })
}
