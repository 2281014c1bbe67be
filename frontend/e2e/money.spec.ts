import { randomUUID } from 'node:crypto'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { isAccessible } from './axe'
import { signIn, tokenOf, type Person } from './people'

/** The way of the money: an approved application, a batch by four people, the bank, the family's card. */
test.describe.configure({ mode: 'serial' })

const title = `春节生活救助 ${randomUUID().slice(0, 8)}`
let number: string
let address: string

type Answer = Record<string, unknown>

/** Requests of the signed-in person, to arrange what this test is not about. */
async function apiOf(page: Page) {
  const token = await tokenOf(page)
  const headers = (version?: unknown) => ({
    Authorization: token,
    'Idempotency-Key': randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"${String(version)}"` }),
  })
  const read = async (answer: { status(): number; text(): Promise<string>; json(): Promise<Answer> }) => {
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
  return {
    get: async (path: string) => read(await page.request.get(path, { headers: headers() })),
    post: async (path: string, data: object, version?: unknown) =>
      read(await page.request.post(path, { headers: headers(version), data })),
    put: async (path: string, data: object, version: unknown) =>
      read(await page.request.put(path, { headers: headers(version), data })),
  }
}

async function as<T>(browser: Browser, who: string, work: (page: Page) => Promise<T>, path?: string) {
  const person: Person = await signIn(browser, who, path)
  const result = await work(person.page)
  expect(person.violations).toEqual([])
  await person.context.close()
  return result
}

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('一份审批通过的申请，一笔到账的工会经费', async ({ browser }) => {
  test.setTimeout(180_000)
  const application = await as(browser, 'textile-registrar', async (page) => {
    const api = await apiOf(page)
    const list = await api.get('/api/households?state=ACTIVE&size=1&sort=-filedOn')
    const householdId = (list['items'] as Answer[])[0]!['id']
    const draft = await api.post('/api/aid-applications', { householdId, purpose: 'LIVING', urgent: false })
    const saved = await api.put(
      `/api/aid-applications/${String(draft['id'])}`,
      {
        personId: draft['personId'],
        form: { reason: '下岗多年，无固定收入' },
        requested: '300.00',
        vouchers: [],
      },
      draft['version'],
    )
    return api.post(`/api/aid-applications/${String(draft['id'])}/submit`, {}, saved['version'])
  })
  number = String(application['number'])
  let at = application
  for (const [who, step, body] of [
    ['textile-reviewer', 'check', { opinion: '情况属实' }],
    ['zhongyuan-reviewer', 'review', { granted: '300.00', opinion: '同意' }],
    ['zhongyuan-approver', 'approve', { opinion: '同意' }],
  ] as const) {
    at = await as(browser, who, async (page) =>
      (await apiOf(page)).post(`/api/aid-applications/${String(at['id'])}/${step}`, body, at['version']),
    )
  }
  expect(at['state']).toBe('APPROVED')

  const receipt = await as(browser, 'zhongyuan-cashier', async (page) => {
    const api = await apiOf(page)
    const today = String((await api.get('/api/me'))['today'])
    return api.post('/api/fund-grants', {
      title: `工会经费 ${title}`,
      source: 'union-dues',
      year: Number(today.slice(0, 4)),
      amount: '5000.00',
    })
  })
  await as(browser, 'zhongyuan-approver', async (page) =>
    (await apiOf(page)).post(`/api/fund-transfers/${String(receipt['id'])}/approve`, {}, receipt['version']),
  )
})

test('经办人先申报，再加入申请，封存', async ({ browser }) => {
  address = await as(
    browser,
    'zhongyuan-registrar',
    async (page) => {
      await isAccessible(page, '发放批次')
      await page.getByRole('link', { name: '新建批次' }).first().click()
      await page.getByLabel('批次名称').fill(title)
      await page
        .getByText(/工会经费 ·/)
        .first()
        .click()
      await page.getByRole('combobox', { name: '救助项目' }).click()
      await page.getByRole('option', { name: '生活救助' }).click()
      await page.getByLabel('申报笔数').fill('1')
      await page.getByLabel('申报金额').fill('300')
      await isAccessible(page, '新建批次')
      await page.getByRole('button', { name: '新建批次' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
      const row = page.getByRole('row').filter({ hasText: number })
      await row.getByText('符合').waitFor()
      await row.locator('.el-checkbox').click()
      await page.getByRole('button', { name: '加入批次（1）' }).click()
      await expect(page.getByText('****').first()).toBeVisible()
      await isAccessible(page, '编制中的批次')
      await confirm(page, '封存送复核')
      await expect(page.getByText('待复核').first()).toBeVisible()
      return new URL(page.url()).pathname
    },
    '/disbursements',
  )
})

test('复核、审批由另外的人办，审批的就是看到的内容', async ({ browser }) => {
  await as(
    browser,
    'zhongyuan-reviewer',
    async (page) => {
      await page
        .getByRole('link', { name: new RegExp(title) })
        .first()
        .click()
      await confirm(page, '复核通过')
      await expect(page.getByText('待审批').first()).toBeVisible()
      await expect(page.getByRole('button', { name: '审批通过' })).toHaveCount(0)
    },
    '/',
  )
  await as(
    browser,
    'zhongyuan-approver',
    async (page) => {
      await confirm(page, '审批通过')
      await expect(page.getByText('待发放').first()).toBeVisible()
    },
    address,
  )
})

test('出纳送银行，银行回盘，钱到卡上，账是平的', async ({ browser }) => {
  await as(
    browser,
    'zhongyuan-cashier',
    async (page) => {
      await isAccessible(page, '出纳今日')
      await page.getByRole('link', { name: title }).click()
      await page.getByRole('button', { name: '生成银行文件' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('定长文本（GBK）').click()
      await dialog.getByLabel('交给哪家银行').fill('中原区农商行代发')
      await isAccessible(page, '生成银行文件')
      await dialog.getByRole('button', { name: '生成', exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByText('已送银行').first()).toBeVisible()
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载银行文件' }).click()
      expect((await saved).suggestedFilename()).toMatch(/^DFPF\d+\.txt$/)

      const token = await tokenOf(page)
      const answered = (fault: string) =>
        page.request.post('/api/demo/bank-answers', {
          headers: { Authorization: token },
          data: { batchId: address.split('/').pop(), results: [], fault },
        })
      const bring = async (fault: string) => {
        const answer = await answered(fault)
        expect(answer.status(), await answer.text()).toBe(200)
        const chooser = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: /导入回盘文件/ }).click()
        await (
          await chooser
        ).setFiles({
          name: 'HP.txt',
          mimeType: 'text/plain',
          buffer: await answer.body(),
        })
      }
      await bring('WRONG_TOTAL')
      await expect(page.getByText('一笔也没有入账').first()).toBeVisible()
      await isAccessible(page, '拒收的回盘文件')
      await bring('NONE')
      await expect(page.getByText('已办结').first()).toBeVisible()
      await expect(page.getByText('已发放').first()).toBeVisible()

      for (const [path, heading] of [
        ['/bank-files', '银行文件往来'],
        ['/returned-payments', '退票'],
        ['/doubts', '疑账'],
        ['/refunds', '退款'],
        ['/reconciliation', '发放对账'],
      ] as const) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
        await isAccessible(page, heading)
      }
      await expect(page.getByRole('row').filter({ hasText: title })).toContainText('平')
    },
    '/cashier-day',
  )
})

test('经办人登记家庭的签收，打印发放清册', async ({ browser }) => {
  await as(
    browser,
    'zhongyuan-registrar',
    async (page) => {
      const today = String((await (await apiOf(page)).get('/api/me'))['today'])
      await page.getByRole('button', { name: '登记签收' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('收到日期').fill(today)
      await dialog.getByLabel('收到日期').press('Enter')
      await dialog.getByLabel('怎样确认的').fill('电话')
      await dialog.getByRole('button', { name: '登记', exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByText(/本人，/).first()).toBeVisible()
      await page.getByRole('button', { name: '打印', exact: true }).click()
      const saved = page.waitForEvent('download')
      await page.getByRole('dialog').getByRole('button', { name: '生成 PDF' }).click()
      expect((await saved).suggestedFilename()).toContain('发放清册')
    },
    address,
  )
})
