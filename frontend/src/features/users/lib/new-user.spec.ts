import { describe, expect, it } from 'vitest'
import { dutiesOf, dutyNames } from './duties'
import { creationOf, emptyUser, newUserFaults, phoneFault } from './new-user'

const today = new Date('2026-11-24')
const user = {
  unionId: 'u',
  name: ' 王芳 ',
  username: 'wang.fang',
  idNumber: '410102 19800101 0018',
  phone: '１３８ 1234-5678',
  duties: ['registrar'],
}

describe('新建用户', () => {
  it('填齐了没有错误', () => {
    expect(newUserFaults(user, today)).toEqual({})
  })

  it('空表的必填项逐项指出，手机可以不填', () => {
    expect(Object.keys(newUserFaults(emptyUser(), today))).toEqual([
      '/unionId',
      '/name',
      '/idNumber',
      '/duties',
      '/username',
    ])
  })

  it.each(['Wang', '1wang', 'wf', 'wang fang', '王芳'])('用户名 %s 不合规定', (username) => {
    expect(newUserFaults({ ...user, username }, today)).toHaveProperty('/username')
  })

  it.each([
    ['', true],
    ['138 1234 5678', true],
    ['12812345678', false],
    ['1381234567', false],
    ['0371-65904387', false],
  ])('手机 %s', (phone, good) => {
    expect(phoneFault(phone) === undefined).toBe(good)
  })

  it('提交的号码没有空格和全角数字', () => {
    expect(creationOf(user)).toEqual({
      unionId: 'u',
      name: '王芳',
      username: 'wang.fang',
      idNumber: '410102198001010018',
      phone: '13812345678',
      duties: ['registrar'],
    })
    expect(creationOf({ ...user, phone: ' ' }).phone).toBeUndefined()
  })
})

describe('职责', () => {
  it('按办事的先后排列，用中文写', () => {
    expect(dutyNames(['union-admin', 'registrar'])).toBe('建档人、工会管理员')
    expect(dutiesOf(['audit-admin'])[0]?.label).toBe('审计管理员')
    expect(dutyNames([])).toBe('尚未分配')
  })
})
