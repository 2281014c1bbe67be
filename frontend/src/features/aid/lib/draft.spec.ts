import { describe, expect, it } from 'vitest'
import type { AidApplicationDetail } from '@/shared/api'
import { bodyOf, draftFaults, draftOf, emptyVoucher } from './draft'

const detail = {
  personId: 'p',
  variant: 'serious',
  requested: '1000.00',
  declared: '3000.00',
  unitAid: '0.00',
  socialAid: '200.00',
  form: { reason: '大病', medical: { disease: '1', hospital: '县医院', stays: 2 } },
  vouchers: [{ kind: 'medical', number: 'A1', issuedOn: '2018-01-02', amount: '3000.00' }],
} as unknown as AidApplicationDetail

describe('帮扶申请草稿', () => {
  it('读出来再写回去，一样不少，别的项目的部分不带', () => {
    const body = bodyOf(draftOf(detail), 'medical')
    expect(body).toMatchObject({
      personId: 'p',
      variant: 'serious',
      requested: '1000.00',
      declared: '3000.00',
      unitAid: undefined,
      socialAid: '200.00',
      form: { reason: '大病', medical: { disease: '1', hospital: '县医院', stays: 2 }, study: undefined },
      vouchers: detail.vouchers,
    })
    expect(bodyOf(draftOf(detail), 'living').declared).toBeUndefined()
  })

  it('空着的就是没有填', () => {
    const draft = { ...draftOf(detail), reason: '  ', requested: '' }
    expect(bodyOf(draft, 'living')).toMatchObject({ requested: undefined, form: { reason: undefined } })
  })

  it('票据要填全', () => {
    const draft = { ...draftOf(detail), vouchers: [emptyVoucher('medical')] }
    expect(Object.keys(draftFaults(draft))).toEqual([
      '/vouchers/0/number',
      '/vouchers/0/issuedOn',
      '/vouchers/0/amount',
    ])
  })
})
