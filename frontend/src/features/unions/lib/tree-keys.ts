import type { TreeRow } from './tree'

export type TreeMove = { focus: string } | { expand: string } | { collapse: string } | undefined

/** What a key does in a tree (WAI-ARIA tree pattern), from the line that has the focus. */
export function treeMove(rows: readonly TreeRow[], key: string, pressed: string): TreeMove {
  const at = rows.findIndex((row) => row.key === key)
  const row = rows[at]
  if (!row) return undefined
  const focus = (next: TreeRow | undefined): TreeMove => (next ? { focus: next.key } : undefined)
  const expanded = row.type === 'union' ? row.expanded : undefined
  switch (pressed) {
    case 'ArrowDown':
      return focus(rows[at + 1])
    case 'ArrowUp':
      return focus(rows[at - 1])
    case 'Home':
      return focus(rows[0])
    case 'End':
      return focus(rows.at(-1))
    case 'ArrowRight':
      if (expanded === false) return { expand: row.key }
      return expanded ? focus(rows[at + 1]) : undefined
    case 'ArrowLeft':
      if (expanded) return { collapse: row.key }
      return row.parent ? { focus: row.parent } : undefined
    default:
      return undefined
  }
}
