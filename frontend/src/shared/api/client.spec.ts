import { describe, expect, it, vi } from 'vitest'
import { configureApi, wantedAge, type TokenSource } from './client'
import { getMe } from './index'

const challenge = 'Bearer error="insufficient_user_authentication", max_age="900"'

function refusal(headers: Record<string, string> = {}): Response {
  return new Response('{"title":"请重新登录"}', {
    status: 401,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  })
}

const answer = () =>
  new Response('{"name":"张三"}', { status: 200, headers: { 'Content-Type': 'application/json' } })

function tokens(agrees: boolean): TokenSource {
  let serial = 0
  return { token: () => Promise.resolve(`t${++serial}`), renew: vi.fn(() => Promise.resolve(agrees)) }
}

describe('要求重新登录', () => {
  it('读出登录最多可以多久以前', () => {
    expect(wantedAge(refusal({ 'WWW-Authenticate': challenge }))).toBe(900)
    expect(wantedAge(refusal({ 'WWW-Authenticate': 'Bearer error="invalid_token"' }))).toBeUndefined()
    expect(wantedAge(refusal())).toBeUndefined()
  })

  it('登录以后用新的令牌自动再送一次', async () => {
    const source = tokens(true)
    const seen: (string | null)[] = []
    const transport = vi.fn((request: Request) => {
      seen.push(request.headers.get('Authorization'))
      return Promise.resolve(seen.length === 1 ? refusal({ 'WWW-Authenticate': challenge }) : answer())
    })
    configureApi(source, transport as unknown as typeof fetch)
    expect(await getMe({ baseUrl: 'http://test' })).toMatchObject({ name: '张三' })
    expect(source.renew).toHaveBeenCalledWith(900)
    expect(seen).toEqual(['Bearer t1', 'Bearer t2'])
  })

  it('不想登录的，把服务器的话说出来', async () => {
    const transport = () => Promise.resolve(refusal({ 'WWW-Authenticate': challenge }))
    configureApi(tokens(false), transport as unknown as typeof fetch)
    await expect(getMe({ baseUrl: 'http://test' })).rejects.toMatchObject({
      status: 401,
      title: '请重新登录',
    })
  })
})
