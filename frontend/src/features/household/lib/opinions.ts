import type { StepEntry, UnionKind } from '@/shared/api'

export interface Opinion {
  label: string
  text: string
  staffName: string
  at: string
}

export interface OpinionBlock {
  title: string
  opinions: Opinion[]
}

const titles = ['本单位工会意见', '所属上级工会意见', '产业工会、省辖市总工会意见', '省总工会意见'] as const

/** Who decides at which place of the form; a directly managed county also does a city's work. */
const approvalPlaces: Record<UnionKind, number> = {
  grassroots: 1,
  township: 1,
  county: 1,
  direct_county: 2,
  city: 2,
  industry: 2,
  province: 3,
}

function placeOf(step: StepEntry, kind: UnionKind | undefined): number | undefined {
  if (step.action === 'accept' || step.action === 'close-notice') return 0
  if (step.action === 'review') return kind === 'province' ? 3 : 1
  if (step.action === 'approve') return kind && approvalPlaces[kind]
  return undefined
}

/**
 * The four opinion blocks of the official form, from the steps since the last submission.
 *
 * @param steps the newest first
 * @param kinds kinds of the filing union and those above it, by name
 */
export function opinionBlocks(
  steps: readonly StepEntry[],
  kinds: ReadonlyMap<string, UnionKind>,
): OpinionBlock[] {
  const submitted = steps.findIndex((step) => step.action === 'submit')
  const round = [...(submitted < 0 ? [] : steps.slice(0, submitted))].reverse()
  return titles.map((title, place) => ({
    title,
    opinions: round
      .filter((step) => placeOf(step, kinds.get(step.unionName)) === place)
      .map(({ label, opinion, staffName, at }) => ({ label, text: opinion ?? '', staffName, at })),
  }))
}
