import type { CodeListSummary } from '@/shared/api'

/** A code list with all its versions, the newest first. */
export interface CodeListGroup {
  list: string
  name: string
  /** The version in force today; none where all have ended or none is adopted. */
  inForce?: CodeListSummary
  versions: CodeListSummary[]
}

export function groupCodeLists(summaries: readonly CodeListSummary[]): CodeListGroup[] {
  const groups = new Map<string, CodeListGroup>()
  for (const summary of summaries) {
    const group = groups.get(summary.list) ?? { list: summary.list, name: summary.name, versions: [] }
    group.versions.push(summary)
    if (summary.inForce) group.inForce = summary
    groups.set(summary.list, group)
  }
  for (const { versions } of groups.values()) {
    versions.sort((a, b) => b.validFrom.localeCompare(a.validFrom))
  }
  return [...groups.values()]
}

/** What a version is to people who fill in forms today. */
export function versionState(version: CodeListSummary): {
  label: string
  tone: 'success' | 'warning' | 'neutral'
} {
  if (version.inForce) return { label: '现行', tone: 'success' }
  return version.adopted ? { label: '停用', tone: 'neutral' } : { label: '未采用', tone: 'warning' }
}
