import { expect, test } from '@playwright/test'
import { isAccessible } from './axe'
import { idNumber } from './family'
import { signIn } from './people'

/** A workbook of families: checked, given back with its faults, approved by another person, loaded as drafts. */
test.describe.configure({ mode: 'serial' })

const born = `19${String(50 + (Date.now() % 40))}0${1 + (Date.now() % 9)}1${Date.now() % 10}`
const head = idNumber(born, true)
const rows = [
  '户主姓名,户主身份证号,户主手机号码,户主健康状况',
  `演示批量甲,${head},13800000001,`,
  `演示批量乙,${head},13800000002,`,
  `演示批量丙,4.10102E+17,13800000003,`,
  `演示批量丁,${idNumber(born, false)},13800000004,良好`,
].join('\r\n')
let address: string

test('建档人下载模板、上传、看问题、取回标注的工作簿、提交', async ({ browser }) => {
  const person = await signIn(browser, 'textile-registrar', '/household-intakes')
  const { page } = person
  const template = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载模板' }).click()
  expect((await template).suggestedFilename()).toContain('.xlsx')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '上传文件' }).click()
  await (await chooser).setFiles({ name: '批量.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await expect(page.getByText('待提交')).toBeVisible({ timeout: 20_000 })
  address = new URL(page.url()).pathname
  await expect(page.getByText('与第 2 行重复').first()).toBeVisible()
  await expect(page.getByText('请将该列设为文本格式').first()).toBeVisible()
  await expect(page.getByText('登记同意书以后才能填写').first()).toBeVisible()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 850 })
    await isAccessible(page, `导入详情 ${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 850 })
  await page.getByRole('button', { name: '取回标注的工作簿' }).click()
  await expect(page.getByRole('button', { name: /^下载 困难职工档案-校验结果/ })).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('button', { name: '连同有误的一起导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '连同有误的一起导入' }).click()
  await expect(page.getByText('待审批')).toBeVisible()
  expect(person.violations).toEqual([])
  await person.context.close()
})

test('另一位审核人批准，每户成为草稿；再上传同一份文件什么也不变', async ({ browser }) => {
  const reviewer = await signIn(browser, 'textile-reviewer', address)
  await reviewer.page.getByRole('button', { name: '批准导入' }).click()
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '批准导入' }).click()
  await expect(reviewer.page.getByText('已导入', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  await reviewer.context.close()

  const { page, context } = await signIn(browser, 'textile-registrar', '/household-intakes')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '上传文件' }).click()
  await (await chooser).setFiles({ name: '批量.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await expect(page).toHaveURL(new RegExp(address))
  await page.getByRole('link', { name: '演示批量甲' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('演示批量甲')
  await context.close()
})
