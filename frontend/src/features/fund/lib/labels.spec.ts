import { describe, expect, it } from 'vitest'
import { share, total } from './labels'

describe('share', () => {
  it('is the length of a bar, and nothing of nothing', () => {
    expect(share('25.00', '100.00')).toBe(25)
    expect(share('1.00', '3.00')).toBe(33.3)
    expect(share('0.00', '0.00')).toBe(0)
  })
})

describe('total', () => {
  it('adds to the 分, whatever the sign', () => {
    expect(total([])).toBe('0.00')
    expect(total(['0.10', '0.20'])).toBe('0.30')
    expect(total(['90071992547409.93', '0.01', '-1.00'])).toBe('90071992547408.94')
    expect(total(['1.00', '-3.05'])).toBe('-2.05')
  })
})
