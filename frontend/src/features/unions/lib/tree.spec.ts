import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/shared/api'
import { UnionTree, type LoadChildren, type TreeRow, type TreeUnion } from './tree'

const union = (id: string, hasChildren = false): TreeUnion => ({
  id,
  name: id,
  kind: 'grassroots',
  open: true,
  hasChildren,
})

/** 45 children below the county, 20 to a page; none below anything else. */
const county: LoadChildren = async (parent, page) => {
  const all = parent === 'county' ? Array.from({ length: 45 }, (_, place) => union(`u${place + 1}`)) : []
  return { items: all.slice((page - 1) * 20, page * 20), total: all.length, totalIsExact: true }
}

const shape = (rows: TreeRow[]) => rows.map((row) => (row.type === 'union' ? row.union.id : row.type))

describe('工会组织树', () => {
  it('没有展开之前什么也不载入', () => {
    const load = vi.fn(county)
    expect(shape(new UnionTree(union('county', true), load).rows())).toEqual(['county'])
    expect(load).not.toHaveBeenCalled()
  })

  it('按页载入，直到没有更多', async () => {
    const tree = new UnionTree(union('county', true), county)
    await tree.expand('county')
    expect(tree.rows()).toHaveLength(22)
    expect(tree.rows().at(-1)).toMatchObject({ type: 'more', rest: 25, level: 2 })
    await tree.more('county')
    await tree.more('county')
    expect(tree.rows()).toHaveLength(46)
    expect(tree.rows().at(-1)).toMatchObject({ type: 'union', position: 45, siblings: 45 })
  })

  it('收起再展开不重新载入', async () => {
    const load = vi.fn(county)
    const tree = new UnionTree(union('county', true), load)
    await tree.toggle('county')
    await tree.toggle('county')
    expect(shape(tree.rows())).toEqual(['county'])
    await tree.toggle('county')
    expect(tree.rows()).toHaveLength(22)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('载入没有完成时，同一页不载入两次', async () => {
    let answer: () => void = () => {}
    const load = vi.fn(async (parent: string, page: number) => {
      await new Promise<void>((resolve) => (answer = resolve))
      return county(parent, page)
    })
    const tree = new UnionTree(union('county', true), load)
    const first = tree.expand('county')
    await tree.more('county')
    expect(shape(tree.rows())).toEqual(['county', 'loading'])
    answer()
    await first
    expect(tree.rows()).toHaveLength(22)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('载入失败可以重试，已载入的保留', async () => {
    let broken = false
    const tree = new UnionTree(union('county', true), (parent, page) => {
      if (broken) throw new ApiProblem({ status: 503, title: '服务暂时不可用' })
      return county(parent, page)
    })
    await tree.expand('county')
    broken = true
    await tree.more('county')
    expect(tree.rows()).toHaveLength(22)
    expect(tree.rows().at(-1)).toMatchObject({ type: 'problem', problem: { status: 503 } })
    broken = false
    await tree.more('county')
    expect(tree.rows()).toHaveLength(42)
  })

  it('没有下级的不能展开；下级已全部移走的说明白', async () => {
    const tree = new UnionTree(union('town', true), county)
    await tree.expand('town')
    expect(shape(tree.rows())).toEqual(['town', 'empty'])
    expect(new UnionTree(union('firm'), county).rows()[0]).toMatchObject({ expanded: undefined })
  })
})
