import type { PersonFacts } from '@/shared/api'
import { readIdNumber } from '@/shared/lib/id-number'
import type { HouseholdDraft } from './draft'
import { ageOn } from './faults'

/** Below this age a guardian consents (PIPL 31). */
const ownConsentAge = 14

/** Whether somebody of the family is too young to consent, by what the server knows and by what is typed now. */
export function hasChild(
  draft: HouseholdDraft,
  known: readonly PersonFacts[],
  today: string | undefined,
): boolean {
  const isChild = (age: number | undefined) => age !== undefined && age < ownConsentAge
  return (
    known.some((person) => isChild(person.age)) ||
    [draft.head, ...draft.members].some(({ idNumber }) => {
      const { birth } = readIdNumber(idNumber)
      return birth !== undefined && today !== undefined && isChild(ageOn(birth, today))
    })
  )
}
