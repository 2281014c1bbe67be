import type { Component } from 'vue'
import type { ChangedField, ChangeState, ChangeType } from '@/shared/api'
import BankSection from '../components/form/BankSection.vue'
import CategorySection from '../components/form/CategorySection.vue'
import CauseSection from '../components/form/CauseSection.vue'
import ConsentSection from '../components/form/ConsentSection.vue'
import ExclusionSection from '../components/form/ExclusionSection.vue'
import ExpenseSection from '../components/form/ExpenseSection.vue'
import HeadSection from '../components/form/HeadSection.vue'
import HomeSection from '../components/form/HomeSection.vue'
import IncomeSection from '../components/form/IncomeSection.vue'
import MembersSection from '../components/form/MembersSection.vue'
import TargetSection from '../components/form/TargetSection.vue'
import { labelOf } from './field-names'
import type { Tone } from './states'

const parts = {
  consent: { title: '同意书', component: ConsentSection },
  head: { title: '户主', component: HeadSection },
  members: { title: '家庭成员', component: MembersSection },
  home: { title: '住房与住址', component: HomeSection },
  income: { title: '收入', component: IncomeSection },
  expense: { title: '支出', component: ExpenseSection },
  cause: { title: '致困原因与类别', component: CauseSection },
  category: { title: '建档标准与困难类别', component: CategorySection },
  exclusion: { title: '一票否决', component: ExclusionSection },
  bank: { title: '银行账户', component: BankSection },
  target: { title: '解困脱困与需求', component: TargetSection },
} satisfies Record<string, { title: string; component: Component }>

export type ChangeSectionKey = keyof typeof parts

interface Writing {
  sections: ChangeSectionKey[]
  mayAdd?: boolean
  mayRemove?: boolean
}

/** Which parts of the form each type shows: those that the server lets it touch. */
const writings: Record<ChangeType, Writing> = {
  correct: { sections: ['head', 'members', 'home', 'exclusion', 'target', 'consent'] },
  'add-member': { sections: ['consent', 'members', 'income', 'category'], mayAdd: true },
  'remove-member': { sections: ['members', 'income', 'expense', 'category'], mayRemove: true },
  'change-head': { sections: ['head', 'members', 'bank', 'consent'] },
  'change-income': { sections: ['income', 'expense', 'category'] },
  'change-cause': { sections: ['cause', 'head', 'members', 'consent'] },
  'change-category': { sections: ['category'] },
  'change-account': { sections: ['consent', 'bank'] },
  split: { sections: ['members', 'income', 'expense', 'category'], mayRemove: true },
  merge: { sections: ['consent', 'members', 'income', 'expense', 'category'] },
}

export const writingOf = (type: ChangeType) => {
  const { sections, mayAdd = false, mayRemove = false } = writings[type]
  return { sections: sections.map((key) => ({ key, ...parts[key] })), mayAdd, mayRemove }
}

/** The colour that goes with the state's name; the name itself is of list `change-state`. */
export const changeTones: Record<ChangeState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'active',
  RETURNED: 'warning',
  APPLIED: 'success',
  REFUSED: 'danger',
  WITHDRAWN: 'neutral',
  OUTDATED: 'danger',
}

/** What people call a changed field: a person by name, everything else by its place in the form. */
export function nameOf({ pointer, subject }: Pick<ChangedField, 'pointer'> & { subject?: string }): string {
  const label = labelOf(pointer)
  return subject ? `${subject}：${label.split('：').at(-1)}` : label
}

/** Whoever is taken out of the family is one row; whoever is new is said to be so. */
export function foldPersons(fields: readonly ChangedField[]): ChangedField[] {
  const isName = ({ pointer }: ChangedField) => /^\/members\/\d+\/name$/.test(pointer)
  const gone = new Set(fields.filter((field) => isName(field) && !field.after).map(({ pointer }) => pointer))
  const nameOfRow = ({ pointer }: ChangedField) => pointer.replace(/\/[^/]+$/, '/name')
  return fields
    .filter((field) => field.after || isName(field) || !gone.has(nameOfRow(field)))
    .map((field) => {
      if (!isName(field)) return field
      return { ...field, before: field.before || '（新增）', after: field.after || '（移出）' }
    })
}
