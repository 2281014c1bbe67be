import type { HouseholdForm, PersonForm } from '@/shared/api'
import { parseMoney } from '@/shared/lib/money'
import { amountFault, wholeFault } from './faults'

const personTexts = [
  'name',
  'relation',
  'idNumber',
  'ethnic',
  'political',
  'health',
  'disease',
  'disability',
  'modelType',
  'medicalInsurance',
  'marital',
  'hukouType',
  'workState',
  'identity',
  'mobile',
  'otherPhone',
  'organisation',
  'organisationKind',
  'enterpriseState',
  'industry',
  'workSince',
  'contractFrom',
  'contractTerm',
  'education',
  'medicalNote',
  'note',
] as const

const householdTexts = [
  'fileLevel',
  'category',
  'categoryReason',
  'workerKind',
  'address',
  'postcode',
  'hukouArea',
  'houseType',
  'mainCause',
  'causeText',
  'unionCard',
  'targetOn',
  'keyGroup',
  'batchMeasure',
  'plan',
  'note',
] as const
const householdAnswers = ['singleParent', 'selfHelp', 'zeroJob', 'target'] as const

const bankTexts = ['bankName', 'branch', 'kind', 'accountNumber', 'holder'] as const
const consentTexts = ['textVersion', 'channel', 'givenOn', 'guardian'] as const
export const exclusionNames = [
  'secondDwelling',
  'ownsBusiness',
  'privateSchoolOrAbroad',
  'motorVehicle',
  'motorVehicleForWork',
] as const

type Texts<N extends readonly string[]> = Record<N[number], string>
type Answers<N extends readonly string[]> = Record<N[number], boolean | undefined>

/** Stays with a person or an item while the family is edited; the server's id is kept beside it. */
interface Keyed {
  readonly key: string
}

export type PersonDraft = Keyed &
  Texts<typeof personTexts> &
  Record<'monthIncome' | 'enrolledYear' | 'schoolYears', string>
export type ItemDraft = Keyed & { kind: string; yearAmount: string; note: string }
export type BankDraft = Texts<typeof bankTexts> & { guardian: boolean | undefined }
export type ConsentDraft = Texts<typeof consentTexts>
export type ExclusionsDraft = Answers<typeof exclusionNames>

/** A file as it stands on the screen: what is not filled in is an empty string, or undefined for yes and no. */
export type HouseholdDraft = Texts<typeof householdTexts> &
  Answers<typeof householdAnswers> & {
    head: PersonDraft
    members: PersonDraft[]
    houseArea: string
    minorCauses: string[]
    bank: BankDraft
    exclusions: ExclusionsDraft
    incomes: ItemDraft[]
    expenses: ItemDraft[]
    needs: string[]
    consent: ConsentDraft
  }

/** The ids that the server gave to persons and items, by their keys. */
export type StoredIds = Map<string, string>

const newKey = (): string => crypto.randomUUID()

export function emptyPerson(): PersonDraft {
  return personOf(undefined, new Map())
}

export function emptyItem(): ItemDraft {
  return { key: newKey(), kind: '', yearAmount: '', note: '' }
}

/** The server leaves out what is absent, so every property may be missing. */
export function draftOf(form: Partial<HouseholdForm>, ids: StoredIds): HouseholdDraft {
  return {
    ...texts(householdTexts, form),
    ...answers(householdAnswers, form),
    head: personOf(form.head, ids),
    members: (form.members ?? []).map((member) => personOf(member, ids)),
    houseArea: form.houseArea === undefined ? '' : String(form.houseArea),
    minorCauses: [...(form.minorCauses ?? [])],
    bank: { ...texts(bankTexts, form.bank), guardian: form.bank?.guardian },
    exclusions: answers(exclusionNames, form.exclusions),
    incomes: (form.incomes ?? []).map((item) => itemOf(item, ids)),
    expenses: (form.expenses ?? []).map((item) => itemOf(item, ids)),
    needs: [...(form.needs ?? [])],
    consent: texts(consentTexts, form.consent),
  }
}

