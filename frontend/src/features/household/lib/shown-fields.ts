import type { BankDraft, HouseholdDraft } from './draft'
import {
  circumstanceFields,
  filingFields,
  headGroups,
  homeFields,
  memberGroups,
  planFields,
  targetFields,
  type Field,
  type FieldKind,
} from './fields'

export interface ShownField {
  name: string
  label: string
  kind: FieldKind
  list?: string
  unit?: string
}

/** Fields whose values come masked. */
export const maskedFields: ReadonlySet<string> = new Set([
  'idNumber',
  'mobile',
  'otherPhone',
  'accountNumber',
])

/** The tables of the form in the order in which a file is read. */
export const personFields = {
  head: headGroups.flatMap((group) => group.fields),
  member: memberGroups.flatMap((group) => group.fields),
}

const filing: Field<HouseholdDraft>[] = [
  { name: 'fileLevel', label: '建档标准', kind: 'code', list: 'file-level' },
  { name: 'category', label: '困难类别', kind: 'code', list: 'category' },
  { name: 'categoryReason', label: '与测算结果不同的理由', kind: 'text' },
  ...filingFields,
]

const cause: Field<HouseholdDraft>[] = [
  { name: 'mainCause', label: '主要致困原因', kind: 'code', list: 'cause' },
  { name: 'causeText', label: '致困原因说明', kind: 'note' },
  ...circumstanceFields,
]

const bank: Field<BankDraft>[] = [
  { name: 'kind', label: '账户类型', kind: 'code', list: 'account-kind' },
  { name: 'accountNumber', label: '账号', kind: 'text' },
  { name: 'bankName', label: '开户银行', kind: 'text' },
  { name: 'branch', label: '支行名称', kind: 'text' },
  { name: 'holder', label: '开户人', kind: 'text' },
  { name: 'guardian', label: '监护人代领', kind: 'yes-no' },
]

export const householdFields = {
  filing,
  home: homeFields,
  cause,
  target: targetFields,
  plan: planFields,
  bank,
}
