import { beforeEach, describe, expect, it } from 'vitest'
import { ApiProblem } from '../api'
import { createOutbox, type PackedFile, type Parcel, type Sender } from './outbox'
import { longest, openVault, type Shelf } from './vault'

type Body = { seen: string }

const unreachable = () =>
  new ApiProblem({ type: 'urn:nuanliu:problem:unreachable', status: 0, title: '断网' })
const refusal = (status: number) => new ApiProblem({ status, title: '不行', detail: '原因' })

/** A server that counts what it has made, once per key, and fails as told. */
class Server implements Sender<Body> {
  records = new Map<string, Body>()
  uploads = new Map<string, string>()
  requests: string[] = []
  faults: Record<string, (() => ApiProblem)[]> = {}
  /** The answers of these get lost after the effect. */
  lost = new Set<string>()
  other: unknown = undefined

  upload = async (content: Blob, file: PackedFile) => {
    this.#arrive(file.key)
    this.uploads.set(file.key, await content.text())
    return this.#answer(file.key, `attachment of ${file.key}`)
  }
  deliver = async (parcel: Parcel<Body>) => {
    this.#arrive(parcel.id)
    this.records.set(parcel.id, parcel.body)
    this.#answer(parcel.id, undefined)
  }
  theirs = async (_: unknown, problem: ApiProblem) => (problem.status === 409 ? this.other : undefined)

  #arrive(key: string) {
    this.requests.push(key)
    const fault = this.faults[key]?.shift()
    if (fault) throw fault()
  }
  #answer<T>(key: string, value: T): T {
    if (this.lost.delete(key)) throw unreachable()
    return value
  }
}

let items: Map<string, unknown>
let server: Server
let clock: number

beforeEach(() => {
  items = new Map()
  server = new Server()
  clock = 1_500_000_000_000
})

const shelf = (): Shelf => ({
  get: async (name) => items.get(name),
  put: async (name, value) => void items.set(name, value),
  remove: async (names) => names.forEach((name) => items.delete(name)),
  names: async () => [...items.keys()],
})

/** What a tab has: its memory is new each time, what lies on the shelf is not. */
async function openTab() {
  const vault = await openVault(shelf(), 'a', () => clock)
  const outbox = createOutbox<Body>({ vault, sender: server, now: () => clock, alone: (work) => work() })
  return { vault, outbox }
}

const file = (key: string): PackedFile => ({
  key,
  name: key,
  mediaType: 'image/jpeg',
  size: 4,
  purpose: 'photo',
})
const parcel = (id: string, changes: Partial<Parcel<Body>> = {}): Parcel<Body> => ({
  id,
  kind: 'visit',
  subject: id,
  title: id,
  body: { seen: id },
  files: [],
  state: 'waiting',
  createdAt: clock,
  attempts: 0,
  notBefore: 0,
  undecided: false,
  ...changes,
})

