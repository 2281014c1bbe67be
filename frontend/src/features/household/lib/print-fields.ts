import { personFields, householdFields, type ShownField } from './shown-fields'

const pick = (fields: readonly ShownField[], names: readonly string[]): ShownField[] =>
  names.flatMap((name) => fields.filter((field) => field.name === name))

/** The cells of the official form in its order. */
export const printedHead = pick(personFields.head, [
  'name',
  'ethnic',
  'political',
  'idNumber',
  'marital',
  'hukouType',
  'health',
  'disease',
  'disability',
  'medicalInsurance',
  'workState',
  'workSince',
  'organisation',
  'organisationKind',
  'enterpriseState',
  'industry',
  'contractFrom',
  'contractTerm',
  'modelType',
  'mobile',
  'otherPhone',
])

export const printedFamily: ShownField[] = [
  ...pick(householdFields.filing, ['workerKind', 'fileLevel', 'category', 'unionCard']),
  ...pick(householdFields.home, ['hukouArea', 'houseType', 'houseArea', 'postcode']),
  ...pick(householdFields.cause, ['singleParent', 'selfHelp', 'zeroJob']),
]

export const printedTarget = householdFields.target
export const printedBank = pick(householdFields.bank, ['bankName', 'branch', 'accountNumber'])

export const printedMember: ShownField[] = pick(personFields.member, [
  'name',
  'relation',
  'idNumber',
  'health',
  'medicalInsurance',
  'identity',
  'organisation',
])
