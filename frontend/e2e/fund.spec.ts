import { expect, test, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn } from './people'

/** Money on its way: the city passes on, a second person approves, the district says that it is there. */
test.describe.configure({ mode: 'serial' })

let address: string

async function answer(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('出纳从预算行拨付给下级，提交审批', async ({ browser }) => {
  const { page, context, violations } = await signIn(browser, 'zhengzhou-cashier', '/fund-budgets')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('资金预算')
  await expect(page.getByRole('table', { name: '资金汇总' })).toContainText('中原区总工会')
  const line = page
    .getByRole('row', { name: /市财政|财政帮扶资金/ })
    .filter({ hasText: '郑州市总工会' })
    .first()
  await line.getByRole('button', { name: '拨付' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').first().click()
  await page.getByRole('option', { name: /中原区总工会/ }).click()
  await dialog.locator('.money-input input').fill('1234.50')
  await dialog.getByRole('textbox').last().fill('演示工〔2018〕5号')
  await dialog.getByRole('button', { name: '提交审批' }).click()
  await expect(page).toHaveURL(/fund-transfers\/[0-9a-f-]+/)
  await expect(page.getByText('壹仟贰佰叁拾肆元伍角整')).toBeVisible()
  await expect(page.getByRole('button', { name: '批准', exact: true })).toHaveCount(0)
  address = new URL(page.url()).pathname
  expect(violations).toEqual([])
  await context.close()
})

test('审批人批准，同时记账', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'zhengzhou-approver', address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('拨付单')
  await answer(page, '批准')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已审批')
  await page.goto('/fund-ledger')
  await expect(page.getByRole('row').filter({ hasText: '1,234.50' }).first()).toContainText('中原区总工会')
  await context.close()
})

test('下级确认到账', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'zhongyuan-cashier', address)
  await answer(page, '确认到账')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已到账')
  await page.goto('/fund-statement')
  await expect(page.getByRole('table', { name: '对账单' })).toBeVisible()
  await context.close()
})

for (const width of [1440, 390]) {
  test(`资金各页在 ${width} 像素宽度上可用、无障碍`, async ({ browser }) => {
    const { page, context, violations } = await signIn(browser, 'zhengzhou-cashier')
    await page.setViewportSize({ width, height: 850 })
    for (const path of [
      '/fund-budgets',
      '/fund-budgets?by=SOURCE',
      '/fund-grants',
      '/fund-transfers',
      '/fund-ledger',
      '/fund-statement',
      address,
    ]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await isAccessible(page, path)
    }
    expect(violations).toEqual([])
    await context.close()
  })
}
