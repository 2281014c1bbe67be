import { describe, expect, it } from 'vitest'
import { isUnfinished, jobPercent } from './jobs'

describe('后台任务的进度', () => {
  it.each([
    ['RUNNING', 0, 200, 0],
    ['RUNNING', 199, 200, 99],
    ['RUNNING', 300, 200, 100],
    ['RUNNING', 5, undefined, undefined],
    ['RUNNING', 0, 0, undefined],
    ['DONE', 0, 0, 100],
    ['FAILED', 50, 200, 25],
  ] as const)('%s %i / %s → %s', (state, done, total, percent) => {
    expect(jobPercent({ state, done, total: total as number })).toBe(percent)
  })

  it('等候和进行中的还没有结束', () => {
    const states = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const
    expect(states.filter((state) => isUnfinished({ state }))).toEqual(['WAITING', 'RUNNING'])
    expect(isUnfinished(undefined)).toBe(false)
  })
})
