import { describe, expect, it } from 'vitest'
import { emptyVisit, owedText, visitBody, visitFaults } from './visit'

const whole = () => ({
  ...emptyVisit('2018-01-20', '带队人'),
  participants: '3',
  operation: '半停产',
  causes: '市场萎缩',
  development: '转产',
  resettlement: '内部转岗',
  treatment: '按时发放',
})

describe('企业走访的表单', () => {
  it('五项内容、人数和日期都要填', () => {
    expect(Object.keys(visitFaults(emptyVisit('', '')))).toEqual([
      '/visitedOn',
      '/leader',
      '/participants',
      '/operation',
      '/causes',
      '/development',
      '/resettlement',
      '/treatment',
    ])
    expect(visitFaults(whole())).toEqual({})
  })

  it('承诺要有内容和期限', () => {
    const draft = whole()
    draft.actions.push({ key: 'a', content: ' ', dueOn: '' })
    expect(Object.keys(visitFaults(draft))).toEqual(['/actions/0/content', '/actions/0/dueOn'])
  })

  it('没有拖欠的不填，发送时都是零', () => {
    expect(visitBody(whole()).wages).toEqual({ months: 0, people: 0, amount: '0.00' })
    expect(owedText({ months: 0, people: 0, amount: '0.00' })).toBe('没有')
    expect(owedText({ months: 3, people: 50, amount: '180000.00' })).toBe('3 个月，50 人，180,000.00 元')
  })
})
