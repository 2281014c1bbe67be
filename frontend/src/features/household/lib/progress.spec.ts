import { describe, expect, it } from 'vitest'
import { milestones } from './progress'

const told = (state: Parameters<typeof milestones>[0]) =>
  milestones(state).map(({ label, where }) => `${label}:${where}`)

describe('办到哪一步', () => {
  it('有异议时停在公示', () => {
    expect(told('OBJECTION').slice(2, 5)).toEqual(['入户核查:done', '公示:here', '复核:ahead'])
  })

  it('退回补正回到填写', () => expect(told('RETURNED').slice(0, 2)).toEqual(['填写:here', '初审:ahead']))

  it('在档就是走完了', () => expect(told('ACTIVE').every((step) => step.endsWith('done'))).toBe(true))

  it('不予建档不在这条路上', () => expect(milestones('REJECTED')).toEqual([]))
})
