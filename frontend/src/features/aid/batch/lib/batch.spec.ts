import { describe, expect, it } from 'vitest'
import { batchSteps, stepOf } from './batch'

describe('the way of a batch', () => {
  it('finds each state that is shown', () => {
    batchSteps.forEach(({ state }, at) => expect(stepOf(state)).toBe(at))
  })

  it('keeps a batch with some answers at the bank', () => {
    expect(stepOf('PARTLY')).toBe(stepOf('SENT'))
  })

  it('has no place for a batch that was called off', () => {
    expect(stepOf('CANCELLED')).toBe(-1)
  })
})
