import { describe, expect, it } from 'vitest'
import { daysBetween, formatDate, formatDateTime } from './dates'

describe('日期', () => {
  it('按中国习惯显示', () => {
    expect(formatDate('2018-02-05')).toBe('2018年2月5日')
    expect(formatDate(undefined)).toBe('—')
  })

  it('时刻按北京时间显示', () => {
    expect(formatDateTime('2018-02-04T16:30:00Z')).toBe('2018-02-05 00:30')
  })

  it('相隔天数跨月、跨年、可为负', () => {
    expect(daysBetween('2017-12-31', '2018-01-01')).toBe(1)
    expect(daysBetween('2018-03-01', '2018-02-28')).toBe(-1)
  })
})
