import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/shared/api'
import { createAutosave } from './autosave'

const problem = (status: number) => new ApiProblem({ status, title: '不行' })

/** A server whose answers the test decides one by one. */
function setUp(isOwn: () => Promise<boolean> = () => Promise.resolve(false)) {
  const answers: { resolve: () => void; reject: (problem: ApiProblem) => void }[] = []
  const send = vi.fn(() => new Promise<void>((resolve, reject) => answers.push({ resolve, reject })))
  const save = createAutosave({ send, isOwn, delay: 1_000, retries: [5, 10] })
  const answer = async (refusal?: ApiProblem) => {
    const next = answers.shift()!
    if (refusal) next.reject(refusal)
    else next.resolve()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { save, send, answer, kind: () => save.state.value.kind }
}

describe('自动保存', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('停止输入后才保存，连续输入只存一次', async () => {
    const { save, send, answer, kind } = setUp()
    save.touch()
    await vi.advanceTimersByTimeAsync(900)
    save.touch()
    await vi.advanceTimersByTimeAsync(900)
    expect(send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(send).toHaveBeenCalledTimes(1)
    expect(kind()).toBe('saving')
    await answer()
    expect(kind()).toBe('saved')
  })

  it('保存途中输入的，随后再存一次', async () => {
    const { save, send, answer, kind } = setUp()
    save.touch()
    await vi.advanceTimersByTimeAsync(1_000)
    save.touch()
    await answer()
    expect(kind()).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(send).toHaveBeenCalledTimes(2)
    await answer()
    expect(kind()).toBe('saved')
  })

  it('断网时自己重试，间隔逐次加长', async () => {
    const { save, send, answer, kind } = setUp()
    save.touch()
    await vi.advanceTimersByTimeAsync(1_000)
    await answer(problem(0))
    expect(kind()).toBe('retrying')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(send).toHaveBeenCalledTimes(2)
    await answer(problem(503))
    await vi.advanceTimersByTimeAsync(9_999)
    expect(send).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(send).toHaveBeenCalledTimes(3)
    await answer()
    expect(kind()).toBe('saved')
  })

  it('被拒绝以后不自己重试，改了再试', async () => {
    const { save, send, answer, kind } = setUp()
    save.touch()
    await vi.advanceTimersByTimeAsync(1_000)
    await answer(problem(422))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(kind()).toBe('refused')
    expect(send).toHaveBeenCalledTimes(1)
    save.touch()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('别人改过就停下来等决定，期间的输入不送出', async () => {
    const { save, send, answer, kind } = setUp()
    save.touch()
    await vi.advanceTimersByTimeAsync(1_000)
    await answer(problem(412))
    expect(kind()).toBe('conflict')
    save.touch()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(send).toHaveBeenCalledTimes(1)
    void save.settle(true)
    await answer()
    expect(send).toHaveBeenCalledTimes(2)
    expect(kind()).toBe('saved')
  })

  it('上次其实存进去了只是没收到回答，不算冲突', async () => {
    const { save, answer, kind } = setUp(() => Promise.resolve(true))
    save.touch()
    await vi.advanceTimersByTimeAsync(1_000)
    await answer(problem(412))
    expect(kind()).toBe('saved')
  })

  it('立即保存会把途中输入的也存完', async () => {
    const { save, send, answer } = setUp()
    save.touch()
    const flushed = save.flush()
    save.touch()
    await answer()
    await answer()
    expect(await flushed).toBe(true)
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('立即保存失败时说出来', async () => {
    const { save, answer } = setUp()
    save.touch()
    const flushed = save.flush()
    await answer(problem(0))
    expect(await flushed).toBe(false)
  })

  it('添加附件前先存好表单，两件事不同时进行', async () => {
    const { save, send, answer, kind } = setUp()
    const change = vi.fn(() => Promise.resolve())
    save.touch()
    const done = save.between(change)
    expect(send).toHaveBeenCalledTimes(1)
    expect(change).not.toHaveBeenCalled()
    await answer()
    expect(await done).toBe(true)
    expect(change).toHaveBeenCalledTimes(1)
    expect(kind()).toBe('saved')
  })
})
