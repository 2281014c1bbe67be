import { expect, test } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn } from './people'

const pages: [string, string][] = [
  ['/', '工作台'],
  ['/households', '困难职工档案'],
  ['/household-changes', '变更申请'],
  ['/household-transfers', '档案转移'],
  ['/household-transfers?side=out', '档案转移：转出'],
  ['/unions', '工会'],
  ['/dictionary/lists', '代码表'],
  ['/dictionary/calendar', '工作日历'],
  ['/dictionary/standards', '低保标准'],
  ['/unions/tree', '组织树'],
  ['/jobs', '后台任务'],
]

for (const width of [1440, 390]) {
  test(`各页在 ${width} 像素宽度上可用、无障碍`, async ({ browser }) => {
    const person = await signIn(browser, 'zhongyuan-reviewer')
    await person.page.setViewportSize({ width, height: 850 })
    for (const [path, what] of pages) {
      await person.page.goto(path)
      await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible()
      await person.page.waitForLoadState('networkidle')
      await isAccessible(person.page, what)
    }
    expect(person.violations).toEqual([])
    await person.context.close()
  })
}

test('没有登录的人打开任何页都到登录页，登录页是中文', async ({ page }) => {
  await page.goto('/households')
  await expect(page.locator('#username')).toBeVisible()
  await expect(page.locator('#kc-login')).toHaveText(/登录/)
})

test('没有权限的页面说明白，不泄露内容', async ({ browser }) => {
  const person = await signIn(browser, 'zhengzhou-cashier')
  await person.page.goto('/users')
  await expect(person.page.getByRole('heading', { level: 1 })).toContainText('没有打开这个页面的权限')
  await person.context.close()
})
