import { expect, test, type Browser, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { paper } from './family'
import { signIn, tokenOf, type Person } from './people'

/** A filed family of the demonstration changes, keeps its past, and goes to another city. */
test.describe.configure({ mode: 'serial' })

interface File {
  id: string
  number: string
  filedOn: string
  form: { houseArea: number; head: { name: string } }
}
let file: File
let changeAddress: string
let transferAddress: string

async function read<T>(page: Page, token: string, path: string): Promise<T> {
  const answer = await page.request.get(path, { headers: { Authorization: token } })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json()
}

async function leave(person: Person): Promise<void> {
  expect(person.violations).toEqual([])
  await person.context.close()
}

async function decide(page: Page, button: string, text?: string): Promise<void> {
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
  await expect(page.getByRole('button', { name: `删除${paper.name}` }).first()).toBeVisible()
}

const open = (browser: Browser, name: string, address: string) => signIn(browser, name, address)

test('建档人提出变更，填好后提交', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar')
  const { page } = person
  const token = await tokenOf(page)
  const { items } = await read<{ items: { id: string }[] }>(
    page,
    token,
    '/api/households?state=ACTIVE&size=50&sort=filedOn',
  )
  for (const { id } of items) {
    const found = await read<File & { allowedActions: string[] }>(page, token, `/api/households/${id}`)
    const { items: open } = await read<{ items: unknown[] }>(
      page,
      token,
      `/api/household-changes?household=${id}`,
    )
    if (found.allowedActions.includes('propose-change') && open.length === 0) file = found
    if (file) break
  }
  await page.goto(`/households/${file.id}?tab=changes`)
  await isAccessible(page, '档案的变更')
  await page.getByRole('button', { name: '申请变更' }).click()
  await page.getByRole('dialog').getByText('更正信息').click()
  await expect(page.getByRole('dialog').getByText('由谁决定')).toBeVisible()
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.waitForURL(/household-changes\/[0-9a-f-]{36}\/edit/)
  changeAddress = /\/household-changes\/[0-9a-f-]{36}/.exec(page.url())![0]

  await page.getByLabel('建筑面积').fill(String(file.form.houseArea + 7))
  await page.getByRole('textbox', { name: '变更原因' }).fill('重新丈量，更正面积。')
  await attach(page, '上传：其他材料')
  await page
    .getByRole('button', { name: '立即保存' })
    .click({ timeout: 2_000 })
    .catch(() => undefined)
  await expect(page.getByRole('cell', { name: String(file.form.houseArea + 7) })).toBeVisible()
  await page.mouse.move(0, 0)
  await isAccessible(page, '填写变更')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.waitForURL(new RegExp(`${changeAddress}$`))
  await expect(page.getByText('待审批').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '同意', exact: true })).toHaveCount(0)
  await leave(person)
})

test('另一个人对照前后，同意后生效；历史里还是从前的样子', async ({ browser }) => {
  const person = await signIn(browser, 'zhongyuan-reviewer')
  const { page } = person
  await page.getByRole('link', { name: new RegExp(`审批变更.*${file.number}`) }).click()
  await expect(page.getByRole('table', { name: '变更前后对照' })).toContainText('建筑面积')
  await isAccessible(page, '变更详情')
  await decide(page, '同意', '情况属实。')
  await expect(page.getByText('已生效').first()).toBeVisible()

  await page.goto(`/households/${file.id}/history?on=${file.filedOn}`)
  await expect(page.getByText(/^历史：/)).toBeVisible()
  const { today } = await read<{ today: string }>(page, await tokenOf(page), '/api/me')
  if (file.filedOn < today) await expect(page.locator('#main')).toContainText(`${file.form.houseArea} 平方米`)
  await page.goto(`/households/${file.id}/history?on=${today}`)
  await expect(page.locator('#main')).toContainText(`${file.form.houseArea + 7} 平方米`)
  await isAccessible(page, '历史档案')
  await page.goto('/household-changes?state=APPLIED')
  await expect(page.getByRole('table', { name: '变更申请' })).toContainText(file.number)
  await isAccessible(page, '变更申请')
  await leave(person)
})

test('转到另一个市：提出、审核，对方接收以前只看到邀请', async ({ browser }) => {
  const registrar = await open(browser, 'textile-registrar', `/households/${file.id}?tab=changes`)
  await registrar.page.getByRole('button', { name: '申请转移' }).click()
  const dialog = registrar.page.getByRole('dialog')
  await dialog.getByRole('combobox').first().click()
  await registrar.page.getByRole('option', { name: '调到其他单位' }).click()
  await dialog.getByRole('combobox').nth(1).fill('洛阳市总工会')
  await registrar.page
    .getByRole('option', { name: /^洛阳市总工会/ })
    .first()
    .click()
  await dialog.getByRole('textbox').last().fill('调到洛阳工作。')
  await isAccessible(registrar.page, '申请转移')
  await dialog.getByRole('button', { name: '提交审核' }).click()
  await registrar.page.waitForURL(/household-transfers\/[0-9a-f-]{36}/)
  transferAddress = new URL(registrar.page.url()).pathname
  await leave(registrar)

  const reviewer = await open(browser, 'zhongyuan-reviewer', transferAddress)
  await isAccessible(reviewer.page, '转出详情')
  await decide(reviewer.page, '审核同意')
  await expect(reviewer.page.getByText('待接收').first()).toBeVisible()
  await leave(reviewer)
})

test('接收以后归对方，转出方只剩一条记录', async ({ browser }) => {
  const receiver = await signIn(browser, 'luoyang-reviewer')
  const { page } = receiver
  await page.getByRole('link', { name: new RegExp(`接收转移.*${file.number}`) }).click()
  await expect(page.locator('#main')).not.toContainText(file.form.head.name)
  await isAccessible(page, '转入详情')
  await decide(page, '接收', '同意接收。')
  await page.getByRole('link', { name: '打开档案' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(file.form.head.name)
  await page.goto('/household-transfers')
  await isAccessible(page, '档案转移')
  await leave(receiver)

  const sender = await open(browser, 'textile-registrar', `/households/${file.id}`)
  await expect(sender.page.locator('#main')).not.toContainText(file.form.head.name)
  await sender.page.goto(transferAddress)
  await expect(sender.page.getByText(/档案已转到洛阳市总工会/)).toBeVisible()
  await leave(sender)
})
