import { describe, expect, it } from 'vitest'
import type { HouseholdForm } from '@/shared/api'
import { draftOf, emptyItem, emptyPerson, formOf, idsOf, keysOf, type StoredIds } from './draft'

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
    const ids: StoredIds = new Map()
    expect(formOf(draftOf(stored, ids), ids)).toEqual(stored)
  })

  it('服务器算出来的属性不送回去', () => {
    const ids: StoredIds = new Map()
    expect(formOf(draftOf({ ...stored, migrant: false }, ids), ids)).not.toHaveProperty('migrant')
  })

  it('空白不算填写，空的部分整个不送', () => {
    const ids: StoredIds = new Map()
    const draft = draftOf({}, ids)
    draft.address = '   '
    draft.head.name = ' 张三 '
    const form = formOf(draft, ids)
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
    const ids: StoredIds = new Map()
    const draft = draftOf({}, ids)
    draft.exclusions.ownsBusiness = false
    expect(formOf(draft, ids).exclusions).toEqual({ ownsBusiness: false })
  })

  it('不是金额、不是整数的留在屏幕上，不送', () => {
    const ids: StoredIds = new Map()
    const draft = draftOf({}, ids)
    draft.head.monthIncome = '一千二'
    draft.houseArea = '六十'
    draft.incomes.push({ ...emptyItem(), kind: 'wage', yearAmount: '-5' })
    const form = formOf(draft, ids)
    expect(form.head).toEqual({})
    expect(form).not.toHaveProperty('houseArea')
    expect(form.incomes).toEqual([{ kind: 'wage' }])
  })

  it('新成员排在前面以后，编号仍跟着原来的人', () => {
    const ids: StoredIds = new Map()
    const draft = draftOf(stored, ids)
    draft.members.unshift({ ...emptyPerson(), name: '王五' })
    expect(formOf(draft, ids).members).toEqual([{ name: '王五' }, { id: 'm', name: '李四', relation: '4' }])
  })

  it('钥匙与回答里的编号一一对应', () => {
    const ids: StoredIds = new Map()
    const draft = draftOf(stored, ids)
    expect(keysOf(draft).map((key) => ids.get(key))).toEqual(idsOf(stored))
  })
})
