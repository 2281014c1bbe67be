import { expect, it } from 'vitest'
import { uuid7 } from './uuid7'

it('按时间排列，每次不同', () => {
  const early = uuid7(1_500_000_000_000)
  expect(early).toMatch(/^015d3ef7-9800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(early < uuid7(1_500_000_000_001)).toBe(true)
  expect(uuid7(1)).not.toBe(uuid7(1))
})
