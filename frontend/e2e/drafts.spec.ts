import { expect, test, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { idNumber } from './family'
import { signIn } from './people'

/** Everything that this browser keeps of our page, as text; ciphertext as it lies there. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store)
        const [names, values] = await Promise.all([answer(all.getAllKeys()), answer(all.getAll())])
        texts.push(names.join(' '))
        for (const value of values)
          texts.push(value.data ? new TextDecoder().decode(value.data) : JSON.stringify(value))
      }
      database.close()
    }
    return texts.join('\n')
  })

test('断网时填写的内容加密暂存，关掉网页再打开还在；退出登录先提醒再清除', async ({ browser }) => {
  const { page: first, context, violations } = await signIn(browser, 'textile-registrar', '/households/new')
  await first.getByRole('textbox').first().fill(idNumber('19810101', true))
  await first.getByRole('button', { name: '查询是否已建档' }).click()
  await first.getByRole('button', { name: '开始填写档案' }).click()
  await first.waitForURL(/\/edit/)
  const form = `${first.url().split('?')[0]}?section=head`
  await first.goto(form)

  const isSaving = (url: URL) => /\/api\/households\/[0-9a-f-]{36}$/.test(url.pathname)
  await context.route(isSaving, (route) =>
    route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.continue(),
  )
  await first.getByLabel('姓名').first().fill('金丝雀')
  await expect(first.getByText('已加密暂存在这台电脑上')).toBeVisible()
  await first.close()

  const page = await context.newPage()
  await page.goto(form)
  await expect(page.getByText('还没有保存到服务器的内容')).toBeVisible()
  await expect(page.getByLabel('姓名').first()).toHaveValue('金丝雀')
  const kept = await stored(page)
  expect(kept).toContain('draft/')
  expect(kept).not.toContain('金丝雀')
  await isAccessible(page, '恢复的草稿')

  await page.getByRole('button', { name: '退出登录' }).click()
  const dialog = page.getByRole('dialog', { name: '还有内容没有保存' })
  await dialog.getByRole('button', { name: '取消' }).click()

  await context.unroute(isSaving)
  await page.getByRole('button', { name: '立即保存' }).click()
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await expect.poll(() => stored(page)).not.toContain('draft/')

  await page.goto(form.replace(/\/edit.*/, ''))
  await page.getByRole('button', { name: '删除草稿' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click()
  await page.waitForURL(/\/households$/)
  expect(violations).toEqual([])
  await context.close()
})
