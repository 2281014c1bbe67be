import { expect, test } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn } from './people'

/** 同意与授权: the list, a person's own record on paper, a correction, and the withdrawal of consent. */
test('建档人给本人出具答复、登记更正、撤回同意', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar', '/households?state=ACTIVE')
  const { page } = person
  await page.getByRole('table', { name: '困难职工档案' }).getByRole('link').last().click()
  await page.getByRole('tab', { name: '同意与授权' }).click()
  await expect(page.getByText('同意有效')).toBeVisible()
  await isAccessible(page, '同意与授权')
  const file = page.url()

  await page.getByRole('button', { name: '出具答复' }).first().click()
  let dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('本人持身份证到窗口查阅')
  await dialog.getByRole('button', { name: '出具答复' }).click()
  await expect(page.getByRole('heading', { name: '个人信息答复' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '身份证号', exact: true })).toBeVisible()
  await expect(page.getByText('信息从哪里来')).toBeVisible()
  await isAccessible(page, '个人信息答复')
  await page.reload()
  await expect(page.getByText('答复没有保存')).toBeVisible()

  await page.goto(file)
  await page.getByRole('button', { name: '要求更正' }).first().click()
  dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('月收入应为八百元')
  await dialog.getByRole('button', { name: '登记更正请求' }).click()
  await expect(page.getByText('月收入应为八百元')).toBeVisible()
  await page.goto('/')
  await page
    .getByRole('link', { name: /答复更正个人信息的请求/ })
    .first()
    .click()
  await page.getByRole('button', { name: '答复', exact: true }).first().click()
  dialog = page.getByRole('dialog')
  await dialog.getByText('已更正', { exact: true }).click()
  await dialog.getByRole('textbox').fill('已按工资流水改为八百元')
  await dialog.getByRole('button', { name: '提交答复' }).click()
  await expect(page.getByText('已按工资流水改为八百元')).toBeVisible()

  await page.getByRole('button', { name: '撤回同意' }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('本人到工会提出撤回')
  await dialog.getByRole('button', { name: '撤回同意' }).click()
  await expect(page.getByText('没有有效的同意')).toBeVisible()
  expect(person.violations).toEqual([])
  await person.context.close()
})

for (const width of [1440, 390]) {
  test(`谁按哪一版同意，一查便知（${width}）`, async ({ browser }) => {
    const person = await signIn(browser, 'zhongyuan-reviewer', '/consents')
    const { page } = person
    await page.setViewportSize({ width, height: 850 })
    const texts = page.getByRole('table', { name: '同意书文本' })
    await expect(texts).toContainText('现行')
    await expect(page.getByRole('button', { name: '发布新版' })).toBeHidden()
    await texts.getByText('看全文').first().click()
    await expect(texts).toContainText('我可以随时撤回同意')
    await isAccessible(page, '同意书文本')
    await texts.getByRole('link', { name: /户$/ }).first().click()
    await expect(page).toHaveURL(/standing=standing/)
    await expect(page.getByRole('table', { name: '同意清单' })).toContainText('有效')
    await isAccessible(page, '同意清单')
    expect(person.violations).toEqual([])
    await person.context.close()
  })
}
