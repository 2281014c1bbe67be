import { describe, expect, it } from 'vitest'
import type { ParameterDetail } from '@/shared/api'
import { comingValue, parseParameter, valueState, valueWithUnit } from './parameters'

const parameter = {
  validFrom: '2020-01-01',
  values: [
    { validFrom: '2012-01-01', value: 5 },
    { validFrom: '2020-01-01', value: 7 },
    { validFrom: '2027-01-01', value: 5 },
  ],
} as ParameterDetail

describe('政策参数', () => {
  it('值和单位', () => {
    expect(valueWithUnit(1.5, '倍')).toBe('1.5 倍')
    expect(valueWithUnit(3, undefined)).toBe('3')
  })

  it('已经定下、还没有生效的值', () => {
    expect(comingValue(parameter, '2026-11-24')?.validFrom).toBe('2027-01-01')
    expect(comingValue(parameter, '2027-01-01')).toBeUndefined()
  })

  it.each([
    ['2012-01-01', 'past'],
    ['2020-01-01', 'present'],
    ['2027-01-01', 'coming'],
  ])('%s 起的值：%s', (validFrom, state) => {
    expect(valueState(parameter, validFrom, '2026-11-24')).toBe(state)
  })

  it.each([
    ['５', 5],
    ['1。5', 1.5],
    [' 1,000 ', 1000],
    ['0', 0],
    ['1.23456', undefined],
    ['-1', undefined],
    ['五', undefined],
    ['', undefined],
  ])('填写 %s 读作 %s', (typed, value) => {
    expect(parseParameter(typed)).toBe(value)
  })
})
