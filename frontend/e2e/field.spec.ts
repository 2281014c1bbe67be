import { expect, test, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { addPhoto, beginVisit, handIn, isKept, phone, signOnScreen } from './field-steps'
import { signIn, tokenOf } from './people'

const stamp = Date.now()
const title = `演示慰问 ${stamp}`
let campaign = ''

/** Whether ciphertext and names of items are all that this browser keeps, and no answer lies in its cache. */
async function keepsNothingInClear(page: Page, canary: string): Promise<void> {
  const found = await page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        const all = await answer(database.transaction(store).objectStore(store).getAll())
        for (const item of all) texts.push(item.data ? new TextDecoder().decode(item.data) : String(item))
      }
      database.close()
    }
    const cached: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) cached.push(new URL(request.url).pathname)
    return { texts: texts.join('\n'), cached }
  })
  expect(found.texts).not.toContain(canary)
  expect(found.cached.length).toBeGreaterThan(5)
  expect(found.cached.filter((path) => /^\/(api|auth)/.test(path))).toEqual([])
}

test('县总工会新建慰问活动，开始以后名单列出，分派给基层', async ({ browser }) => {
  const registrar = await signIn(browser, 'textile-registrar')
  const mine = { Authorization: await tokenOf(registrar.page) }
  const me = await (await registrar.page.request.get('/api/me', { headers: mine })).json()
  await registrar.context.close()

  const { page, context, violations } = await signIn(browser, 'zhongyuan-reviewer', '/visit-campaigns')
  await page.getByRole('button', { name: '新建慰问活动' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('活动种类').click()
  await page.getByRole('option', { name: '两节送温暖' }).click()
  await dialog.getByLabel('活动名称').fill(title)
  const day = String(me.today)
  for (const label of ['开始日期', '结束日期', '登记截止日期']) {
    await dialog.getByLabel(label).fill(day)
    await dialog.getByLabel(label).press('Enter')
  }
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/visit-campaigns\/[0-9a-f-]{36}$/)
  campaign = page.url().split('/').at(-1)!
  await page.getByRole('button', { name: '开始活动' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始活动' }).click()
  await expect(page.getByRole('heading', { name: '覆盖率' })).toBeVisible()
  await expect(page.getByText('正在列出名单')).toBeHidden({ timeout: 60_000 })
  await isAccessible(page, '活动进度')

  const headers = { Authorization: await tokenOf(page) }
  const list = await page.request.get(
    `/api/visit-targets?campaign=${campaign}&union=${me.union.id}&visited=false&size=5`,
    { headers },
  )
  const targets = (await list.json()).items.map((target: { id: string }) => target.id)
  expect(targets.length).toBeGreaterThanOrEqual(3)
  const given = await page.request.post('/api/visit-assignments', {
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    data: { targets, staffId: me.staffId },
  })
  expect(given.status(), await given.text()).toBe(200)
  expect(violations).toEqual([])
  await context.close()
})

test('没有网络的几次走访，网页关掉又打开，最后每条只提交一次', async ({ browser }) => {
  const { page: first, context, violations } = await signIn(browser, 'textile-registrar', '/m', phone)
  await expect(first.getByRole('list', { name: '走访路线' })).toBeVisible()
  await expect.poll(() => first.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await isAccessible(first, '今天的走访')

  await context.setOffline(true)
  const canary = `金丝雀${stamp}`
  await beginVisit(first, 0)
  await first.getByText('见到了', { exact: true }).click()
  await first.getByLabel('看到的、听到的').fill(canary)
  await addPhoto(first)
  await addPhoto(first)
  await isKept(first)
  await isAccessible(first, '走访记录')
  // The tab is killed in the middle of a form.
  await first.close()

  const page = await context.newPage()
  await page.goto('/m')
  await expect(page.getByText('无网络')).toBeVisible()
  await expect(page.getByText('没写完')).toHaveCount(1)
  await beginVisit(page, 0)
  await expect(page.getByLabel('看到的、听到的')).toHaveValue(canary)
  await expect(page.getByRole('button', { name: /^删除照片/ })).toHaveCount(2)
  await page.getByRole('button', { name: '添加需求' }).click()
  await page.getByText('子女就学', { exact: true }).click()
  await page.getByRole('button', { name: '添加慰问金或慰问品' }).click()
  await page.getByText('现金', { exact: true }).click()
  await page.getByLabel('多少元').fill('600')
  await page.getByText('工会经费', { exact: true }).click()
  await page.getByRole('button', { name: '写好了，提交' }).click()
  await expect(page.getByText('现金和慰问品要有本人签名')).toBeVisible()
  await signOnScreen(page)
  await keepsNothingInClear(page, canary)
  await handIn(page)

  await beginVisit(page, 1)
  await page.getByText('没见到', { exact: true }).click()
  await page.getByText('外出', { exact: true }).click()
  await addPhoto(page)
  await handIn(page)

  await beginVisit(page, 2)
  await page.getByText('见到了', { exact: true }).click()
  await page.getByLabel('看到的、听到的').fill('屋里暖和，孩子在家。')
  await addPhoto(page)
  await handIn(page)

  await page.getByRole('link', { name: /^待提交/ }).click()
  const waiting = page.getByRole('list', { name: '等待提交的内容' }).getByRole('listitem')
  await expect(waiting).toHaveCount(3)
  await isAccessible(page, '待提交')
  await page.close()

  const last = await context.newPage()
  await last.goto('/m/outbox')
  await expect(last.getByRole('list', { name: '等待提交的内容' }).getByRole('listitem')).toHaveCount(3)

  // The first record arrives, its answer does not.
  let lost = 0
  const sent: string[] = []
  await context.route(
    (url) => url.pathname === '/api/visits',
    async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      sent.push((await route.request().headerValue('Idempotency-Key')) ?? '')
      if (lost++ > 0) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    },
  )
  await context.setOffline(false)
  await last.getByRole('button', { name: '登录', exact: true }).click()
  await expect(last.getByText('没有等待提交的内容。')).toBeVisible({ timeout: 60_000 })
  expect(sent).toHaveLength(4)
  expect(new Set(sent).size).toBe(3)

  const headers = { Authorization: await tokenOf(last) }
  // A record's key is its id, so each of them is there, and nothing else was sent.
  const details = await Promise.all(
    [...new Set(sent)].map(async (id) => (await last.request.get(`/api/visits/${id}`, { headers })).json()),
  )
  const met = details.find((visit) => visit.seen === canary)
  expect(met.gifts).toHaveLength(1)
  expect(met.needs).toHaveLength(1)
  expect(met.signatureId).toBeTruthy()
  const pictures = details.map((visit) => visit.photos.length)
  expect(pictures.sort()).toEqual([1, 1, 2])
  expect(violations).toEqual([])
  await context.close()
})

test('退出登录以前提醒没有提交的，退出以后这台设备上什么都不剩', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'textile-registrar', '/m', phone)
  await beginVisit(page, 3)
  await isKept(page)
  await page.getByRole('link', { name: '我的' }).click()
  await isAccessible(page, '我的')
  await page.getByRole('button', { name: '退出登录' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('有 1 项内容还没有提交')
  await dialog.getByRole('button', { name: '清除并退出' }).click()
  await expect(page.locator('#username')).toBeVisible()
  const names = await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))
  expect(names).toEqual(['nuanliu-offline'])
  await context.close()
})
