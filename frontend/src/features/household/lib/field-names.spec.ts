import { describe, expect, it } from 'vitest'
import { labelOf, listOf, partOf } from './field-names'

describe('字段的中文名', () => {
  it.each([
    ['/head/idNumber', '户主：身份证号'],
    ['/members/1/relation', '家庭成员 2：与户主关系'],
    ['/expenses/0/yearAmount', '支出 1：全年金额'],
    ['/minorCauses/0', '次要致困原因'],
    ['/bank/accountNumber', '银行账户：账号'],
    ['/consent', '同意书'],
    ['/papers/pledge', '/papers/pledge'],
  ])('%s → %s', (pointer, label) => expect(labelOf(pointer)).toBe(label))

  it('知道在谁的下面、用哪个代码表', () => {
    expect(partOf('/members/0/health')).toBe('家庭成员 1')
    expect(partOf('/address')).toBeUndefined()
    expect(listOf('/head/health')).toBe('health')
  })
})
