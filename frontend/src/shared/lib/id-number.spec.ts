import { describe, expect, it } from 'vitest'
import { formatIdNumber, idNumberFault, readIdNumber } from './id-number'

const today = new Date('2026-11-24T00:00:00Z')

describe('身份证号（GB 11643-1999）', () => {
  it.each([
    ['11010519491231002X', '女', '1949-12-31'],
    ['11010519491231002x', '女', '1949-12-31'],
    ['410102198001010018', '男', '1980-01-01'],
    ['４１０１８１ 19751230 0042', '女', '1975-12-30'],
  ])('%s 有效', (typed, sex, birth) => {
    expect(readIdNumber(typed, today)).toEqual({ fault: undefined, sex, birth })
  })

  it.each([
    ['411628199002290011', 'date'],
    ['410102209901010018', 'date'],
    ['410102198001010011', 'check-digit'],
    ['41010219800101001', 'length'],
    ['', 'length'],
  ])('%s 有误：%s', (typed, fault) => {
    expect(readIdNumber(typed, today).fault).toBe(fault)
  })

  it('分段显示便于核对，遮盖的号码原样', () => {
    expect(formatIdNumber('410102198001010018')).toBe('410102 19800101 0018')
    expect(formatIdNumber('4101**23X')).toBe('4101**23X')
  })

  it('告诉哪里不对，15 位旧证由服务器核对', () => {
    expect(idNumberFault('', today)).toBe('请填写身份证号')
    expect(idNumberFault('4101021980010100', today)).toContain('18 位')
    expect(idNumberFault('411628199002290011', today)).toContain('出生日期')
    expect(idNumberFault('410102198001010011', today)).toContain('校验位')
    expect(idNumberFault('410102 19800101 0018', today)).toBeUndefined()
    expect(idNumberFault('410102800101001', today)).toBeUndefined()
  })
})
