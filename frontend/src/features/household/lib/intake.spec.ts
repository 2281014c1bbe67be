import { describe, expect, it } from 'vitest'
import type { IntakeDetail } from '@/shared/api'
import { isMoving, loadable, progressOf } from './intake'

const batch = (changes: Partial<IntakeDetail>) =>
  ({
    state: 'CHECKED',
    totalRows: 10,
    validRows: 6,
    faultyRows: 2,
    loadedRows: 0,
    skippedRows: 0,
    ...changes,
  }) as IntakeDetail

describe('an import', () => {
  it('counts what a choice would still load', () => {
    expect(loadable(batch({}), 'VALID')).toBe(6)
    expect(loadable(batch({}), 'ALL')).toBe(8)
    expect(loadable(batch({ loadedRows: 5, skippedRows: 1 }), 'VALID')).toBe(0)
    expect(loadable(batch({ loadedRows: 5, skippedRows: 1 }), 'ALL')).toBe(2)
  })

  it('says how far it is while the server works on it', () => {
    expect(progressOf(batch({ state: 'CHECKING' }))).toContain('10')
    expect(progressOf(batch({ state: 'LOADING', loadedRows: 3, toLoad: 8 }))).toContain('共 8 行')
    expect(progressOf(batch({}))).toBeUndefined()
    expect(isMoving({ state: 'LOADED' })).toBe(false)
  })
})
