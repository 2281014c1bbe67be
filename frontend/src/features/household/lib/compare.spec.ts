import { describe, expect, it } from 'vitest'
import type { HouseholdForm } from '@/shared/api'
import { differences } from './compare'

const form = (part: object) => part as HouseholdForm

describe('两个版本的差别', () => {
  it('编号、补零和遮掩不算差别', () => {
    const mine = form({
      head: { idNumber: '410102198001010018', monthIncome: '1200' },
      incomes: [{ kind: 'wage' }],
    })
    const theirs = form({
      head: { id: 'h', idNumber: '410102********0018', monthIncome: '1200.00' },
      incomes: [{ id: 'i', kind: 'wage' }],
    })
    expect(differences(mine, theirs)).toEqual([])
  })

  it('遮掩的号码尾数不同就是不同', () => {
    const mine = form({ head: { mobile: '13800001234' } })
    expect(differences(mine, form({ head: { mobile: '138****5678' } }))).toHaveLength(1)
  })

  it('一方没填也是差别', () => {
    expect(differences(form({ address: '中原路 1 号' }), form({}))).toEqual([
      { pointer: '/address', mine: '中原路 1 号', theirs: '' },
    ])
  })
})
