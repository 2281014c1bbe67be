import { describe, expect, it } from 'vitest'
import type { UnionChange } from '@/shared/api'
import { historyEntries } from './history'

const change = (part: Partial<UnionChange>) => ({ on: '2021-03-18', ...part }) as UnionChange

describe('工会变更经过', () => {
  it('写明变更前后和原因', () => {
    const [entry] = historyEntries([
      change({ what: 'renamed', before: '偃师市总工会', after: '洛阳市偃师区总工会', reason: '撤市设区' }),
    ])
    expect(entry).toMatchObject({
      at: '2021-03-18',
      title: '改名',
      text: '偃师市总工会 → 洛阳市偃师区总工会\n原因：撤市设区',
    })
  })

  it('原来没有代码的，写“无”', () => {
    expect(historyEntries([change({ what: 'area-code', after: '410307' })])[0]?.text).toBe('（无） → 410307')
  })

  it('成立没有变更前，撤销没有变更后', () => {
    const [closed, opened] = historyEntries([
      change({ what: 'closed', before: '某厂工会', reason: '企业注销' }),
      change({ what: 'opened', after: '某厂工会' }),
    ])
    expect(closed?.text).toBe('某厂工会\n原因：企业注销')
    expect(opened?.text).toBe('某厂工会')
    expect(closed?.id).not.toBe(opened?.id)
  })
})
