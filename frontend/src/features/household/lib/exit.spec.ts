import { describe, expect, it } from 'vitest'
import { exitFaults, monthsBefore } from './exit'

describe('脱困申报', () => {
  it('从上个月往前数，跨年也对', () => {
    expect(monthsBefore('2018-02-05', 6)).toEqual([
      '2017-08',
      '2017-09',
      '2017-10',
      '2017-11',
      '2017-12',
      '2018-01',
    ])
    expect(monthsBefore('2018-01-01', 1)).toEqual(['2017-12'])
  })

  it('每个月都要填，家庭不同意的要写意见', () => {
    const months = [{ month: '2018-01', income: '' }]
    expect(exitFaults({ explanation: '', months, familyAgrees: false, familyStatement: ' ' })).toEqual({
      '/explanation': '请填写脱困的情况',
      '/months/0/income': '请填写当月收入',
      '/familyStatement': '请填写家庭的意见',
    })
  })
})
