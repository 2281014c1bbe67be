import type { UnionChange } from '@/shared/api'
import type { TimelineEntry } from '@/shared/ui'

const titles: Record<UnionChange['what'], string> = {
  opened: '成立',
  renamed: '改名',
  'area-code': '变更行政区划代码',
  moved: '移到另一个上级工会',
  closed: '撤销',
}

function difference({ what, before, after }: UnionChange): string | undefined {
  if (what === 'opened') return after
  if (what === 'closed') return before
  return `${before ?? '（无）'} → ${after ?? '（无）'}`
}

/** The changes of a union as people read them, the newest first as they come. */
export const historyEntries = (changes: readonly UnionChange[]): TimelineEntry[] =>
  changes.map((change, place) => ({
    id: String(changes.length - place),
    at: change.on,
    title: titles[change.what],
    text: [difference(change), change.reason && `原因：${change.reason}`].filter(Boolean).join('\n'),
  }))
