import { describe, expect, it } from 'vitest'
import type { StepEntry, UnionKind } from '@/shared/api'
import { opinionBlocks } from './opinions'

const kinds = new Map<string, UnionKind>([
  ['街道工会', 'township'],
  ['区总工会', 'county'],
  ['市总工会', 'city'],
  ['省总工会', 'province'],
])
const step = (action: string, unionName: string, opinion?: string) =>
  ({ action, unionName, opinion, label: action, staffName: '某人', at: '2018-01-01T00:00:00Z' }) as StepEntry

const told = (steps: StepEntry[]) =>
  opinionBlocks(steps, kinds).map(({ opinions }) => opinions.map(({ label, text }) => `${label}:${text}`))

describe('档案表的意见栏', () => {
  it('按本单位、上级、市、省四栏归位，先后照办理的顺序', () => {
    const newestFirst = [
      step('approve', '省总工会', '同意'),
      step('approve', '市总工会', '同意'),
      step('approve', '区总工会', '同意'),
      step('record-comparison', '区总工会', '无异常'),
      step('review', '区总工会', '属实'),
      step('close-notice', '街道工会', '无异议'),
      step('accept', '街道工会', '受理'),
      step('submit', '街道工会'),
    ]
    expect(told(newestFirst)).toEqual([
      ['accept:受理', 'close-notice:无异议'],
      ['review:属实', 'approve:同意'],
      ['approve:同意'],
      ['approve:同意'],
    ])
  })

  it('退回以前那一轮的意见不算', () => {
    const newestFirst = [
      step('submit', '街道工会'),
      step('return', '区总工会', '补材料'),
      step('accept', '街道工会', '受理'),
      step('submit', '街道工会'),
    ]
    expect(told(newestFirst)).toEqual([[], [], [], []])
  })
})
