import { expect, test, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn } from './people'

/** An enterprise in difficulty from its register to a promise that is kept; a station from its register to its door. */
test.describe.configure({ mode: 'serial' })

const mark = String(Date.now()).slice(-7)
const company = `演示走访${mark}机械有限公司`
const station = `演示驿站${mark}`
let enterprisePath: string
let visitPath: string
let stationPath: string

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A code that nobody has, by GB 32100 and GB 11714. */
function creditCode(): string {
  const organisation = `M${mark}`
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const inner = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (sum, weight, place) => sum + weight * letters.indexOf(organisation[place]!),
    0,
  )
  const check = 11 - (inner % 11)
  const seventeen = `91410102${organisation}${check === 10 ? 'X' : check === 11 ? '0' : check}`
  let weight = 1
  let sum = 0
  for (const sign of seventeen) {
    sum += weight * signs.indexOf(sign)
    weight = (weight * 3) % 31
  }
  return seventeen + signs[(31 - (sum % 31)) % 31]
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** A required field says so with a star before its name. */
const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name: new RegExp(`^\\*?${name.replaceAll('.', '\\.')}$`) })

test('建档人登记困难企业，走访按五项内容记录，承诺进入待办', async ({ browser }) => {
  const { page, context, violations } = await signIn(browser, 'zhongyuan-registrar', '/enterprises')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('企业台账')
  await page.getByRole('link', { name: '登记企业' }).click()
  await field(page, '统一社会信用代码').fill('91410100MA0000007H')
  await field(page, '企业名称').fill(company)
  await choose(page, '单位性质', '国有企业')
  await choose(page, '企业状况', /去产能企业/)
  await field(page, '职工人数').fill('320')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('最后一位校验不对，请核对').first()).toBeVisible()
  await field(page, '统一社会信用代码').fill(creditCode())
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company)
  enterprisePath = new URL(page.url()).pathname

  await page.getByRole('button', { name: '登记安置情况' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '需安置职工' }).fill('100')
  await dialog.getByRole('textbox', { name: '转岗安置' }).fill('60')
  await expect(dialog.getByRole('status')).toContainText('40')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('table', { name: '职工安置' })).toContainText('60')

  await page.getByRole('link', { name: '登记走访' }).click()
  await field(page, '走访人数').fill('3')
  const texts = ['1. 生产经营状况', '2. 困难成因', '3. 发展规划', '4. 职工安置', '5. 待遇落实']
  for (const text of texts) await field(page, text).fill(`${text}：演示内容`)
  await field(page, '拖欠工资的月数').fill('3')
  await field(page, '拖欠工资的人数').fill('50')
  await field(page, '拖欠工资的金额').fill('180000')
  await page.getByText('食堂和工作餐', { exact: true }).click()
  await page.getByText('心理疏导', { exact: true }).click()
  await page.getByRole('button', { name: '添加一项承诺' }).click()
  await field(page, '承诺什么').fill(`协调银行展期${mark}`)
  await page.getByRole('combobox', { name: /完成期限/ }).fill('2099-01-31')
  await page.keyboard.press('Enter')
  await isAccessible(page, '登记走访')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`走访：${company}`)
  await expect(page.getByText('3 个月，50 人，180,000.00 元')).toBeVisible()
  visitPath = new URL(page.url()).pathname

  await page.getByRole('link', { name: `协调银行展期${mark}` }).click()
  await page.getByRole('button', { name: '办结' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('银行已同意展期一年')
  await page.getByRole('dialog').getByRole('button', { name: '办结' }).click()
  await expect(page.getByText('银行已同意展期一年')).toBeVisible()
  expect(violations).toEqual([])
  await context.close()
})

test('建档人登记站点、慰问、人次，打印门口的二维码', async ({ browser }) => {
  const { page, context, violations } = await signIn(browser, 'zhongyuan-registrar', '/stations/new')
  await field(page, '名称').fill(station)
  await page.getByRole('combobox', { name: '所在地区' }).fill('中原')
  await page.getByRole('option', { name: /郑州市中原区/ }).click()
  await field(page, '地址').fill('建设路 1 号')
  await choose(page, '建设方式', '工会自建')
  await field(page, '管理员').fill('演示管理员')
  await field(page, '管理员电话').fill('15412345678')
  await field(page, '可容纳人数').fill('12')
  await field(page, '开放时间').fill('07:00')
  await field(page, '关闭时间').fill('20:00')
  await page.getByText('饮水机', { exact: true }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(station)
  await expect(page.getByText('154****5678')).toBeVisible()
  stationPath = new URL(page.url()).pathname

  await page.getByRole('button', { name: '登记慰问' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '慰问职工人数' }).fill('20')
  await dialog.getByRole('textbox', { name: '其中农民工' }).fill('12')
  await dialog.getByRole('textbox', { name: '情况' }).fill('慰问环卫工人')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('table', { name: '慰问' })).toContainText('慰问环卫工人')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '登记人次' }).click()
  await dialog.getByRole('textbox', { name: '服务人次' }).fill('356')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('table', { name: '每月使用' })).toContainText('356')
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: '打印二维码' }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '打印二维码' }).click()
  expect((await download).suggestedFilename()).toContain('ZD')
  expect(violations).toEqual([])
  await context.close()
})

test('审核人从列表和汇总看到下级的企业', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'zhongyuan-reviewer', `/enterprises?q=${mark}`)
  await expect(page.getByRole('table', { name: '企业' })).toContainText(company)
  await page.goto('/enterprise-needs')
  await expect(page.getByRole('table', { name: '缺少的职工福利' })).toContainText('食堂和工作餐')
  await context.close()
})

for (const width of [390, 1440]) {
  test(`任何人不登录就能按地区查站点（${width}）`, async ({ page }) => {
    await page.setViewportSize({ width, height: 850 })
    await page.goto(`/public/stations?area=410102&q=${mark}`)
    await expect(page.getByRole('table', { name: '户外劳动者站点' })).toContainText(station)
    await expect(page.locator('body')).not.toContainText('演示管理员')
    await page.waitForLoadState('networkidle')
    await isAccessible(page, '公开查询站点')
  })

  test(`企业和站点各页在 ${width} 像素宽度上可用、无障碍`, async ({ browser }) => {
    const { page, context, violations } = await signIn(browser, 'zhongyuan-registrar')
    await page.setViewportSize({ width, height: 850 })
    for (const path of [
      '/enterprises',
      enterprisePath,
      `${enterprisePath}/edit`,
      visitPath,
      '/enterprise-actions',
      '/resettlements',
      '/enterprise-needs',
      '/stations',
      stationPath,
      `${stationPath}/edit`,
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
