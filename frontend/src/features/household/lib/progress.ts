import type { HouseholdState } from '@/shared/api'

interface Stretch {
  label: string
  states: HouseholdState[]
}

const filed: HouseholdState[] = ['ACTIVE', 'RESOLVED']

const road: Stretch[] = [
  { label: '填写', states: ['DRAFT', 'RETURNED', 'RELAPSED'] },
  { label: '初审', states: ['SUBMITTED'] },
  { label: '入户核查', states: ['SURVEY'] },
  { label: '公示', states: ['PUBLICITY', 'OBJECTION'] },
  { label: '复核', states: ['COUNTY_REVIEW'] },
  { label: '民政核对', states: ['COMPARE', 'RECHECK'] },
  { label: '审批', states: ['LEVEL_APPROVAL'] },
  { label: '在档', states: filed },
]

/** The ways on from 在档; a file that walks none of them shows the one that led there. */
const further: Stretch[][] = [
  [
    { label: '在档', states: [] },
    { label: '年审', states: ['ANNUAL_REVIEW'] },
    { label: '在档', states: filed },
  ],
  [
    { label: '在档', states: [] },
    { label: '解困审批', states: ['RESOLVE_APPROVAL'] },
    { label: '解困', states: ['RESOLVED'] },
  ],
  [
    { label: '在档', states: [] },
    { label: '脱困复核', states: ['EXIT_REVIEW'] },
    { label: '脱困公示', states: ['EXIT_NOTICE'] },
    { label: '脱困审批', states: ['EXIT_APPROVAL'] },
    { label: '脱困', states: ['EXITED'] },
  ],
  [
    { label: '在档', states: [] },
    { label: '注销审批', states: ['CANCEL_APPROVAL'] },
    { label: '注销', states: ['CANCELLED'] },
  ],
  [
    { label: '填写', states: [] },
    { label: '临时救助待批', states: ['TEMP_REVIEW'] },
    { label: '临时救助', states: ['TEMP'] },
    { label: '转正或者注销', states: [] },
  ],
]

const arrived: HouseholdState[] = ['ACTIVE', 'RESOLVED', 'EXITED', 'CANCELLED']

export interface Milestone {
  label: string
  /** Behind, here, or still to come. */
  where: 'done' | 'here' | 'ahead'
}

/** The way of a file with the place where it stands; a refused file stands nowhere on it. */
export function milestones(state: HouseholdState): Milestone[] {
  const way = [road, ...further].find((one) => one.some(({ states }) => states.includes(state)))
  if (!way) return []
  const here = way.findIndex(({ states }) => states.includes(state))
  const isThere = arrived.includes(state)
  return way.map(({ label }, place) => ({
    label,
    where: place < here || (place === here && isThere) ? 'done' : place === here ? 'here' : 'ahead',
  }))
}