describe('待提交', () => {
  it('送到的移走，照片先送，记录里是照片的编号', async () => {
    const { vault, outbox } = await openTab()
    await vault.writeBytes('file', 'p1', new Blob(['图']))
    await outbox.put(parcel('v1', { files: [file('p1')] }))
    expect(await outbox.send()).toBeUndefined()
    expect(server.requests).toEqual(['p1', 'v1'])
    expect(server.uploads.get('p1')).toBe('图')
    expect([...items.keys()]).toEqual(['key/a'])
  })

  it('断网时停下来留着，有网以后每条只生效一次', async () => {
    const { outbox } = await openTab()
    server.faults = { v1: [unreachable] }
    await outbox.put(parcel('v1'))
    await outbox.put(parcel('v2', { createdAt: clock + 1 }))
    expect(await outbox.send()).toBe('offline')
    expect(server.requests).toEqual(['v1'])
    expect(await outbox.send()).toBeUndefined()
    expect([...server.records.keys()]).toEqual(['v1', 'v2'])
    expect(server.requests).toEqual(['v1', 'v1', 'v2'])
  })

  it('关掉网页时正在送的，再打开用同一个键送，答复丢了也只有一条', async () => {
    const first = await openTab()
    await first.vault.writeBytes('file', 'p1', new Blob(['图']))
    await first.outbox.put(parcel('v1', { files: [file('p1')] }))
    server.lost.add('v1')
    await first.outbox.send()
    expect(server.records.size).toBe(1)

    const second = await openTab()
    const [kept] = await second.outbox.list()
    expect(kept).toMatchObject({ id: 'v1', state: 'waiting', undecided: true })
    expect(await second.outbox.reopen('v1')).toBe(false)
    await second.outbox.send()
    // The picture is not sent again: its answer was written down.
    expect(server.requests).toEqual(['p1', 'v1', 'v1'])
    expect(server.records.size).toBe(1)
    expect(await second.outbox.list()).toEqual([])
  })

  it('网页在送出的一刻消失：记录还在，照片不重复', async () => {
    const first = await openTab()
    await first.vault.writeBytes('file', 'p1', new Blob(['图']))
    await first.outbox.put(parcel('v1', { files: [file('p1')] }))
    // The tab is gone before any answer: nothing that it would do afterwards happens.
    server.deliver = () => new Promise(() => undefined)
    void first.outbox.send()
    await expect.poll(async () => (await first.outbox.find('v1'))?.undecided).toBe(true)

    server = Object.assign(new Server(), { requests: server.requests })
    const second = await openTab()
    await second.outbox.send()
    expect(server.requests).toEqual(['p1', 'v1'])
    expect([...server.records.keys()]).toEqual(['v1'])
  })

  it('连按两次只送一遍', async () => {
    const { outbox } = await openTab()
    await outbox.put(parcel('v1'))
    await Promise.all([outbox.send(), outbox.send()])
    expect(server.requests).toEqual(['v1'])
  })

  it('一条被拒绝不挡别的；同一户后写的等它', async () => {
    const { outbox } = await openTab()
    server.faults = { v1: [() => refusal(422)] }
    await outbox.put(parcel('v1', { subject: 'family' }))
    await outbox.put(parcel('v2', { subject: 'family', createdAt: clock + 1 }))
    await outbox.put(parcel('v3', { createdAt: clock + 2 }))
    await outbox.send()
    expect([...server.records.keys()]).toEqual(['v3'])
    expect(await outbox.find('v1')).toMatchObject({
      state: 'refused',
      undecided: false,
      reason: { title: '不行', detail: '原因' },
    })

    expect(await outbox.reopen('v1')).toBe(true)
    await outbox.release('v1', { body: { seen: '改过' } })
    await outbox.send()
    expect(server.records.get('v1')).toEqual({ seen: '改过' })
    expect([...server.records.keys()]).toEqual(['v3', 'v1', 'v2'])
  })

  it('服务器忙时过一会儿再送，越来越久，别的不等', async () => {
    const { outbox } = await openTab()
    const busy = () => refusal(503)
    server.faults = { v1: [busy, busy] }
    await outbox.put(parcel('v1'))
    await outbox.put(parcel('v2', { createdAt: clock + 1 }))
    await outbox.send()
    await outbox.send()
    expect(server.requests).toEqual(['v1', 'v2'])
    clock += 5_000
    await outbox.send()
    expect(await outbox.find('v1')).toMatchObject({ attempts: 2, notBefore: clock + 15_000 })
    clock += 15_000
    await outbox.send()
    expect([...server.records.keys()]).toEqual(['v2', 'v1'])
  })

  it('登录过期：停下来，什么都不丢', async () => {
    const { outbox } = await openTab()
    server.faults = { v1: [() => refusal(401)] }
    await outbox.put(parcel('v1'))
    expect(await outbox.send()).toBe('sign-in')
    expect(await outbox.find('v1')).toMatchObject({ state: 'waiting', undecided: false })
  })

  it('服务器上有别的内容：两边都留着，由人决定', async () => {
    const { outbox } = await openTab()
    server.faults = { v1: [() => refusal(409)] }
    server.other = { seen: '别人写的' }
    await outbox.put(parcel('v1'))
    await outbox.send()
    expect(await outbox.find('v1')).toMatchObject({
      state: 'conflict',
      body: { seen: 'v1' },
      theirs: { seen: '别人写的' },
    })
    await outbox.release('v1')
    await outbox.send()
    expect(server.records.size).toBe(1)
  })

  it('还在写的不送', async () => {
    const { outbox } = await openTab()
    await outbox.put(parcel('v1', { state: 'editing' }))
    await outbox.send()
    expect(server.requests).toEqual([])
  })

  it('照片读不出来的说出来，不悄悄少一张', async () => {
    const { outbox } = await openTab()
    await outbox.put(parcel('v1', { files: [file('p1')] }))
    await outbox.send()
    expect(await outbox.find('v1')).toMatchObject({
      state: 'refused',
      reason: { title: 'p1在这台设备上读不出来' },
    })
  })

  it('48 小时以后清除，送过几次都不延长', async () => {
    const { outbox } = await openTab()
    server.faults = { v1: [() => refusal(503)] }
    await outbox.put(parcel('v1'))
    clock += longest
    await outbox.send()
    expect(await outbox.list()).toHaveLength(1)
    clock += 1
    expect(await outbox.list()).toEqual([])
    await openTab()
    expect([...items.keys()]).toEqual(['key/a'])
  })

  it('退出登录以后什么都不剩，也不再送', async () => {
    const { vault, outbox } = await openTab()
    await vault.writeBytes('file', 'p1', new Blob(['图']))
    await outbox.put(parcel('v1', { files: [file('p1')] }))
    expect(await vault.unsent()).toBe(1)
    await vault.erase()
    await outbox.send()
    expect(items.size).toBe(0)
    expect(server.requests).toEqual([])
  })
})
