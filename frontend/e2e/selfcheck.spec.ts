import { expect, test } from '@playwright/test'
import { isAccessible } from './axe'

/** A worker looks for himself, on a telephone, without signing in; nothing is kept. */
for (const width of [390, 1440]) {
  test(`职工自助测算：看得懂结果，刷新就没有了（${width}）`, async ({ page }) => {
    await page.setViewportSize({ width, height: 850 })
    await page.goto('/public/self-check')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('困难职工自助测算')
    await isAccessible(page, '自助测算')

    await page.getByRole('button', { name: '开始测算' }).click()
    await expect(page.getByText('请选择您工作的地方').first()).toBeVisible()

    await page.locator('.el-select').first().click()
    await page.getByRole('combobox').first().fill('中原')
    await page.getByRole('option', { name: '郑州市中原区' }).click()
    await page.getByText('城镇职工', { exact: true }).click()
    await page.getByRole('textbox', { name: '家里几口人' }).fill('3')
    await page.getByRole('textbox', { name: '全家每月一共收入' }).fill('917')
    await page.getByText('子女上学', { exact: true }).click()
    await page.getByRole('button', { name: '开始测算' }).click()
    await expect(page.getByText('可能符合“低保户”的条件')).toBeVisible()
    await expect(page.getByText(/家庭月人均收入 305.67 元/).first()).toBeVisible()
    await expect(page.getByText('诚信承诺书')).toBeVisible()
    await expect(page.getByText('郑州市中原区总工会')).toBeVisible()
    await page.getByRole('textbox', { name: '按名称查找' }).fill('纺织')
    await expect(page.getByText(/纺织/).last()).toBeVisible()
    await page.getByRole('button', { name: '大字' }).click()
    await isAccessible(page, '测算结果，大字')
    await page.getByRole('button', { name: '标准字号' }).click()

    expect(page.url()).not.toContain('917')
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain('917')
    expect(kept).not.toContain('410102')
    await page.reload()
    await expect(page.getByRole('textbox', { name: '家里几口人' })).toHaveValue('')
    await expect(page.getByRole('heading', { name: '测算结果' })).toBeHidden()
  })
}
