import type { FormErrors } from '@/shared/composables'
import { normaliseIdNumber } from '@/shared/lib/id-number'
import type { HouseholdDraft, Stored } from './draft'
import { amountFault, idNumberFault, isMasked, wholeFault } from './faults'

/**
 * Faults that can be seen while typing, by pointer. Amounts and numbers that are none are not even sent, so
 * nobody else would tell.
 */
export function localFaults(draft: HouseholdDraft, stored: Stored): FormErrors {
  const found: FormErrors = {}
  const note = (pointer: string, fault: string | undefined) => {
    if (fault) found[pointer] = fault
  }
  const masked = (pointer: string, typed: string, place: string) => {
    if (isMasked(typed) && typed !== stored.masks.get(place))
      note(pointer, '号码不完整，请重新填写完整的号码')
  }
  const persons = [
    ['/head', draft.head] as const,
    ...draft.members.map((member, i) => [`/members/${i}`, member] as const),
  ]
  for (const [base, person] of persons) {
    // A number that is not typed to its end is no fault yet.
    if (normaliseIdNumber(person.idNumber).length >= 18)
      note(`${base}/idNumber`, idNumberFault(person.idNumber))
    for (const name of ['idNumber', 'mobile', 'otherPhone'] as const) {
      masked(`${base}/${name}`, person[name], `${person.key}/${name}`)
    }
    note(`${base}/monthIncome`, amountFault(person.monthIncome))
    note(`${base}/enrolledYear`, wholeFault(person.enrolledYear))
    note(`${base}/schoolYears`, wholeFault(person.schoolYears))
  }
  draft.incomes.forEach((item, i) => note(`/incomes/${i}/yearAmount`, amountFault(item.yearAmount)))
  draft.expenses.forEach((item, i) => note(`/expenses/${i}/yearAmount`, amountFault(item.yearAmount)))
  masked('/bank/accountNumber', draft.bank.accountNumber, 'bank/accountNumber')
  note('/houseArea', wholeFault(draft.houseArea))
  return found
}
