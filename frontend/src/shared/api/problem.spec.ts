import { describe, expect, it } from 'vitest'
import { asProblem, problemOf, unreachable } from './problem'

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers })
}

const problemType = { 'Content-Type': 'application/problem+json' }

describe('服务器说不', () => {
  it('读出类型、中文说明和字段错误', () => {
    const problem = problemOf(answer(422, problemType), {
      type: 'urn:nuanliu:problem:rule',
      title: '不符合规定',
      detail: '请补充',
      traceId: 't',
      errors: [{ pointer: '/name', code: 'required', message: '请填写', params: {} }],
    })
    expect(problem).toMatchObject({ code: 'rule', status: 422, title: '不符合规定', traceId: 't' })
    expect(problem.errors[0]?.pointer).toBe('/name')
  })

  it('内容已被他人修改', () => {
    expect(problemOf(answer(412, problemType), { type: 'urn:nuanliu:problem:stale' }).isStale).toBe(true)
  })

  it('代理自己的错误页也变成一句中文', () => {
    expect(problemOf(answer(502), '<html>').title).toBe('服务暂时不可用，请稍后重试')
  })

  it('告诉还要等多久', () => {
    const busy = problemOf(answer(503, { ...problemType, 'Retry-After': '2' }), { title: '忙' })
    expect(busy.retryAfter).toBe(2)
    expect(busy.advice).toContain('2 秒')
  })

  it('断网、超载和处理中的请求可以用同一个键重发，被拒绝的不行', () => {
    expect(unreachable().isUndecided).toBe(true)
    expect(problemOf(answer(503, problemType), {}).isUndecided).toBe(true)
    expect(
      problemOf(answer(409, problemType), { type: 'urn:nuanliu:problem:idempotency-key-in-flight' })
        .isUndecided,
    ).toBe(true)
    expect(problemOf(answer(422, problemType), {}).isUndecided).toBe(false)
  })

  it('意外的错误不外露英文', () => {
    expect(asProblem(new TypeError('x is undefined')).title).toBe('页面出现了意外的错误')
  })
})