/** What is sent: without what is empty, and without amounts and numbers that are none. */
export function formOf(draft: HouseholdDraft, ids: StoredIds): HouseholdForm {
  return compact({
    ...pick(draft, householdTexts),
    ...pick(draft, householdAnswers),
    head: personForm(draft.head, ids),
    members: draft.members.map((member) => personForm(member, ids)),
    houseArea: whole(draft.houseArea),
    minorCauses: draft.minorCauses,
    bank: orAbsent(draft.bank),
    exclusions: orAbsent(draft.exclusions),
    incomes: draft.incomes.map((item) => itemForm(item, ids)),
    expenses: draft.expenses.map((item) => itemForm(item, ids)),
    needs: draft.needs,
    consent: orAbsent(draft.consent),
  }) as HouseholdForm
}

/** The keys in the order in which their persons and items are sent. */
export function keysOf(draft: HouseholdDraft): string[] {
  return [draft.head, ...draft.members, ...draft.incomes, ...draft.expenses].map(({ key }) => key)
}

/** The ids of an answer, in the same order. */
export function idsOf(form: Partial<HouseholdForm>): (string | undefined)[] {
  return [form.head, ...(form.members ?? []), ...(form.incomes ?? []), ...(form.expenses ?? [])].map(
    (part) => part?.id,
  )
}

function personOf(person: Partial<PersonForm> | undefined, ids: StoredIds): PersonDraft {
  return {
    ...keyed(person?.id, ids),
    ...texts(personTexts, person),
    monthIncome: person?.monthIncome ?? '',
    enrolledYear: person?.enrolledYear === undefined ? '' : String(person.enrolledYear),
    schoolYears: person?.schoolYears === undefined ? '' : String(person.schoolYears),
  }
}

function personForm(person: PersonDraft, ids: StoredIds) {
  return compact({
    id: ids.get(person.key),
    ...pick(person, personTexts),
    monthIncome: amount(person.monthIncome),
    enrolledYear: whole(person.enrolledYear),
    schoolYears: whole(person.schoolYears),
  })
}

function itemOf(item: { id?: string } & Partial<Omit<ItemDraft, 'key'>>, ids: StoredIds): ItemDraft {
  return {
    ...keyed(item.id, ids),
    kind: item.kind ?? '',
    yearAmount: item.yearAmount ?? '',
    note: item.note ?? '',
  }
}

function itemForm(item: ItemDraft, ids: StoredIds) {
  return compact({
    id: ids.get(item.key),
    kind: item.kind,
    yearAmount: amount(item.yearAmount),
    note: item.note,
  })
}

function keyed(id: string | undefined, ids: StoredIds): Keyed {
  const key = newKey()
  if (id) ids.set(key, id)
  return { key }
}

function amount(typed: string): string | undefined {
  return amountFault(typed) ? undefined : parseMoney(typed)
}

function whole(typed: string): number | undefined {
  return typed.trim() === '' || wholeFault(typed) ? undefined : Number(typed)
}

function texts<N extends string>(names: readonly N[], from: Partial<Record<N, string>> | undefined) {
  return Object.fromEntries(names.map((name) => [name, from?.[name] ?? ''])) as Record<N, string>
}

function answers<N extends string>(names: readonly N[], from: Partial<Record<N, boolean>> | undefined) {
  return Object.fromEntries(names.map((name) => [name, from?.[name]])) as Record<N, boolean | undefined>
}

function pick<T extends object, N extends keyof T>(from: T, names: readonly N[]): Pick<T, N> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, N>
}

/** Without blank texts and absent values; texts without blanks around them. */
function compact<T extends object>(part: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(part)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>
}

function orAbsent<T extends object>(part: T): Partial<T> | undefined {
  const filled = compact(part)
  return Object.keys(filled).length > 0 ? filled : undefined
}
