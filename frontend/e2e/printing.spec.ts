import { expect, test } from '@playwright/test'
import { isAccessible } from './axe'
import { apiOf, completeForm, idNumber, printed } from './family'
import { signIn, tokenOf } from './people'

test('打印档案表，任何人凭验证码核验', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar')
  const { page } = person
  const api = apiOf(page.request, await tokenOf(page))
  const people = [
    idNumber('19790303', true),
    idNumber('19810404', false),
    idNumber('20140505', true),
  ] as const
  const file = await api.create(completeForm({ idNumber: people[0] }, people[1], people[2], '2017-12-20'))

  await page.goto(`/households/${file.id}`)
  await page.getByRole('button', { name: '打印', exact: true }).first().click()
  await isAccessible(page, '打印对话框')
  await page.getByText('显示完整的证件号码、电话和账号').click()
  await page.getByRole('button', { name: '生成 PDF' }).click()
  await expect(page.getByText('请写明用途和交给谁').first()).toBeVisible()
  await page.getByLabel('用途').fill('报县总工会存档')
  const recorded = page.waitForResponse((answer) => answer.url().endsWith('/unmasked-prints'))
  const pdf = page.waitForEvent('download')
  await page.getByRole('button', { name: '生成 PDF' }).click()
  expect((await pdf).suggestedFilename()).toBe('困难职工档案表-未编号.pdf')
  const { code } = await (await recorded).json()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await printed(page, '核对授权书')).suggestedFilename()).toContain('授权书')
  expect(person.violations).toEqual([])
  await person.context.close()

  for (const width of [1440, 390]) {
    const anybody = await browser.newContext({ viewport: { width, height: 850 } })
    const board = await anybody.newPage()
    await board.goto(`/public/verify#${code}`)
    await expect(board.getByText('文书属实，是最新的内容')).toBeVisible()
    await expect(board.getByText('演*')).toBeVisible()
    expect(board.url()).not.toContain(code)
    await isAccessible(board, '核验文书')
    await board.getByLabel('验证码').fill('0000 0000 0000 0000 0000')
    await board.getByRole('button', { name: '核验' }).click()
    await expect(board.getByText('没有这份文书')).toBeVisible()
    await anybody.close()
  }
})
