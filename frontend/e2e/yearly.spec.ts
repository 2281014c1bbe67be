import { expect, test, type Browser, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { paper } from './family'
import { signIn, tokenOf, type Person } from './people'

/** One family leaves the register and comes back; one campaign from opening to its names. */
test.describe.configure({ mode: 'serial' })

let id: string
let name: string
let firstDay: string

async function get(page: Page, path: string): Promise<Record<string, never>> {
  const token = await tokenOf(page)
  const answer = await page.request.get(path, { headers: { Authorization: token } })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json()
}

async function moveDate(page: Page, day: string): Promise<void> {
  const token = await tokenOf(page)
  const answer = await page.request.put('/api/demo/date', {
    headers: { Authorization: token },
    data: { date: day },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function open(browser: Browser, who: string): Promise<Person> {
  const person = await signIn(browser, who, `/households/${id}`)
  await expect(person.page.getByRole('heading', { level: 1 })).toContainText(name)
  return person
}

async function leave(person: Person): Promise<void> {
  expect(person.violations).toEqual([])
  await person.context.close()
}

async function attach(page: Page, button: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByRole('button', { name: button }).first().click()
  await (await chooser).setFiles(paper)
  await expect(page.getByRole('button', { name: paper.name }).first()).toBeVisible()
}

test.afterAll(async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar')
  if (firstDay) await moveDate(person.page, firstDay)
  await person.context.close()
})

test('建档人申报脱困，逐月填写收入', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar')
  const { page } = person
  firstDay = (await get(page, '/api/me'))['today']!
  const list = await get(page, '/api/households?state=ACTIVE&size=1&sort=-filedOn')
  const family = (list['items'] as { id: string; headName: string }[])[0]!
  id = family.id
  name = family.headName
  await page.goto(`/households/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await page.getByRole('button', { name: '申报脱困' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('脱困的情况').fill('本人重新就业，收入稳定。')
  const months = dialog.getByLabel(/全家收入$/)
  await expect(months).toHaveCount(6)
  for (let place = 0; place < 6; place++) await months.nth(place).fill('20000')
  await attach(page, '上传：脱困佐证材料')
  // the paper has come to stand under the pointer, and a link that is pointed at is paler
  await page.mouse.move(0, 0)
  await isAccessible(page, '申报脱困')
  await dialog.getByRole('button', { name: '申报脱困' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('脱困复核').first()).toBeVisible()
  await page.getByRole('tab', { name: '变更与历史' }).click()
  await expect(page.getByText('本人重新就业').first()).toBeVisible()
  await isAccessible(page, '变更与历史')
  await leave(person)
})

test('审核人复核并公示，公示期满后县级审批', async ({ browser }) => {
  const reviewer = await open(browser, 'textile-reviewer')
  await reviewer.page.getByRole('button', { name: '复核并公示脱困' }).click()
  await reviewer.page.getByLabel('张贴地点').fill('厂区公告栏')
  await reviewer.page.getByLabel('受理异议的电话').fill('0371-60000000')
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '复核并公示脱困' }).click()
  await expect(reviewer.page.getByText('脱困公示').first()).toBeVisible()
  const { notice } = (await get(reviewer.page, `/api/households/${id}`)) as unknown as {
    notice: { id: string; endsOn: string }
  }
  await reviewer.page.goto(`/public/notices/${notice.id}`)
  await expect(reviewer.page.getByText('拟确认脱困')).toBeVisible()
  await isAccessible(reviewer.page, '脱困公示页')
  await leave(reviewer)

  const registrar = await open(browser, 'textile-registrar')
  const dayAfter = new Date(`${notice.endsOn}T00:00:00Z`)
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
  await moveDate(registrar.page, dayAfter.toISOString().slice(0, 10))
  await registrar.page.goto(`/households/${id}`)
  await registrar.page.getByRole('button', { name: '结束公示', exact: true }).click()
  await attach(registrar.page, '上传：公示照片')
  await registrar.page.getByRole('dialog').getByRole('button', { name: '结束公示', exact: true }).click()
  await expect(registrar.page.getByText('脱困审批').first()).toBeVisible()
  await leave(registrar)

  const approver = await open(browser, 'zhongyuan-approver')
  await approver.page.getByRole('button', { name: '审批同意' }).click()
  await approver.page.getByRole('dialog').getByRole('button', { name: '审批同意' }).click()
  await expect(approver.page.getByRole('dialog')).toBeHidden()
  await leave(approver)
})

test('回访发现又困难，登记返困，新档案带着原来的内容', async ({ browser }) => {
  const person = await open(browser, 'textile-registrar')
  const { page } = person
  await page.getByRole('button', { name: '登记回访' }).click()
  await page.getByLabel('回访情况').fill('工厂停产，家庭没有收入。')
  await page.getByText('又陷入困难').last().click()
  await page.getByRole('dialog').getByRole('button', { name: '登记回访' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: '登记返困' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('工厂停产，再次失业')
  await page.getByRole('dialog').getByRole('button', { name: '登记返困' }).click()
  await page.waitForURL(/\/households\/[0-9a-f-]{36}\/edit/)
  expect(page.url()).not.toContain(id)
  await expect(page.getByText(name).first()).toBeVisible()
  await leave(person)
})

test('县级部署年度复核，看到进度和姓名', async ({ browser }) => {
  const person = await signIn(browser, 'zhongyuan-reviewer', '/review-campaigns')
  const { page } = person
  await expect(page.getByRole('heading', { level: 1 })).toContainText('年度复核')
  await isAccessible(page, '年度复核')
  const today = (await get(page, '/api/me'))['today'] as unknown as string
  const deadline = `${Number(today.slice(0, 4)) + 1}${today.slice(4, 8)}01`
  await page.getByRole('button', { name: '部署年度复核' }).click()
  await page.getByLabel('截止日期').fill(deadline)
  await page.getByLabel('截止日期').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '部署', exact: true }).click()
  await page.waitForURL(/\/review-campaigns\/[0-9a-f-]{36}/)
  await expect(page.getByText('正在列出家庭')).toHaveCount(0, { timeout: 30_000 })
  await page.reload()
  await expect(page.getByRole('table').nth(1).getByRole('row').nth(1)).toBeVisible()
  await isAccessible(page, '复核进度')
  await page.setViewportSize({ width: 390, height: 850 })
  await isAccessible(page, '复核进度，手机')
  await leave(person)
})

test('待办队列：数目和清单', async ({ browser }) => {
  const person = await signIn(browser, 'zhongyuan-reviewer', '/households/queues')
  const { page } = person
  await expect(page.getByRole('button', { name: /应年审/ })).toBeVisible()
  await isAccessible(page, '待办队列')
  await page.getByRole('button', { name: /未帮扶过/ }).click()
  await expect(page).toHaveURL(/queue=UNAIDED/)
  await expect(page.getByRole('table')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 850 })
  await isAccessible(page, '待办队列，手机')
  await leave(person)
})
