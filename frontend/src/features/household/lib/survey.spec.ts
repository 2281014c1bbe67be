import { describe, expect, it } from 'vitest'
import type { HouseholdDetail } from '@/shared/api'
import { surveyFaults, surveyRecord, surveyRows, type SurveyValues } from './survey'

const file = {
  form: {
    head: { id: 'h', name: '张三', monthIncome: '1000.00' },
    members: [{ id: 'm', name: '李四' }],
    incomes: [{ id: 'i', kind: 'transfer', yearAmount: '2400.00', note: '低保金' }],
    expenses: [{ id: 'e', kind: 'illness', yearAmount: '8000.00' }],
  },
  persons: [{ id: 'h', verifiedMonthIncome: '1200.00' }, { id: 'm' }],
  items: [{ id: 'i' }, { id: 'e', verifiedYearAmount: '7500.00' }],
} as unknown as HouseholdDetail

const values = (changes: Partial<SurveyValues> = {}): SurveyValues => ({
  surveyedOn: '2018-01-05',
  surveyors: ['马大姐', ' ', ' 刘登记 '],
  finding: ' 属实 ',
  needs: ['医疗救助'],
  rows: [{ id: 'h', group: '月收入', label: '张三', declared: '1000.00', verified: '1200.00' }],
  ...changes,
})

describe('入户核查的金额', () => {
  it('核实金额先填好：有上次核实的用上次的，没有的用申报的', () => {
    expect(surveyRows(file).map(({ id, declared, verified }) => [id, declared, verified])).toEqual([
      ['h', '1000.00', '1200.00'],
      ['m', '', ''],
      ['i', '2400.00', '2400.00'],
      ['e', '8000.00', '7500.00'],
    ])
  })

  it('空的核查人不送，前后空白去掉', () => {
    expect(surveyRecord(values())).toEqual({
      surveyedOn: '2018-01-05',
      surveyors: ['马大姐', '刘登记'],
      finding: '属实',
      needs: ['医疗救助'],
      verified: [{ id: 'h', amount: '1200.00' }],
    })
  })

  it('没填金额、不是金额、日期在以后的，当场指出', () => {
    const rows = [
      { ...values().rows[0]!, verified: '' },
      { ...values().rows[0]!, id: 'm', verified: '不详' },
    ]
    const errors = surveyFaults(values({ rows, surveyedOn: '2018-01-11' }), '2018-01-10')
    expect(Object.keys(errors).sort()).toEqual(['/surveyedOn', '/verified/h', '/verified/m'])
    expect(surveyFaults(values(), '2018-01-10')).toEqual({})
  })
})
