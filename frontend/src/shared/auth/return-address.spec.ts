import { describe, expect, it } from 'vitest'
import { ownAddress } from '../lib/own-address'
import { returnAddress } from './return-address'

const at = (pathname: string, search: string) => returnAddress({ origin: 'http://x', pathname, search })

describe('登录以后回到原来的页面', () => {
  it('一般的地址照原样', () => {
    expect(at('/households', '?q=张&page=2')).toBe('http://x/households?q=张&page=2')
  })

  it('筛选条件与登录参数同名的，绕一步再回来', () => {
    const address = at('/households', '?state=DRAFT')
    expect(address).not.toContain('?state=')
    expect(ownAddress(new URL(address).searchParams.get('to'))).toBe('/households?state=DRAFT')
  })

  it('别人的地址不去', () => {
    expect(ownAddress('//evil.example')).toBe('/')
    expect(ownAddress('https://evil.example')).toBe('/')
    expect(ownAddress(undefined)).toBe('/')
  })
})
