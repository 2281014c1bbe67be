import { describe, expect, it } from 'vitest'
import { longest, openVault, ownerOf, type Shelf } from './vault'

function memory() {
  const items = new Map<string, unknown>()
  const shelf: Shelf = {
    get: async (name) => items.get(name),
    put: async (name, value) => void items.set(name, value),
    remove: async (names) => names.forEach((name) => items.delete(name)),
    names: async () => [...items.keys()],
  }
  return { items, shelf }
}

const draft = { name: '金丝雀', idNumber: '419900198001010015' }

describe('没有来得及保存的内容暂存在这台电脑上', () => {
  it('再打开时还在，写的是什么只有密文', async () => {
    const { items, shelf } = memory()
    await (await openVault(shelf, 'a')).write('draft', 'file', draft)
    const kept = await (await openVault(shelf, 'a')).read('draft', 'file')
    expect(kept?.value).toEqual(draft)
    const sealed = items.get('draft/a/file') as { data: ArrayBuffer }
    expect(new TextDecoder().decode(sealed.data)).not.toContain('金丝雀')
    expect(JSON.stringify([...items.keys()])).not.toContain('4199')
  })

  it('密钥不能导出', async () => {
    const { items, shelf } = memory()
    await openVault(shelf, 'a')
    const key = items.get('key/a') as CryptoKey
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  it('换一个人登录，上一个人的内容和密钥都清除', async () => {
    const { items, shelf } = memory()
    await (await openVault(shelf, 'a')).write('draft', 'file', draft)
    const other = await openVault(shelf, 'b')
    expect(await other.read('draft', 'file')).toBeUndefined()
    expect([...items.keys()]).toEqual(['key/b'])
  })

  it('挪到别的档案名下的密文读不出来', async () => {
    const { items, shelf } = memory()
    const vault = await openVault(shelf, 'a')
    await vault.write('draft', 'file', draft)
    items.set('draft/a/other', items.get('draft/a/file'))
    expect(await vault.read('draft', 'other')).toBeUndefined()
  })

  it('超过 48 小时的清除', async () => {
    const { items, shelf } = memory()
    const start = 1_500_000_000_000
    await (await openVault(shelf, 'a', () => start)).write('draft', 'file', draft)
    expect(await (await openVault(shelf, 'a', () => start + longest)).read('draft', 'file')).toBeDefined()
    expect(
      await (await openVault(shelf, 'a', () => start + longest + 1)).read('draft', 'file'),
    ).toBeUndefined()
    expect(items.has('draft/a/file')).toBe(false)
  })

  it('照片也只有密文', async () => {
    const { items, shelf } = memory()
    const vault = await openVault(shelf, 'a')
    await vault.writeBytes('file', 'photo', new Blob(['金丝雀']))
    expect(new TextDecoder().decode(await vault.readBytes('file', 'photo'))).toBe('金丝雀')
    const sealed = items.get('file/a/photo') as { data: ArrayBuffer }
    expect(new TextDecoder().decode(sealed.data)).not.toContain('金丝雀')
  })

  it('没有网络时认得出是谁留下的', async () => {
    const { shelf } = memory()
    expect(await ownerOf(shelf)).toBeUndefined()
    await openVault(shelf, 'a')
    expect(await ownerOf(shelf)).toBe('a')
  })

  it('改动不延长保存时间', async () => {
    const { shelf } = memory()
    const start = new Date(1_500_000_000_000)
    let now = start.getTime() + longest
    const vault = await openVault(shelf, 'a', () => now)
    await vault.write('parcel', 'one', draft, start)
    expect(await vault.read('parcel', 'one')).toBeDefined()
    now += 1
    expect(await vault.read('parcel', 'one')).toBeUndefined()
  })

  it('保存成功的移走；退出登录时全部清除', async () => {
    const { items, shelf } = memory()
    const vault = await openVault(shelf, 'a')
    await vault.write('draft', 'one', draft)
    await vault.write('draft', 'two', draft)
    await vault.remove('draft', 'one')
    await vault.write('pack', 'today', {})
    expect(await vault.unsent()).toBe(1)
    await vault.erase()
    await vault.write('draft', 'late', draft)
    expect(items.size).toBe(0)
  })
})
