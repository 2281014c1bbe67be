import {
  circumstanceFields,
  filingFields,
  headGroups,
  homeFields,
  memberGroups,
  planFields,
  targetFields,
} from './fields'

interface Named {
  label: string
  list?: string
}

const named = (fields: readonly ({ name: string } & Named)[]) =>
  fields.map(({ name, label, list }) => [name, { label, list }] as const)

const household = new Map<string, Named>([
  ...named([...filingFields, ...homeFields, ...circumstanceFields, ...targetFields, ...planFields]),
  ['fileLevel', { label: '建档标准', list: 'file-level' }],
  ['category', { label: '困难类别', list: 'category' }],
  ['categoryReason', { label: '与测算结果不同的理由' }],
  ['mainCause', { label: '主要致困原因', list: 'cause' }],
  ['minorCauses', { label: '次要致困原因', list: 'cause' }],
  ['causeText', { label: '致困原因说明' }],
  ['needs', { label: '帮扶需求' }],
  ['merged', { label: '档案状态' }],
])

const person = new Map<string, Named>([
  ...named([...headGroups, ...memberGroups].flatMap((group) => group.fields)),
  ['monthIncome', { label: '月收入' }],
])

const parts: Record<string, { label: string; fields: Map<string, Named> }> = {
  head: { label: '户主', fields: person },
  members: { label: '家庭成员', fields: person },
  incomes: {
    label: '其他年收入',
    fields: new Map([
      ['kind', { label: '类别', list: 'income-kind' }],
      ['yearAmount', { label: '全年金额' }],
      ['note', { label: '说明' }],
    ]),
  },
  expenses: {
    label: '支出',
    fields: new Map([
      ['kind', { label: '类别', list: 'expense-kind' }],
      ['yearAmount', { label: '全年金额' }],
      ['note', { label: '说明' }],
    ]),
  },
  bank: {
    label: '银行账户',
    fields: new Map([
      ['kind', { label: '账户类型', list: 'account-kind' }],
      ['accountNumber', { label: '账号' }],
      ['bankName', { label: '开户银行' }],
      ['branch', { label: '支行名称' }],
      ['holder', { label: '开户人' }],
      ['guardian', { label: '监护人代领' }],
    ]),
  },
  exclusions: {
    label: '一票否决',
    fields: new Map([
      ['secondDwelling', { label: '两套及以上住房' }],
      ['ownsBusiness', { label: '开办商铺或者雇工' }],
      ['privateSchoolOrAbroad', { label: '高收费私立学校或者自费留学' }],
      ['motorVehicle', { label: '经常使用机动车' }],
      ['motorVehicleForWork', { label: '机动车用于谋生或者代步' }],
    ]),
  },
  consent: {
    label: '同意书',
    fields: new Map([
      ['textVersion', { label: '版本' }],
      ['channel', { label: '同意方式', list: 'consent-channel' }],
      ['givenOn', { label: '同意日期' }],
      ['guardian', { label: '监护人' }],
    ]),
  },
}

function find(pointer: string): { part?: string; field?: Named } {
  const [first = '', ...rest] = pointer.split('/').slice(1)
  const part = parts[first]
  if (!part) return { field: household.get(first) }
  const place = /^\d+$/.test(rest[0] ?? '') ? ` ${Number(rest.shift()) + 1}` : ''
  return { part: part.label + place, field: part.fields.get(rest[0] ?? '') }
}

/** What people call the field of a JSON pointer: `/members/0/name` → `家庭成员 1：姓名`. */
export function labelOf(pointer: string): string {
  const { part, field } = find(pointer)
  return [part, field?.label].filter(Boolean).join('：') || pointer
}

/** The person, item or part that a pointer leads into: `/members/0/name` → `家庭成员 1`. */
export const partOf = (pointer: string): string | undefined => find(pointer).part

/** The dictionary list of its codes, where it holds one. */
export const listOf = (pointer: string): string | undefined => find(pointer).field?.list
