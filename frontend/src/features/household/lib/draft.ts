import type { HouseholdForm, PersonForm } from '@/shared/api'
import { parseMoney } from '@/shared/lib/money'
import { amountFault, isMasked, wholeFault } from './faults'

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

/** What the server keeps of persons, items and the account beyond what was typed. */
export interface Stored {
  /** Ids by key. */
  ids: Map<string, string>
  /** Masked numbers by key and name; sent back, they mean "unchanged". */
  masks: Map<string, string>
}

export const nothingStored = (): Stored => ({ ids: new Map(), masks: new Map() })

const personNumbers = ['idNumber', 'mobile', 'otherPhone'] as const
const accountPlace = 'bank/accountNumber'

const newKey = (): string => crypto.randomUUID()

export function emptyPerson(): PersonDraft {
  return personOf(undefined)
}

export function emptyItem(): ItemDraft {
  return { key: newKey(), kind: '', yearAmount: '', note: '' }
}

/** The server leaves out what is absent, so every property may be missing. */
export function draftOf(form: Partial<HouseholdForm>, stored: Stored): HouseholdDraft {
  const draft = {
    ...texts(householdTexts, form),
    ...answers(householdAnswers, form),
    head: personOf(form.head),
    members: (form.members ?? []).map((member) => personOf(member)),
    houseArea: form.houseArea === undefined ? '' : String(form.houseArea),
    minorCauses: [...(form.minorCauses ?? [])],
    bank: { ...texts(bankTexts, form.bank), guardian: form.bank?.guardian },
    exclusions: answers(exclusionNames, form.exclusions),
    incomes: (form.incomes ?? []).map((item) => itemOf(item)),
    expenses: (form.expenses ?? []).map((item) => itemOf(item)),
    needs: [...(form.needs ?? [])],
    consent: texts(consentTexts, form.consent),
  }
  remember(keysOf(draft), form, stored)
  return draft
}

/** Takes over ids and masked numbers of an answer, whose parts stand in the order of these keys. */
export function remember(keys: readonly string[], form: Partial<HouseholdForm>, stored: Stored): void {
  const persons = [form.head, ...(form.members ?? [])]
  const parts = [...persons, ...(form.incomes ?? []), ...(form.expenses ?? [])]
  parts.forEach((part, place) => {
    const key = keys[place]
    if (key && part?.id) stored.ids.set(key, part.id)
  })
  persons.forEach((person, place) => {
    for (const name of personNumbers) stored.masks.set(`${keys[place]}/${name}`, person?.[name] ?? '')
  })
  stored.masks.set(accountPlace, form.bank?.accountNumber ?? '')
}

/** What is sent: without what is empty, and without amounts and numbers that are none. */
export function formOf(draft: HouseholdDraft, stored: Stored): HouseholdForm {
  return compact({
    ...pick(draft, householdTexts),
    ...pick(draft, householdAnswers),
    head: personForm(draft.head, stored),
    members: draft.members.map((member) => personForm(member, stored)),
    houseArea: whole(draft.houseArea),
    minorCauses: draft.minorCauses,
    bank: orAbsent({
      ...draft.bank,
      accountNumber: unmasked(draft.bank.accountNumber, accountPlace, stored),
    }),
    exclusions: orAbsent(draft.exclusions),
    incomes: draft.incomes.map((item) => itemForm(item, stored)),
    expenses: draft.expenses.map((item) => itemForm(item, stored)),
    needs: draft.needs,
    consent: orAbsent(draft.consent),
  }) as HouseholdForm
}

/** The keys in the order in which their persons and items are sent. */
export function keysOf(draft: HouseholdDraft): string[] {
  return [draft.head, ...draft.members, ...draft.incomes, ...draft.expenses].map(({ key }) => key)
}

/** A masked number that was touched without being written anew still means the stored one. */
function unmasked(typed: string, place: string, stored: Stored): string | undefined {
  return isMasked(typed) ? stored.masks.get(place) : typed
}

function personOf(person: Partial<PersonForm> | undefined): PersonDraft {
  return {
    key: newKey(),
    ...texts(personTexts, person),
    monthIncome: person?.monthIncome ?? '',
    enrolledYear: person?.enrolledYear === undefined ? '' : String(person.enrolledYear),
    schoolYears: person?.schoolYears === undefined ? '' : String(person.schoolYears),
  }
}

function personForm(person: PersonDraft, stored: Stored) {
  return compact({
    id: stored.ids.get(person.key),
    ...pick(person, personTexts),
    ...Object.fromEntries(
      personNumbers.map((name) => [name, unmasked(person[name], `${person.key}/${name}`, stored)]),
    ),
    monthIncome: amount(person.monthIncome),
    enrolledYear: whole(person.enrolledYear),
    schoolYears: whole(person.schoolYears),
  })
}

function itemOf(item: Partial<Omit<ItemDraft, 'key'>>): ItemDraft {
  return {
    key: newKey(),
    kind: item.kind ?? '',
    yearAmount: item.yearAmount ?? '',
    note: item.note ?? '',
  }
}

function itemForm(item: ItemDraft, stored: Stored) {
  return compact({
    id: stored.ids.get(item.key),
    kind: item.kind,
    yearAmount: amount(item.yearAmount),
    note: item.note,
  })
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

/** Empties everything that may be stored only with consent. */
export function clearSensitive(draft: HouseholdDraft): void {
  for (const person of [draft.head, ...draft.members]) {
    Object.assign(person, { health: '', disease: '', disability: '', medicalNote: '' })
  }
  draft.bank.accountNumber = ''
}

export function hasSensitive({ head, members, bank }: HouseholdDraft): boolean {
  return (
    bank.accountNumber !== '' ||
    [head, ...members].some(
      (person) => `${person.health}${person.disease}${person.disability}${person.medicalNote}`,
    )
  )
}
