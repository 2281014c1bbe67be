import type { HouseholdDetail, PaperEntry, PaperNeed } from '@/shared/api'

/** Sends a change of a file with its present version and takes over what the server answers. */
export type ChangeFile = (run: (version: number) => Promise<HouseholdDetail>) => Promise<unknown>

/** The paper that every adult signs for himself. */
const signedByEach = 'comparison-authorisation'
const adult = 18

export interface PaperRow {
  personId?: string
  name?: string
  papers: PaperEntry[]
}

/** One row for the family, or one for each adult where each brings his own. */
export function perAdult(need: PaperNeed, detail: HouseholdDetail): PaperRow[] {
  const papers = papersOf(detail, need.kind)
  if (need.kind !== signedByEach) return [{ papers }]
  const adults = (detail.persons ?? []).filter((person) => (person.age ?? 0) >= adult)
  const rows: PaperRow[] = adults.map((person) => ({
    personId: person.id,
    name: person.name,
    papers: papers.filter((paper) => paper.personId === person.id),
  }))
  const unnamed = papers.filter((paper) => !adults.some((person) => person.id === paper.personId))
  return unnamed.length > 0 || rows.length === 0 ? [...rows, { papers: unnamed }] : rows
}

/** Papers that no checklist asks for, by kind; 其他材料 always, so that it can be added to. */
export function otherPapers(detail: HouseholdDetail): { kind: string; papers: PaperEntry[] }[] {
  const asked = new Set((detail.checklist ?? []).map(({ kind }) => kind))
  const kinds = new Set((detail.papers ?? []).map(({ kind }) => kind).filter((kind) => !asked.has(kind)))
  kinds.delete('other')
  return [...kinds, 'other'].map((kind) => ({
    kind,
    papers: papersOf(detail, kind),
  }))
}

/** The papers of a step: those that were added since the submission; older ones prove an earlier round. */
export const papersOfRound = (detail: HouseholdDetail, kind: string): PaperEntry[] =>
  papersOf(detail, kind).filter((paper) => paper.ofRound)

/** The papers of a kind. */
export const papersOf = (detail: HouseholdDetail, kind: string): PaperEntry[] =>
  (detail.papers ?? []).filter((paper) => paper.kind === kind)
