import { describe, expect, it } from 'vitest'
import { foldPersons, nameOf } from './changes'

describe('变更对照里的名称', () => {
  it.each([
    [{ pointer: '/members/0/monthIncome', subject: '测试乙' }, '测试乙：月收入'],
    [{ pointer: '/head' }, '户主'],
    [{ pointer: '/address' }, '家庭住址'],
    [{ pointer: '/bank/holder' }, '银行账户：开户人'],
  ])('%o → %s', (field, name) => {
    expect(nameOf(field)).toBe(name)
  })
})

describe('增减的成员', () => {
  const field = (pointer: string, before: string, after: string) => ({
    pointer,
    subject: '乙',
    before,
    after,
  })

  it('移出的人只占一行，新增的人逐项列出', () => {
    const folded = foldPersons([
      field('/members/0/name', '乙', ''),
      field('/members/0/relation', '4', ''),
      field('/members/1/name', '', '丁'),
      field('/members/1/relation', '', '5'),
    ])
    expect(folded.map(({ before, after }) => [before, after])).toEqual([
      ['乙', '（移出）'],
      ['（新增）', '丁'],
      ['', '5'],
    ])
  })
})
