import { describe, expect, it } from 'vitest'
import { share } from './labels'

describe('share', () => {
  it('is the length of a bar, and nothing of nothing', () => {
    expect(share('25.00', '100.00')).toBe(25)
    expect(share('1.00', '3.00')).toBe(33.3)
    expect(share('0.00', '0.00')).toBe(0)
  })
})
