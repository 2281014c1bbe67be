import { shallowRef } from 'vue'
import { asProblem, type ApiProblem } from '@/shared/api'

export type SaveState =
  | { kind: 'saved'; at?: Date }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Nobody reached the server, or it is busy: tried again without being asked. */
  | { kind: 'retrying'; problem: ApiProblem }
  /** The server understood and said no; the next change tries again. */
  | { kind: 'refused'; problem: ApiProblem }
  /** Somebody else saved in between; nothing is sent until the user has decided. */
  | { kind: 'conflict' }

export interface AutosaveOptions {
  /** Sends what stands on the screen at this moment; resolves when it is stored. */
  send: () => Promise<void>
  /** After a refusal as stale: whether the stored version is our own, whose answer was lost on the way. */
  isOwn: () => Promise<boolean>
  /** Milliseconds without typing before it is saved. */
  delay?: number
  /** Seconds before the first, second, … repetition. */
  retries?: number[]
}

export type Autosave = ReturnType<typeof createAutosave>

/**
 * Saves one after the other, never two at a time, and lets nothing typed get lost: what is typed during a
 * save goes out after it, what failed stays unsaved until it has been stored.
 */
export function createAutosave(options: AutosaveOptions) {
  const { send, isOwn, delay = 2_500, retries = [5, 10, 20, 60] } = options
  const state = shallowRef<SaveState>({ kind: 'saved' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let typedMeanwhile = false
  let failures = 0

  /** Something was typed. */
  function touch(): void {
    if (state.value.kind === 'conflict') return
    if (running) typedMeanwhile = true
    else wait()
  }

  /** Saves now; false when something remains unsaved. */
  async function flush(): Promise<boolean> {
    const is = (kind: SaveState['kind']) => state.value.kind === kind
    while (!is('saved')) {
      if (is('conflict')) return false
      await start(attempt)
      if (!is('saved') && !is('waiting')) return false
    }
    return true
  }

  /** Runs another change of the same record between two saves; false when the first save failed. */
  async function between(change: () => Promise<void>): Promise<boolean> {
    if (!(await flush())) return false
    typedMeanwhile = false
    await start(change)
    if (typedMeanwhile) wait()
    return true
  }

  /** Ends a conflict: with what stands on the screen, or with what the server has. */
  async function settle(mine: boolean): Promise<void> {
    state.value = mine ? { kind: 'waiting' } : { kind: 'saved' }
    if (mine) await flush()
  }

  /** What stands on the screen was typed on a version that somebody else has replaced. */
  function collide(): void {
    clearTimeout(timer)
    state.value = { kind: 'conflict' }
  }

  function stop(): void {
    clearTimeout(timer)
  }

  function wait(milliseconds = delay): void {
    clearTimeout(timer)
    if (state.value.kind !== 'retrying') state.value = { kind: 'waiting' }
    timer = setTimeout(() => void start(attempt), milliseconds)
  }

  function start(work: () => Promise<void>): Promise<void> {
    running ??= work().finally(() => (running = undefined))
    return running
  }

  async function attempt(): Promise<void> {
    clearTimeout(timer)
    typedMeanwhile = false
    state.value = { kind: 'saving' }
    try {
      await send()
      stored()
    } catch (thrown) {
      await failed(asProblem(thrown))
    }
  }

  function stored(): void {
    failures = 0
    state.value = { kind: 'saved', at: new Date() }
    if (typedMeanwhile) wait()
  }

  async function failed(problem: ApiProblem): Promise<void> {
    if (problem.isStale) {
      // Whether it is our own may be unknown for now: then it is asked again with the next attempt.
      const own = await isOwn().catch(() => undefined)
      if (own) return stored()
      if (own === false) state.value = { kind: 'conflict' }
      else repeat(problem)
    } else if (problem.isUndecided || problem.status === 401) repeat(problem)
    else state.value = { kind: 'refused', problem }
  }

  function repeat(problem: ApiProblem): void {
    state.value = { kind: 'retrying', problem }
    const seconds = problem.retryAfter ?? retries[Math.min(failures, retries.length - 1)] ?? 5
    failures += 1
    wait(seconds * 1_000)
  }

  return { state, touch, flush, between, settle, collide, stop }
}
