import { describe, expect, it } from 'vitest'
import type { HouseholdForm } from '@/shared/api'
import {
  clearSensitive,
  draftOf,
  emptyItem,
  emptyPerson,
  formOf,
  hasSensitive,
  keysOf,
  nothingStored,
  remember,
} from './draft'

const stored = {
  workerKind: 'urban',
  head: { id: 'h', name: '张三', idNumber: '410102********0018', monthIncome: '1200.00', enrolledYear: 2015 },
  members: [{ id: 'm', name: '李四', relation: '4' }],
  houseArea: 60,
  singleParent: false,
  minorCauses: ['9'],
  incomes: [{ id: 'i', kind: 'wage', yearAmount: '100.00' }],
  expenses: [],
  needs: ['医疗救助'],
  exclusions: { motorVehicle: false },
} as unknown as HouseholdForm

describe('档案与表单互换', () => {
  it('读出再送回，一字不差', () => {
    const kept = nothingStored()
    expect(formOf(draftOf(stored, kept), kept)).toEqual(stored)
  })

  it('空白不算填写，空的部分整个不送', () => {
    const kept = nothingStored()
    const draft = draftOf({}, kept)
    draft.address = '   '
    draft.head.name = ' 张三 '
    const form = formOf(draft, kept)
    expect(form).toEqual({
      head: { name: '张三' },
      members: [],
      minorCauses: [],
      incomes: [],
      expenses: [],
      needs: [],
    })
  })

  it('“否”是一个回答，不会丢', () => {
    const kept = nothingStored()
    const draft = draftOf({}, kept)
    draft.exclusions.ownsBusiness = false
    expect(formOf(draft, kept).exclusions).toEqual({ ownsBusiness: false })
  })

  it('不是金额、不是整数的留在屏幕上，不送', () => {
    const kept = nothingStored()
    const draft = draftOf({}, kept)
    draft.head.monthIncome = '一千二'
    draft.houseArea = '六十'
    draft.incomes.push({ ...emptyItem(), kind: 'wage', yearAmount: '-5' })
    const form = formOf(draft, kept)
    expect(form.head).toEqual({})
    expect(form).not.toHaveProperty('houseArea')
    expect(form.incomes).toEqual([{ kind: 'wage' }])
  })

  it('新成员排在前面以后，编号仍跟着原来的人', () => {
    const kept = nothingStored()
    const draft = draftOf(stored, kept)
    draft.members.unshift({ ...emptyPerson(), name: '王五' })
    expect(formOf(draft, kept).members).toEqual([{ name: '王五' }, { id: 'm', name: '李四', relation: '4' }])
  })

  it('新成员存好以后记住编号，再存就是同一个人', () => {
    const kept = nothingStored()
    const draft = draftOf(stored, kept)
    draft.members.push({ ...emptyPerson(), name: '王五' })
    const answer = { ...stored, members: [...stored.members, { id: 'w', name: '王五' }] } as HouseholdForm
    remember(keysOf(draft), answer, kept)
    expect(formOf(draft, kept).members[1]).toEqual({ id: 'w', name: '王五' })
  })

  it('碰过但没有重填的遮掩号码送回原样，删掉就是删掉', () => {
    const kept = nothingStored()
    const draft = draftOf(stored, kept)
    draft.head.idNumber = '410102********001'
    expect(formOf(draft, kept).head.idNumber).toBe('410102********0018')
    draft.head.idNumber = ''
    expect(formOf(draft, kept).head).not.toHaveProperty('idNumber')
  })

  it('撤回同意时清掉健康信息和账号，别的留下', () => {
    const draft = draftOf(stored, nothingStored())
    expect(hasSensitive(draft)).toBe(false)
    draft.members[0]!.health = '2'
    draft.bank.accountNumber = '6222020000000000018'
    expect(hasSensitive(draft)).toBe(true)
    clearSensitive(draft)
    expect(hasSensitive(draft)).toBe(false)
    expect(draft.members[0]!.name).toBe('李四')
  })
})
