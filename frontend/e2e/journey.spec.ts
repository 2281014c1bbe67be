import { expect, test, type Browser, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { apiOf, completeForm, idNumber, paper, printed, type Detail } from './family'
import { signIn, tokenOf, type Person } from './people'

/** The first journey of a family: registrar, first checker, reviewer and approver, in a browser each. */
test.describe.configure({ mode: 'serial' })

const head = idNumber('19800101', true)
const wife = idNumber('19820203', false)
const child = idNumber('20150405', true)
let file: Detail
let noticeAddress: string

async function open(browser: Browser, name: string): Promise<Person> {
  const person = await signIn(browser, name, `/households/${file.id}`)
  await expect(person.page.getByRole('heading', { level: 1 })).toContainText('演示甲')
  return person
}

async function leave(person: Person): Promise<void> {
  expect(person.violations).toEqual([])
  await person.context.close()
}

async function answer(page: Page, button: string, text?: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  if (text) await dialog.getByRole('textbox').first().fill(text)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function attach(page: Page, button: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).first().click()
  await (await chooser).setFiles(paper)
  await expect(page.getByRole('button', { name: paper.name }).first()).toBeVisible()
}

async function moveDate(page: Page, day: string): Promise<void> {
  const token = await tokenOf(page)
  const answer = await page.request.put('/api/demo/date', {
    headers: { Authorization: token },
    data: { date: day },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

test('建档人查重、填写、补齐材料、提交', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar')
  const { page } = person
  await isAccessible(page, '工作台')
  await page.goto('/households')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await isAccessible(page, '档案列表')

  await page.getByRole('link', { name: '新建档案' }).first().click()
  await page.getByRole('textbox').first().fill(head)
  await page.getByRole('button', { name: '查询是否已建档' }).click()
  await page.getByRole('button', { name: '开始填写档案' }).click()
  await page.waitForURL(/\/households\/[0-9a-f-]{36}\/(form|edit)/)
  await isAccessible(page, '填写档案')
  const id = /households\/([0-9a-f-]{36})/.exec(page.url())![1]!

  // What the form's own page saves field by field is sent at once here; the unit tests hold the saving.
  const api = apiOf(page.request, await tokenOf(page))
  file = await api.get(id)
  file = await api.save(id, file.version, completeForm({ idNumber: head }, wife, child, '2017-12-20'))
  for (const need of file.checklist) {
    for (let count = need.present; count < need.wanted; count++)
      file = await api.addPaper(id, file.version, need.kind)
  }
  expect(file.issues.filter((issue) => issue.blocking)).toEqual([])

  await page.reload()
  await expect(page.getByText('演示甲').first()).toBeVisible()
  await page.getByRole('button', { name: '检查并提交' }).first().click()
  await page.getByRole('button', { name: '确认提交' }).click()
  await expect(page.getByText('待初审').first()).toBeVisible()
  file = await api.get(id)
  expect(file.number).toMatch(/^410102\d{10}$/)
  await leave(person)
})

test('审核人从待办进入，初审受理', async ({ browser }) => {
  const person = await signIn(browser, 'textile-reviewer')
  await person.page.getByRole('link', { name: new RegExp(`初审.*${file.number}`) }).click()
  await answer(person.page, '初审受理', '材料齐全。')
  await expect(person.page.getByText('入户核查').first()).toBeVisible()
  await leave(person)
})

test('两人入户核查并公示', async ({ browser }) => {
  const person = await open(browser, 'textile-registrar')
  const { page } = person
  await isAccessible(page, '档案详情')
  await page.getByRole('link', { name: '登记入户核查' }).click()
  await page.getByLabel('核查人 2').fill('演示丁')
  await page.getByLabel('核查情况').fill('租房居住，户主失业在家，与申报相符。')
  await isAccessible(page, '登记入户核查')
  await page.getByRole('button', { name: '登记核查' }).click()
  await expect(page.getByText('与申报相符').first()).toBeVisible()

  await page.getByRole('button', { name: '发布公示' }).click()
  await page.getByLabel('张贴地点').fill('厂区公告栏')
  await page.getByLabel('受理异议的电话').fill('0371-60000000')
  await page.getByRole('dialog').getByRole('button', { name: '发布公示' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  const token = await tokenOf(page)
  const detail = await page.request.get(`/api/households/${file.id}`, { headers: { Authorization: token } })
  const { notice } = await detail.json()
  noticeAddress = `/public/notices/${notice.id}`

  await page.getByRole('button', { name: '结束公示', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '结束公示', exact: true }).click()
  await expect(page.getByText('请先上传').first()).toBeVisible()
  await attach(page, '上传：公示照片')
  await page.getByRole('dialog').getByRole('button', { name: '结束公示', exact: true }).click()
  await expect(page.getByText(/为止，次日起才能结束/).first()).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  const dayAfter = new Date(`${notice.endsOn}T00:00:00Z`)
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)

  // Anybody reads the notice; it tells no number, no card and no child.
  const anybody = await browser.newContext()
  const board = await anybody.newPage()
  await board.goto(noticeAddress)
  await expect(board.getByText('演*').first()).toBeVisible()
  const text = await board.locator('body').innerText()
  for (const secret of [head, wife, child, '演示甲', '演示丙', '6222']) expect(text).not.toContain(secret)
  await isAccessible(board, '公示页')
  await anybody.close()

  await moveDate(page, dayAfter.toISOString().slice(0, 10))
  await page.goto(`/households/${file.id}`)
  await answer(page, '结束公示', '公示期内没有异议。')
  await expect(page.getByText('县级复核').first()).toBeVisible()
  await leave(person)
})

test('公示期满后，公示页自己撤下', async ({ browser }) => {
  const anybody = await browser.newContext()
  const board = await anybody.newPage()
  await board.goto(noticeAddress)
  await expect(board.locator('body')).not.toContainText('演*')
  await anybody.close()
})

test('县级审核人复核，登记民政核对结果', async ({ browser }) => {
  const person = await open(browser, 'zhongyuan-reviewer')
  const { page } = person
  const day = await today(page)
  await answer(page, '复核通过', '同意。')
  await page.getByRole('button', { name: '登记核对结果' }).click()
  await attach(page, '上传：')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^R0/).click()
  await dialog.getByLabel('核对日期').fill(day)
  await dialog.getByLabel('核对日期').press('Enter')
  await dialog.getByLabel('文书编号').fill('演示核〔2026〕1号')
  await dialog.getByRole('button', { name: '登记核对结果' }).click()
  await expect(page.getByText('分级审批').first()).toBeVisible()
  await leave(person)
})

test('复核的人不能审批，县级审批人批准后在档', async ({ browser }) => {
  const reviewer = await open(browser, 'zhongyuan-reviewer')
  await expect(reviewer.page.getByRole('button', { name: '审批通过' })).toHaveCount(0)
  await leave(reviewer)

  const person = await open(browser, 'zhongyuan-approver')
  await answer(person.page, '审批通过', '同意建档。')
  await expect(person.page.getByText('在档').first()).toBeVisible()
  await leave(person)
})

test('别的市什么也看不到', async ({ browser }) => {
  const person = await signIn(browser, 'luoyang-reviewer', `/households/${file.id}`)
  await expect(person.page.locator('#main')).not.toContainText('演示甲')
  await person.page.goto(`/households?q=${file.number}`)
  await expect(person.page.locator('#main')).not.toContainText('演示甲')
  await expect(person.page.locator('#main')).not.toContainText(file.number!)
  await leave(person)
})

test('打印的档案表上没有完整号码', async ({ browser }) => {
  const person = await open(browser, 'zhongyuan-approver')
  await person.page.goto(`/households/${file.id}`)
  const pdf = await printed(person.page, '困难职工档案表')
  expect(pdf.suggestedFilename()).toContain('困难职工档案表')
  expect(await person.page.locator('body').innerText()).not.toContain(head)
  await leave(person)
})

async function today(page: Page): Promise<string> {
  const token = await tokenOf(page)
  const answer = await page.request.get('/api/me', { headers: { Authorization: token } })
  return (await answer.json()).today
}
