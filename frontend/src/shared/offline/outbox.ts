import { ApiProblem, asProblem } from '../api'
import { longest, type Vault } from './vault'

/** A picture that goes out before the record that it belongs to. */
export interface PackedFile {
  /** Its place in the vault, and its Idempotency-Key. */
  key: string
  name: string
  mediaType: string
  size: number
  /** What it is for, in words of the feature. */
  purpose: string
  /** What the server made of it, as soon as it has answered. */
  attachmentId?: string
}

/** What was written in one form and waits: one record with its pictures. */
export interface Parcel<B = unknown> {
  /** Made here, never changed: the record's id and its Idempotency-Key. */
  id: string
  kind: string
  /** What it is about; parcels about the same thing go out in their order. */
  subject: string
  title: string
  body: B
  files: PackedFile[]
  /**
   * `editing`: its user is not done; `waiting`: goes out as soon as somebody answers; `refused`: the server said
   * no, its user must look; `conflict`: the server has something else, its user decides.
   */
  state: 'editing' | 'waiting' | 'refused' | 'conflict'
  createdAt: number
  attempts: number
  /** Not tried before. */
  notBefore: number
  /** Went out without an answer: it may have taken effect and is sent again as it is, never changed. */
  undecided: boolean
  reason?: { title: string; detail?: string; traceId?: string; fields: string[] }
  theirs?: unknown
}

/** How one kind of parcel is sent. Everything is sent again with the same key until there is an answer. */
export interface Sender<B = unknown> {
  upload: (content: Blob, file: PackedFile) => Promise<string>
  deliver: (parcel: Parcel<B>) => Promise<void>
  /** What the server has instead, where a refusal means that; nothing where it is an ordinary refusal. */
  theirs: (parcel: Parcel<B>, problem: ApiProblem) => Promise<unknown>
}

/** Why sending has stopped before its end. */
export type Pause = 'offline' | 'sign-in'

export interface OutboxOptions<B> {
  vault: Vault
  sender: Sender<B>
  /** Lets one window of this machine send at a time; false when another one does. */
  alone?: (work: () => Promise<void>) => Promise<void>
  now?: () => number
  /** Something in the list is different. */
  changed?: () => void
}

/** Seconds before the first, second, … repetition. */
const waits = [5, 15, 60, 300]

const oneWindow = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('nuanliu-outbox', { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })

const unreadable = (file: PackedFile) =>
  new ApiProblem({
    status: 422,
    title: `${file.name}在这台设备上读不出来`,
    detail: '请删除后重新添加，再提交。',
  })

/**
 * What waits to be sent. Every parcel stands in the vault until the server has it, so that it survives the
 * window; its key makes that it counts once, however often it goes out; one that is refused keeps nobody from
 * going out but what is about the same thing and was written later.
 */
export function createOutbox<B>(options: OutboxOptions<B>) {
  const { vault, sender, alone = oneWindow, now = Date.now, changed = () => undefined } = options
  const underWay = new Set<string>()
  let round: Promise<Pause | undefined> | undefined

  async function list(): Promise<Parcel<B>[]> {
    const all = await Promise.all((await vault.ids('parcel')).map((id) => find(id)))
    return all
      .filter((parcel) => parcel !== undefined)
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  const find = async (id: string) => (await vault.read<Parcel<B>>('parcel', id))?.value

  /** Its 48 hours begin when it was begun, not with the last attempt. */
  async function put(parcel: Parcel<B>): Promise<void> {
    await vault.write('parcel', parcel.id, parcel, new Date(parcel.createdAt))
    changed()
  }

  async function discard(id: string): Promise<void> {
    const parcel = await find(id)
    await vault.remove('parcel', id)
    await vault.remove('file', ...(parcel?.files ?? []).map((file) => file.key))
    changed()
  }

  /** Ready to go; also after a refusal that its user has looked at. */
  async function release(id: string, changes: Partial<Pick<Parcel<B>, 'body' | 'files'>> = {}) {
    const parcel = await find(id)
    if (!parcel) return
    const fresh = { reason: undefined, theirs: undefined, attempts: 0, notBefore: 0 }
    await put({ ...parcel, ...changes, ...fresh, state: 'waiting' })
  }

  /** Back to the form; false while it may have arrived already. */
  async function reopen(id: string): Promise<boolean> {
    const parcel = await find(id)
    if (!parcel || parcel.undecided || underWay.has(id)) return false
    await put({ ...parcel, state: 'editing' })
    return true
  }

  /** Sends what may go now; says why it stopped early. */
  function send(): Promise<Pause | undefined> {
    round ??= sendAll().finally(() => (round = undefined))
    return round
  }

  async function sendAll(): Promise<Pause | undefined> {
    let pause: Pause | undefined
    await alone(async () => {
      const stuck = new Set<string>()
      for (const parcel of await list()) {
        if (parcel.state === 'editing') continue
        if (parcel.state === 'waiting' && parcel.notBefore <= now() && !stuck.has(parcel.subject)) {
          pause = await attempt(parcel)
          if (pause) return
          if (!(await find(parcel.id))) continue
        }
        stuck.add(parcel.subject)
      }
    })
    return pause
  }

  async function attempt(parcel: Parcel<B>): Promise<Pause | undefined> {
    const mayHaveArrived = parcel.undecided
    underWay.add(parcel.id)
    changed()
    try {
      await uploadFiles(parcel)
      // Written down before it leaves: whoever opens the next window knows that it may have arrived.
      parcel.undecided = true
      await put(parcel)
      await sender.deliver(parcel)
      await discard(parcel.id)
    } catch (thrown) {
      return await failed(parcel, asProblem(thrown), mayHaveArrived)
    } finally {
      underWay.delete(parcel.id)
      changed()
    }
    return undefined
  }

  async function uploadFiles(parcel: Parcel<B>): Promise<void> {
    for (const file of parcel.files) {
      if (file.attachmentId) continue
      const content = await vault.readBytes('file', file.key)
      if (!content) throw unreadable(file)
      file.attachmentId = await sender.upload(new Blob([content], { type: file.mediaType }), file)
      await put(parcel)
    }
  }

  async function failed(
    parcel: Parcel<B>,
    problem: ApiProblem,
    mayHaveArrived: boolean,
  ): Promise<Pause | undefined> {
    const reason = {
      title: problem.title,
      detail: problem.detail,
      traceId: problem.traceId,
      fields: problem.errors.map((error) => error.message),
    }
    if (problem.status === 401) {
      await put({ ...parcel, undecided: mayHaveArrived, reason })
      return 'sign-in'
    }
    if (problem.isUndecided) {
      const seconds = problem.retryAfter ?? waits[Math.min(parcel.attempts, waits.length - 1)]!
      const notBefore = problem.status === 0 ? 0 : now() + seconds * 1000
      await put({ ...parcel, attempts: parcel.attempts + 1, notBefore, reason })
      return problem.status === 0 ? 'offline' : undefined
    }
    const theirs = await sender.theirs(parcel, problem).catch(() => undefined)
    const state = theirs === undefined ? 'refused' : 'conflict'
    await put({ ...parcel, undecided: false, state, reason, theirs })
    return undefined
  }

  return {
    list,
    find,
    put,
    discard,
    release,
    reopen,
    send,
    isUnderWay: (id: string) => underWay.has(id),
    /** When this machine forgets it. */
    gone: (parcel: Parcel<B>) => new Date(parcel.createdAt + longest),
  }
}

export type Outbox<B = unknown> = ReturnType<typeof createOutbox<B>>
