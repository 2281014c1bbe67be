import { expect, test, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn, tokenOf, type Person } from './people'

/** A filed family asks for living aid: written, checked, reviewed and approved by four people. */
test.describe.configure({ mode: 'serial' })

let household: string
let address: string
let number: string

async function leave(person: Person): Promise<void> {
  expect(person.violations).toEqual([])
  await person.context.close()
}

async function fitsTheScreen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function step(page: Page, button: string, text?: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  if (text) await dialog.getByRole('textbox').last().fill(text)
  await dialog.getByRole('button', { name: new RegExp(`^${button}`) }).click()
  await expect(dialog).toBeHidden()
}

test('建档人从档案里申请，当场看到最多能给多少', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar')
  const { page } = person
  const answer = await page.request.get('/api/households?state=ACTIVE&fileLevel=4&size=50', {
    headers: { Authorization: await tokenOf(page) },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const { items } = (await answer.json()) as { items: { id: string; unionName: string }[] }
  household = items[0]!.id
  await page.goto(`/households/${household}`)
  await page.getByRole('link', { name: '申请帮扶' }).click()
  await expect(page.getByRole('heading', { name: /这一家得到的帮扶/ })).toBeVisible()
  await isAccessible(page, '申请帮扶')
  await page.locator('#main').getByRole('combobox').first().click()
  await page.getByRole('option', { name: '生活救助' }).click()
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.waitForURL(/aid-applications\/[0-9a-f-]{36}\/edit/)
  address = /\/aid-applications\/[0-9a-f-]{36}/.exec(page.url())![0]

  await expect(page.getByText(/最多还可以给/)).toBeVisible()
  await expect(page.getByRole('table', { name: '限额逐项' })).toContainText('× 12 个月')
  await page.getByLabel('申请金额').fill('99999')
  await page.getByLabel('困难原因').fill('下岗多年，没有固定收入。')
  await fitsTheScreen(page)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(new RegExp(`${address}$`))
  await expect(page.getByText(/不能给 99999.00 元/).first()).toBeVisible()
  await page.getByRole('link', { name: '填写' }).click()
  await page.getByLabel('申请金额').fill('800')
  await page.mouse.move(0, 0)
  await isAccessible(page, '填写申请')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(new RegExp(`${address}$`))
  number = /BF\d+/.exec((await page.locator('#main').textContent()) ?? '')![0]
  await step(page, '提交')
  await expect(page.getByText('待基层意见').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '提出基层意见' })).toHaveCount(0)
  await isAccessible(page, '申请详情')
  await fitsTheScreen(page)
  await leave(person)
})

for (const [account, button, state] of [
  ['textile-reviewer', '提出基层意见', '待复核'],
  ['zhongyuan-reviewer', '复核', '待审批'],
  ['zhongyuan-approver', '审批同意', '已批准待发放'],
] as const) {
  test(`${button}：由另一个人办`, async ({ browser }) => {
    const person = await signIn(browser, account)
    await person.page.getByRole('link', { name: new RegExp(number) }).click()
    await step(person.page, button, '情况属实。')
    await expect(person.page.getByText(state).first()).toBeVisible()
    await leave(person)
  })
}

test('批准以后限额少了；清单、标准、线索都能打开', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar', address)
  const { page } = person
  await expect(page.getByRole('heading', { name: '批准的依据' })).toBeVisible()
  await expect(page.getByRole('table', { name: /已享受的帮扶/ })).toContainText('800.00')
  await page.goto(`/aid-applications?q=${number}`)
  await expect(page.getByRole('table', { name: '帮扶申请' })).toContainText('已批准待发放')
  await isAccessible(page, '帮扶申请')
  await fitsTheScreen(page)
  await page.goto('/aid-rules')
  await expect(page.getByRole('table', { name: '哪些资金可以用在哪里' })).toContainText('各地不一致')
  await isAccessible(page, '帮扶标准')
  await fitsTheScreen(page)
  await leave(person)

  const reviewer = await signIn(browser, 'zhongyuan-reviewer', '/aid-clues')
  await expect(reviewer.page.getByRole('heading', { name: '监督线索' })).toBeVisible()
  await isAccessible(reviewer.page, '监督线索')
  await fitsTheScreen(reviewer.page)
  await leave(reviewer)
})
