import { describe, expect, it } from 'vitest'
import { bodyOf, draftOf, faultsOf } from './station'

const whole = () => ({
  ...draftOf(),
  name: '爱心驿站',
  areaCode: '410102',
  address: '建设路 1 号',
  kind: 'own',
  keeperName: '管理员',
  keeperPhone: '15412345678',
  capacity: '12',
  opensAt: '07:00',
  closesAt: '20:00',
})

describe('站点的表单', () => {
  it('该填的指出来', () => {
    expect(Object.keys(faultsOf(draftOf()))).toContain('/name')
    expect(faultsOf(whole())).toEqual({})
    expect(faultsOf({ ...whole(), opensAt: '7点' })).toHaveProperty(['/opensAt'])
    expect(faultsOf({ ...whole(), longitude: '东经' })).toHaveProperty(['/longitude'])
  })

  it('24 小时开放的不发送时间，空着的不发送', () => {
    const body = bodyOf({ ...whole(), allDay: true })
    expect(body.opensAt).toBeUndefined()
    expect(body.longitude).toBeUndefined()
    expect(body.capacity).toBe(12)
  })
})
