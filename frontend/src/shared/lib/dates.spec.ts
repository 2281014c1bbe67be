import { describe, expect, it } from 'vitest'
import { dayBefore, daysBetween, formatDate, formatDateTime, formatPeriod } from './dates'

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

  it('有效期的终止日是最后有效的一天', () => {
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
    expect(formatPeriod('2009-01-01', '2012-01-01')).toBe('2009年1月1日至2011年12月31日止')
    expect(formatPeriod('2012-01-01', undefined)).toBe('2012年1月1日起')
    expect(formatPeriod(undefined, '2014-09-16')).toBe('2014年9月15日止')
    expect(formatPeriod(undefined, undefined)).toBe('不限')
  })
})
