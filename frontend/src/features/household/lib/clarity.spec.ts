import { describe, expect, it } from 'vitest'
import type { ClarityDetail } from '@/shared/api'
import { emptyMeasure, missingText, planDraft, planFaults, planOf } from './clarity'

const detail = {
  id: '1',
  number: '4101022018000001',
  headName: '演示甲',
  unionId: '2',
  unionName: '演示工会',
  owed: true,
  since: '2018-01-02',
  suggestedPath: '1',
  measures: [],
  missing: ['contact', 'deadline', 'measures', 'path'],
  overdue: false,
  version: 0,
  allowedActions: ['update'],
} as unknown as ClarityDetail

describe('四明确', () => {
  it('says what is missing in words', () => {
    expect(missingText([])).toBe('四项齐全')
    expect(missingText(['deadline', 'measures'])).toBe('缺期限、措施')
  })

  it('suggests the path of the form and sends none without a target', () => {
    const draft = planDraft(detail)
    expect(draft.path).toBe('1')
    expect(planOf(draft)).toEqual({ measures: [] })
    expect(planOf({ ...draft, target: 'exit' })).toMatchObject({ path: '1', target: 'exit' })
  })

  it('sends of a contact only what its kind has', () => {
    const draft = { ...planDraft(detail), staffId: '9', name: '王某', unit: '某厂', phone: '0371-65904387' }
    expect(planOf({ ...draft, contactKind: 'staff' }).contact).toEqual({
      kind: 'staff',
      staffId: '9',
      phone: '0371-65904387',
    })
    expect(planOf({ ...draft, contactKind: 'unit' }).contact).toEqual({
      kind: 'unit',
      unit: '某厂',
      phone: '0371-65904387',
    })
  })

  it('points at every gap of a line', () => {
    const draft = { ...planDraft(detail), contactKind: 'person', measures: [emptyMeasure()] }
    expect(Object.keys(planFaults(draft))).toEqual([
      '/contact/name',
      '/contact/phone',
      '/measures/0/kind',
      '/measures/0/responsible',
      '/measures/0/dueOn',
    ])
  })
})
