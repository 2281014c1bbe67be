import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openShelf } from './shelf'
import { openVault } from './vault'

it('浏览器的存储里：网页关掉再打开，同一把钥匙读得出来；退出登录以后什么都不剩', async () => {
  const first = await openVault(await openShelf(), 'a')
  await first.write('draft', 'file', { name: '金丝雀' })
  await first.writeBytes('file', 'photo', new Blob(['金丝雀']))

  const shelf = await openShelf()
  const again = await openVault(shelf, 'a')
  expect((await again.read('draft', 'file'))?.value).toEqual({ name: '金丝雀' })
  expect(new TextDecoder().decode(await again.readBytes('file', 'photo'))).toBe('金丝雀')
  const sealed = (await shelf.get('draft/a/file')) as { data: ArrayBuffer }
  expect(new TextDecoder().decode(sealed.data)).not.toContain('金丝雀')

  await again.erase()
  expect(await shelf.names()).toEqual([])
})
