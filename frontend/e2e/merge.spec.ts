import { expect, test, type Locator, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { paper } from './family'
import { signIn, tokenOf } from './people'

/** One family with two files in a union: the second goes into the first and leaves the register. */
test.describe.configure({ mode: 'serial' })

interface File {
  id: string
  number: string
  allowedActions: string[]
  form: { head: { name: string }; members?: { name: string }[]; consent?: object }
}
let kept: File
let other: File
let address: string

async function choose(page: Page, card: Locator, label: string, option: string): Promise<void> {
  await card.getByLabel(label).click()
  await page.getByRole('option', { name: option }).first().click()
}

test('建档人选另一份档案，逐人填关系，提交合并', async ({ browser }) => {
  const { page, context, violations } = await signIn(browser, 'textile-registrar')
  const headers = { Authorization: await tokenOf(page) }
  const list = await page.request.get('/api/households?state=ACTIVE&size=50', { headers })
  const free: File[] = []
  for (const { id } of (await list.json()).items as { id: string }[]) {
    const file: File = await (await page.request.get(`/api/households/${id}`, { headers })).json()
    const changes = await page.request.get(`/api/household-changes?household=${id}`, { headers })
    const changing = (await changes.json()).items.length > 0
    if (file.allowedActions.includes('propose-change') && file.form.consent && !changing) free.push(file)
    if (free.length === 2) break
  }
  ;[kept, other] = free as [File, File]

  await page.goto(`/households/${kept.id}?tab=changes`)
  await page.getByRole('button', { name: '申请变更' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('合并').click()
  await dialog.getByRole('combobox').fill(other.number)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.getByRole('option', { name: new RegExp(other.number) }).click()
  await expect(dialog).toContainText(other.number)
  await dialog.getByRole('button', { name: '开始填写' }).click()
  await page.waitForURL(/household-changes\/[0-9a-f-]{36}\/edit/)
  address = /\/household-changes\/[0-9a-f-]{36}/.exec(page.url())![0]
  await expect(page.getByRole('table', { name: '并入的档案里的人' })).toContainText(other.form.head.name)
  const joining = [other.form.head, ...(other.form.members ?? [])]
  for (const { name } of joining) {
    const card = page.locator('.member-card').filter({ hasText: name })
    await card.getByRole('button', { expanded: false }).click()
    await choose(page, card, '与户主关系', '其他')
    if (name === other.form.head.name) await choose(page, card, '人员身份', '失(无)业')
  }
  await isAccessible(page, '填写合并')
  await page.getByRole('textbox', { name: '变更原因' }).fill('同一个家庭建了两份档案。')
  // Of some kinds several are wanted, so one upload need not be the last of its row.
  const wanted = page.locator('.change-papers > li', { hasText: '必须上传' })
  const uploaded = page.locator('.change-papers').getByRole('button', { name: /^删除/ })
  while ((await wanted.count()) > 0) {
    const before = await uploaded.count()
    const chooser = page.waitForEvent('filechooser')
    await wanted
      .first()
      .getByRole('button', { name: /^上传：/ })
      .click()
    await (await chooser).setFiles(paper)
    await expect(uploaded).toHaveCount(before + 1)
    await page.waitForLoadState('networkidle')
  }
  await expect(page.getByText(/还有 \d+ 处要补正/)).toHaveCount(0)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.waitForURL(new RegExp(`${address}$`))
  await expect(page.getByText('待审批').first()).toBeVisible()
  expect(violations).toEqual([])
  await context.close()
})

test('县里同意以后，两家成一份档案，另一份作为重复建档注销', async ({ browser }) => {
  const { page, context, violations } = await signIn(browser, 'zhongyuan-approver', address)
  await isAccessible(page, '合并详情')
  await page.getByRole('button', { name: '同意', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('情况属实。')
  await dialog.getByRole('button', { name: '同意', exact: true }).click()
  await expect(page.getByText('已生效').first()).toBeVisible()

  await page.goto(`/households/${kept.id}?tab=money`)
  await expect(page.locator('#main')).toContainText(other.form.head.name)
  await page.goto(`/households/${other.id}`)
  await expect(page.locator('#main')).toContainText('注销')
  expect(violations).toEqual([])
  await context.close()
})
