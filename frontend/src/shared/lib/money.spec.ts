import { describe, expect, it } from 'vitest'
import { formatMoney, parseMoney } from './money'

describe('金额', () => {
  it.each([
    ['1234.5', '1,234.50'],
    ['0', '0.00'],
    ['-1234567.08', '-1,234,567.08'],
    ['9007199254740993', '9007199254740993'],
    ['', '—'],
    [undefined, '—'],
  ])('%s 显示为 %s', (amount, shown) => {
    expect(formatMoney(amount)).toBe(shown)
  })

  it('不经过二进制小数，最大的金额也一分不差', () => {
    expect(formatMoney('9999999999999.99')).toBe('9,999,999,999,999.99')
  })

  it.each([
    ['１，２３４。５', '1234.5'],
    ['￥1,000元', '1000'],
    ['007', '7'],
    ['1.234', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['十元', undefined],
  ])('输入 %s 读作 %s', (typed, amount) => {
    expect(parseMoney(typed)).toBe(amount)
  })
})
