import { expect, test, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn } from './people'

/** 四明确: from the ledger's gap to a family whose four are fixed, and both on paper. */
test.describe.configure({ mode: 'serial' })

let address: string

async function pick(page: Page, field: string, option: string): Promise<void> {
  const item = page.locator('.form-field', { hasText: field }).last()
  await item.locator('.el-select').click()
  await page.getByRole('option', { name: option }).last().click()
}

test('建档人从台账找到缺项的家庭，四项填齐，登记措施完成', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar', '/clarities')
  const { page } = person
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/四明确台账/)
  await expect(page.getByRole('table', { name: '四明确完成情况' })).toContainText('合计')
  await isAccessible(page, '四明确台账')

  await page.getByRole('table', { name: '四明确台账' }).getByRole('link').first().click()
  await expect(page.getByRole('tab', { name: '四明确' })).toHaveAttribute('aria-selected', 'true')
  address = page.url()
  await page.getByRole('button', { name: '修改四明确' }).click()
  await page.getByText('其他人员', { exact: true }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('演示联系人')
  await page.getByRole('textbox', { name: '联系电话' }).fill('0371-65904387')
  const deadline = page.getByRole('combobox', { name: '期限', exact: true })
  await deadline.fill(`${new Date().getFullYear() + 1}-12-31`)
  await deadline.press('Enter')
  await pick(page, '路径（四个一批）', '就业创业发展')
  await pick(page, '目标', '脱困')
  await isAccessible(page, '修改四明确')
  for (const remove of await page.getByRole('button', { name: /删除第 \d 项措施/ }).all())
    await remove.click()
  await page.getByRole('button', { name: '添加一项措施' }).click()
  const measure = page.locator('.measure-fields li').last()
  await measure.locator('.el-select').first().click()
  await page.getByRole('option', { name: '职业培训' }).last().click()
  await measure.getByRole('textbox', { name: '责任人' }).fill('演示联系人')
  const due = measure.getByRole('combobox', { name: '完成期限' })
  await due.fill(`${new Date().getFullYear() + 1}-06-30`)
  await due.press('Enter')
  await page.getByRole('button', { name: '保存四明确' }).click()
  await expect(page.getByText('四项齐全').first()).toBeVisible()

  await page.getByRole('button', { name: '登记完成' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '结果' }).fill('取得证书')
  await dialog.getByRole('button', { name: '登记完成' }).click()
  await expect(page.getByText('结果：取得证书')).toBeVisible()
  await expect(page.getByRole('list', { name: '四明确的变动记录' })).toContainText('演示联系人')
  await isAccessible(page, '四明确')
  expect(person.violations).toEqual([])
  await person.context.close()
})

for (const width of [1440, 390]) {
  test(`上级看完成率、查到户；台账和一户一页都能打印（${width}）`, async ({ browser }) => {
    const person = await signIn(browser, 'zhongyuan-reviewer', '/clarities')
    const { page } = person
    await page.setViewportSize({ width, height: 850 })
    const summary = page.getByRole('table', { name: '四明确完成情况' })
    await expect(summary).toContainText('合计')
    await isAccessible(page, '完成率')
    await summary.getByRole('link', { name: /^缺 / }).first().click()
    await expect(page).toHaveURL(/missing=/)
    await expect(page.getByRole('table', { name: '四明确台账' })).toBeVisible()
    await page.getByRole('link', { name: '打印台账' }).click()
    await expect(page.getByRole('heading', { name: /台账/ })).toBeVisible()
    await isAccessible(page, '打印台账')
    await page.goto(address.replace('/households/', '/print/households/').replace('?tab=clarity', '/clarity'))
    await expect(page.getByRole('heading', { name: /四明确/ })).toBeVisible()
    await isAccessible(page, '打印一户的四明确')
    expect(person.violations).toEqual([])
    await person.context.close()
  })
}
