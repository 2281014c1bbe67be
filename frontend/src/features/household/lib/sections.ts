import type { FormIssue } from '@/shared/api'

/** The parts of the form in the order in which a family is asked. */
export const sections = [
  { key: 'consent', title: '同意书' },
  { key: 'head', title: '户主' },
  { key: 'members', title: '家庭成员' },
  { key: 'home', title: '住房与住址' },
  { key: 'income', title: '收入' },
  { key: 'expense', title: '支出' },
  { key: 'cause', title: '致困原因与类别' },
  { key: 'exclusion', title: '一票否决' },
  { key: 'bank', title: '银行账户' },
  { key: 'target', title: '解困脱困与需求' },
  { key: 'papers', title: '附件清单' },
] as const

export type SectionKey = (typeof sections)[number]['key']

/** The first pattern that fits decides. */
const places: [RegExp, SectionKey][] = [
  [/^\/(head|members\/\d+)\/monthIncome$/, 'income'],
  [/^\/(head|workerKind|unionCard)(\/|$)/, 'head'],
  [/^\/members(\/|$)/, 'members'],
  [/^\/(address|postcode|hukouArea|houseType|houseArea)$/, 'home'],
  [/^\/incomes(\/|$)/, 'income'],
  [/^\/expenses(\/|$)/, 'expense'],
  [
    /^\/(mainCause|minorCauses|causeText|singleParent|selfHelp|zeroJob|fileLevel|category|categoryReason)(\/|$)/,
    'cause',
  ],
  [/^\/exclusions(\/|$)/, 'exclusion'],
  [/^\/bank(\/|$)/, 'bank'],
  [/^\/(target|targetOn|keyGroup|batchMeasure|needs|plan|note)(\/|$)/, 'target'],
  [/^\/consent(\/|$)/, 'consent'],
  [/^\/(papers|checklist)(\/|$)/, 'papers'],
]

/** Where the field of a JSON pointer stands; what the form does not know is shown at its beginning. */
export function sectionOf(pointer: string): SectionKey {
  return places.find(([pattern]) => pattern.test(pointer))?.[1] ?? 'head'
}

/** The issues of each section, in the order of the sections; sections without issues are left out. */
export function bySection(issues: readonly FormIssue[]) {
  return sections
    .map((section) => ({
      ...section,
      issues: issues.filter((issue) => sectionOf(issue.pointer) === section.key),
    }))
    .filter((section) => section.issues.length > 0)
}
