import { expect, test } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn } from './people'

test('统计人员导出查出来的工会，下载，在后台任务里看到', async ({ browser }) => {
  const person = await signIn(browser, 'province-statistician', '/unions?kind=city')
  const { page } = person
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('按现在的查询条件导出工会名录，共 ')
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(dialog).toContainText('至少 5 个字')
  await dialog.getByRole('textbox').fill('核对省辖市名录')
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(dialog).toContainText('已完成')
  await isAccessible(page, '导出完成')

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^下载/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^工会名录-\d{8}-\d{4}\.xlsx$/)

  await dialog.getByRole('link', { name: '后台任务' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/后台任务/)
  await expect(page.getByRole('row', { name: /导出工会名录/ }).first()).toContainText('已完成')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 850 })
    await isAccessible(page, `后台任务 ${width}`)
  }
  expect(person.violations).toEqual([])
  await person.context.close()
})

test('别人的任务看不到，没有导出权限的人没有按钮', async ({ browser }) => {
  const person = await signIn(browser, 'zhengzhou-cashier', '/jobs')
  await expect(person.page.getByText('没有后台任务')).toBeVisible()
  await person.page.goto('/unions')
  await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(person.page.getByRole('button', { name: '导出' })).toHaveCount(0)
  await person.context.close()
})
