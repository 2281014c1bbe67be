import { describe, expect, it } from 'vitest'
import { beginVisit } from './begin'
import { bothSides } from './both-sides'
import { standingOf, type PackTarget } from './day-pack'
import { emptyGift, faultsOf, recordOf } from './visit-parcel'
import { waitingText } from './waiting'

const target: PackTarget = {
  id: 't1',
  campaign: '两节送温暖',
  number: 'K1',
  name: '演示甲',
  union: '演示工会',
  address: '演示路 1 号',
  phone: '',
  object: '1',
  standards: { '1': '600.00' },
  people: [],
  lastVisit: '',
  followUps: [],
  measures: [],
  visited: false,
  attempts: 0,
}
const pack = { day: '2026-01-20', owner: { name: '演示丙', union: '演示工会' } }
const now = new Date(2026, 0, 20, 9, 5)
const begun = () => beginVisit(target, pack, [], now)
const written = () => ({ ...begun().body, outcome: 'MET', seen: '屋里暖和' })
const signature = { key: 's', name: '签名', mediaType: 'image/png', size: 1, purpose: 'signature' }

describe('一次走访', () => {
  it('开始时已经有对象、地点、日期和时间', () => {
    expect(begun()).toMatchObject({
      subject: 't1',
      title: '走访 演示甲',
      state: 'editing',
      body: { targetId: 't1', startedOn: '2026-01-20', startedAt: '09:05', place: '演示路 1 号' },
    })
  })

  it('同行人员和车辆一天只填一次', () => {
    const first = begun()
    Object.assign(first.body, { leader: '演示丁', partySize: '3', vehicles: '1' })
    expect(beginVisit(target, pack, [first], now).body).toMatchObject({
      leader: '演示丁',
      partySize: '3',
      vehicles: '1',
    })
  })

  it('见到的要写情况，没见到的要有原因', () => {
    expect(faultsOf(written(), [])).toEqual({})
    expect(Object.keys(faultsOf({ ...written(), seen: ' ' }, []))).toEqual(['seen'])
    expect(Object.keys(faultsOf({ ...begun().body, outcome: 'NOT_MET' }, []))).toEqual(['notMet'])
    expect(faultsOf({ ...begun().body, outcome: 'NOT_MET', notMet: 'away' }, [])).toEqual({})
  })

  it('现金和慰问品要有签名或者签收单编号，打卡的不用', () => {
    const gift = (changes: object) => ({
      ...written(),
      gifts: [{ ...emptyGift(), kind: 'CASH', amount: '600', source: 'union', ...changes }],
    })
    expect(Object.keys(faultsOf(gift({}), []))).toEqual(['signature'])
    expect(faultsOf(gift({}), [signature])).toEqual({})
    expect(faultsOf(gift({ paperNumber: '12' }), [])).toEqual({})
    expect(faultsOf(gift({ kind: 'CARD' }), [])).toEqual({})
    expect(Object.keys(faultsOf(gift({ kind: 'CARD', amount: '0' }), []))).toEqual(['gifts/0/amount'])
    expect(Object.keys(faultsOf(gift({ kind: 'GOODS' }), [signature]))).toEqual(['gifts/0/what'])
  })
})

describe('提交的内容', () => {
  it('没见到的只送原因，见到才有的留下', () => {
    const body = { ...written(), outcome: 'NOT_MET', notMet: 'away', gifts: [emptyGift()] }
    const record = recordOf({ ...begun(), body })
    expect(record).toMatchObject({ outcome: 'NOT_MET', notMet: 'away', gifts: [], needs: [] })
    expect(record.seen).toBeUndefined()
  })

  it('北京时间，元两位小数，照片是服务器给的编号', () => {
    const file = { key: 'p', name: '照片 1', mediaType: 'image/jpeg', size: 1, purpose: 'photo' }
    const record = recordOf({
      ...begun(),
      body: { ...written(), party: '演示乙、演示丁', partySize: '3', cost: '35.5' },
      files: [
        { ...file, attachmentId: 'a1' },
        { ...signature, attachmentId: 'a2' },
      ],
    })
    expect(record).toMatchObject({
      startedAt: '2026-01-20T09:05:00+08:00',
      cost: '35.50',
      party: ['演示乙', '演示丁'],
      photos: ['a1'],
      signatureId: 'a2',
    })
  })

  it('两边不同的才列出来', () => {
    const parcel = { ...begun(), body: written() }
    const theirs = { ...recordOf(parcel), seen: '别人写的' }
    expect(bothSides({ ...parcel, theirs })).toEqual([
      { label: '情况', mine: '屋里暖和', theirs: '别人写的' },
    ])
  })
})

describe('走访对象到了哪一步', () => {
  const parcel = (state: 'editing' | 'waiting' | 'refused') => ({ ...begun(), state })
  it.each([
    [target, [], '未走访', false],
    [{ ...target, attempts: 1 }, [], '没见到', false],
    [{ ...target, visited: true }, [], '已走访', true],
    [target, [parcel('editing')], '没写完', false],
    [target, [parcel('waiting')], '待提交', true],
    [target, [parcel('waiting'), parcel('refused')], '要处理', true],
  ])('%#', (one, parcels, text, done) => {
    expect(standingOf(one, parcels)).toMatchObject({ text, done })
  })
})

it('还没有提交的原因用一句话说清', () => {
  const waiting = { state: 'waiting', undecided: false, notBefore: 0, reason: undefined } as const
  expect(waitingText(waiting)).toBe('等待网络')
  expect(waitingText({ ...waiting, undecided: true })).toContain('同一编号')
  expect(waitingText({ ...waiting, notBefore: 1, reason: { title: '服务器忙', fields: [] } })).toMatch(
    /^服务器忙，\d\d:\d\d 后再试$/,
  )
  expect(waitingText({ ...waiting, state: 'refused' })).toContain('修改')
})
