import { reactive } from 'vue'
import { asProblem, type ApiProblem, type UnionKind } from '@/shared/api'

/** What the tree shows of a union. */
export interface TreeUnion {
  id: string
  name: string
  kind: UnionKind
  open: boolean
  hasChildren: boolean
}

interface Branch {
  children: TreeUnion[]
  total: number
  pages: number
  loading: boolean
  problem?: ApiProblem
}

export type LoadChildren = (
  parent: string,
  page: number,
) => Promise<{ items: TreeUnion[]; total: number; totalIsExact: boolean }>

interface Place {
  key: string
  level: number
  parent?: string
}

/** One line of the tree as it stands on the screen. */
export type TreeRow = Place &
  (
    | { type: 'union'; union: TreeUnion; expanded: boolean | undefined; position: number; siblings: number }
    | { type: 'loading' | 'empty' }
    | { type: 'problem'; problem: ApiProblem }
    | { type: 'more'; rest: number }
  )

/**
 * The tree of unions, of which only what somebody has opened is loaded, page by page: a county may have a
 * thousand unions below it.
 */
export class UnionTree {
  private readonly branches = reactive(new Map<string, Branch>())
  private readonly expanded = reactive(new Set<string>())

  constructor(
    readonly root: TreeUnion,
    private readonly load: LoadChildren,
  ) {}

  /** Opens a union; its first children are loaded the first time. */
  async expand(id: string): Promise<void> {
    this.expanded.add(id)
    if (!this.branches.has(id)) await this.more(id)
  }

  collapse(id: string): void {
    this.expanded.delete(id)
  }

  toggle(id: string): Promise<void> | void {
    return this.expanded.has(id) ? this.collapse(id) : this.expand(id)
  }

  /** Loads the next page of children; also the way to try again after a fault. */
  async more(id: string): Promise<void> {
    const branch = this.branches.get(id) ?? { children: [], total: 0, pages: 0, loading: false }
    if (branch.loading) return
    this.branches.set(id, { ...branch, loading: true, problem: undefined })
    try {
      const page = await this.load(id, branch.pages + 1)
      this.branches.set(id, {
        children: [...branch.children, ...page.items],
        total: page.total,
        pages: branch.pages + 1,
        loading: false,
      })
    } catch (thrown) {
      this.branches.set(id, { ...branch, loading: false, problem: asProblem(thrown) })
    }
  }

  /** The visible lines from top to bottom. */
  rows(): TreeRow[] {
    return this.unionRows(this.root, { key: this.root.id, level: 1 }, 1, 1)
  }

  private unionRows(union: TreeUnion, place: Place, position: number, siblings: number): TreeRow[] {
    const expanded = this.expanded.has(union.id)
    const branch = expanded ? this.branches.get(union.id) : undefined
    const row: TreeRow = {
      ...place,
      type: 'union',
      union,
      expanded: union.hasChildren ? expanded : undefined,
      position,
      siblings,
    }
    return branch ? [row, ...this.branchRows(union.id, branch, place.level + 1)] : [row]
  }

  private branchRows(parent: string, branch: Branch, level: number): TreeRow[] {
    const { children, total } = branch
    const rows = children.flatMap((child, index) =>
      this.unionRows(child, { key: child.id, level, parent }, index + 1, Math.max(total, children.length)),
    )
    const place = { key: `${parent}/rest`, level, parent }
    if (branch.loading) return [...rows, { ...place, type: 'loading' }]
    if (branch.problem) return [...rows, { ...place, type: 'problem', problem: branch.problem }]
    if (total > children.length) return [...rows, { ...place, type: 'more', rest: total - children.length }]
    return rows.length > 0 ? rows : [{ ...place, type: 'empty' }]
  }
}
