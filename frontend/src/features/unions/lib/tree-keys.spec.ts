import { describe, expect, it } from 'vitest'
import { UnionTree, type TreeUnion } from './tree'
import { treeMove } from './tree-keys'

const union = (id: string, hasChildren = false): TreeUnion => ({
  id,
  name: id,
  kind: 'county',
  open: true,
  hasChildren,
})

async function rows() {
  const tree = new UnionTree(union('city', true), async () => ({
    items: [union('a', true), union('b')],
    total: 3,
    totalIsExact: true,
  }))
  await tree.expand('city')
  return tree.rows()
}

describe('用键盘走组织树', () => {
  it.each([
    ['city', 'ArrowDown', { focus: 'a' }],
    ['a', 'ArrowUp', { focus: 'city' }],
    ['city', 'ArrowUp', undefined],
    ['city', 'ArrowRight', { focus: 'a' }],
    ['a', 'ArrowRight', { expand: 'a' }],
    ['b', 'ArrowRight', undefined],
    ['city', 'ArrowLeft', { collapse: 'city' }],
    ['b', 'ArrowLeft', { focus: 'city' }],
    ['b', 'ArrowDown', { focus: 'city/rest' }],
    ['city/rest', 'Home', { focus: 'city' }],
    ['city', 'End', { focus: 'city/rest' }],
    ['city', 'x', undefined],
  ])('在 %s 按 %s', async (at, pressed, move) => {
    expect(treeMove(await rows(), at, pressed)).toEqual(move)
  })
})
