import type { HouseholdState } from '@/shared/api'

const road: { label: string; states: HouseholdState[] }[] = [
  { label: '填写', states: ['DRAFT', 'RETURNED'] },
  { label: '初审', states: ['SUBMITTED'] },
  { label: '入户核查', states: ['SURVEY'] },
  { label: '公示', states: ['PUBLICITY', 'OBJECTION'] },
  { label: '复核', states: ['COUNTY_REVIEW'] },
  { label: '民政核对', states: ['COMPARE', 'RECHECK'] },
  { label: '审批', states: ['LEVEL_APPROVAL'] },
  { label: '在档', states: ['ACTIVE'] },
]

export interface Milestone {
  label: string
  /** Behind, here, or still to come. */
  where: 'done' | 'here' | 'ahead'
}

/** The way of a file with the place where it stands; a refused file stands nowhere on it. */
export function milestones(state: HouseholdState): Milestone[] {
  const here = road.findIndex(({ states }) => states.includes(state))
  if (here < 0) return []
  return road.map(({ label }, place) => ({
    label,
    where: place < here || state === 'ACTIVE' ? 'done' : place === here ? 'here' : 'ahead',
  }))
}
