import { describe, expect, it } from 'vitest'
import { bySection, sectionOf } from './sections'

describe('问题属于哪一部分', () => {
  it.each([
    ['/head/name', 'head'],
    ['/head', 'head'],
    ['/unionCard', 'head'],
    ['/members/1/relation', 'members'],
    ['/head/monthIncome', 'income'],
    ['/members/0/monthIncome', 'income'],
    ['/incomes/0/kind', 'income'],
    ['/expenses/2', 'expense'],
    ['/hukouArea', 'home'],
    ['/minorCauses/1', 'cause'],
    ['/category', 'cause'],
    ['/exclusions/motorVehicle', 'exclusion'],
    ['/bank/accountNumber', 'bank'],
    ['/targetOn', 'target'],
    ['/consent', 'consent'],
    ['/papers/pledge', 'papers'],
  ])('%s → %s', (pointer, section) => expect(sectionOf(pointer)).toBe(section))

  it('按填写的先后归拢，没有问题的部分不列', () => {
    const issue = (pointer: string) => ({ pointer, code: 'required', message: pointer, blocking: true })
    const groups = bySection([issue('/bank/holder'), issue('/head/name'), issue('/head/ethnic')])
    expect(groups.map(({ key, issues }) => [key, issues.length])).toEqual([
      ['head', 2],
      ['bank', 1],
    ])
  })
})
