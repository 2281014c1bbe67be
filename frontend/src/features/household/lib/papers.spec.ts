import { describe, expect, it } from 'vitest'
import type { HouseholdDetail, PaperNeed } from '@/shared/api'
import { otherPapers, perAdult } from './papers'

const paper = (id: string, kind: string, personId?: string) => ({ id, kind, personId })
const need = (kind: string) => ({ kind }) as PaperNeed

const detail = {
  checklist: [need('pledge'), need('comparison-authorisation')],
  persons: [
    { id: 'father', name: '张三', age: 50 },
    { id: 'child', name: '张小', age: 17 },
  ],
  papers: [
    paper('1', 'pledge'),
    paper('2', 'comparison-authorisation', 'father'),
    paper('3', 'comparison-authorisation'),
    paper('4', 'survey-photo'),
  ],
} as unknown as HouseholdDetail

describe('附件清单', () => {
  it('一家一份的不分人', () => {
    expect(perAdult(need('pledge'), detail).map((row) => row.papers.length)).toEqual([1])
  })

  it('授权书每个成年人一行，没写明是谁的也看得见', () => {
    const rows = perAdult(need('comparison-authorisation'), detail)
    expect(rows.map((row) => [row.name, row.papers.map(({ id }) => id)])).toEqual([
      ['张三', ['2']],
      [undefined, ['3']],
    ])
  })

  it('清单以外的按种类列出，其他材料总在最后', () => {
    expect(otherPapers(detail).map(({ kind, papers }) => [kind, papers.length])).toEqual([
      ['survey-photo', 1],
      ['other', 0],
    ])
  })
})
