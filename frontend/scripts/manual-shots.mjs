// Takes the pictures of docs/zh from a running demonstration: `make run` in one terminal, `make manual-shots` in another.
// Leaves no trace there but a draft that it deletes again. Uses pngquant, where installed, to make the files smaller.
import { spawnSync } from 'node:child_process'
import { createHmac, randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const address = process.env.NUANLIU_E2E_URL ?? 'http://localhost:8080'
const accountsFile = process.env.NUANLIU_E2E_ACCOUNTS ?? '../.local/accounts.txt'
const images = '../docs/zh/images'
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 780 }

const accounts = new Map(
  readFileSync(accountsFile, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map((cells) => [cells[0], { password: cells[1], otpKey: cells[6] }]),
)

const browser = await chromium.launch({
  executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  ),
  args: ['--no-sandbox'],
})

/** RFC 6238 as the realm wants it. */
function oneTimeCode(key) {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const number = hash.readUInt32BE(hash.at(-1) & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

async function visit(path, viewport = desk) {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(path)
  return page
}

async function signIn(name, path = '/', viewport = desk) {
  const { password, otpKey } = accounts.get(name)
  const page = await visit(path, viewport)
  await page.locator('#username').fill(name)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
  if (otpKey) {
    await page.locator('#otp').fill(oneTimeCode(otpKey))
    await page.locator('#kc-login').click()
  }
  await page.locator('#main h1').waitFor()
  return page
}

/** Takes the window, or what is asked for, when nothing is on its way any more. */
async function shoot(page, name, what = {}) {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.activeElement?.blur())
  await page.mouse.move(0, 0)
  // Dialogs slide in, lists fade in.
  await page.waitForTimeout(500)
  const path = `${images}/${name}.png`
  const { of, height } = what
  const clip = height && { x: 0, y: 0, width: page.viewportSize().width, height }
  await (of ? of.screenshot({ path }) : page.screenshot({ path, clip }))
  spawnSync('pngquant', ['--force', '--skip-if-larger', '--output', path, '128', path])
  process.stdout.write(`${path}\n`)
}

const dialogOf = (page) => page.locator('.el-dialog:visible').last()
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click()

/** Opens the first to-do of a kind, as people do. */
async function openTodo(page, kind) {
  await page.goto('/')
  await page
    .getByRole('link', { name: new RegExp(`^${kind}：`) })
    .first()
    .click()
  await page.locator('#main h1').waitFor()
}

async function openFirst(page, list) {
  await page.goto(list)
  await page.locator('#main table a').first().click()
  await page.waitForURL(/[0-9a-f-]{36}/)
}

/** A number with a valid check digit and an area that does not exist, so that it is nobody's. */
function nobodysIdNumber() {
  const body = `41990019800101${String(randomInt(1000)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return (
    body + '10X98765432'[weights.reduce((sum, weight, place) => sum + weight * Number(body[place]), 0) % 11]
  )
}

async function search(page, number) {
  await page.goto('/households/new')
  await page.getByRole('textbox').first().fill(number)
  await press(page, '查询是否已建档')
  await page.locator('.household-new__finding').waitFor()
}

async function registrar() {
  const number = nobodysIdNumber()
  const page = await signIn('textile-registrar')
  // What the service answers for somebody of another union; a number that is on file there is not known here.
  await page.route('**/person-search', (route) =>
    route.fulfill({ json: { where: 'elsewhere', message: '已在其他工会建档，请申请转移。' } }),
  )
  await search(page, number)
  await shoot(page, 'search-elsewhere', { height: 600 })
  await page.unroute('**/person-search')
  await search(page, number)
  await shoot(page, 'search', { height: 560 })
  await press(page, '开始填写档案')
  await page.waitForURL(/\/edit/)
  const draft = page.url().split('?')[0]
  try {
    await page.goto(`${draft}?section=head`)
    await page.getByLabel('姓名').first().fill('演示甲')
    await page.getByText(/^已保存/).waitFor()
    await shoot(page, 'form')
    await press(page, '检查并提交')
    await shoot(page, 'not-yet', { height: 720 })
  } finally {
    await page.goto(draft.replace('/edit', ''))
    await press(page, '删除草稿')
    await dialogOf(page).getByRole('button', { name: '删除草稿' }).click()
    await page.waitForURL(/\/households$/)
  }
  await openTodo(page, '入户核查')
  await page.getByRole('link', { name: '登记入户核查' }).click()
  await shoot(page, 'survey')
  await openTodo(page, '结束公示')
  await page.getByRole('tab', { name: '办理与公示' }).click()
  await shoot(page, 'notice')
  await page.context().close()
}

/** What a registrar opens in the course of a year. */
async function yearly() {
  const page = await signIn('textile-registrar', '/household-intakes')
  await shoot(page, 'intakes', { height: 560 })
  await page.goto('/households?state=ACTIVE')
  await page.locator('#main table a').last().click()
  await page.getByRole('tab', { name: '变更与历史' }).click()
  await shoot(page, 'life')
  await press(page, '申请变更')
  await dialogOf(page).getByText('收入或者支出变化', { exact: true }).click()
  await press(dialogOf(page), '开始填写')
  await page.waitForURL(/\/edit/)
  try {
    const income = page.getByRole('region', { name: '收入' }).getByRole('textbox').first()
    await income.fill('1800')
    await page.getByLabel('变更原因').fill('本人恢复就业')
    await page.getByText(/^已保存/).waitFor()
    await page.getByRole('heading', { name: '变更前后对照' }).scrollIntoViewIfNeeded()
    await shoot(page, 'change')
  } finally {
    await page.goto(page.url().replace('/edit', ''))
    await press(page, '撤回')
    await dialogOf(page).getByRole('button', { name: '撤回' }).click()
    await page.getByText('已撤回').first().waitFor()
  }
  await page.context().close()

  const county = await signIn('zhongyuan-reviewer', '/clarities')
  await shoot(county, 'clarities', { height: 720 })
  await county.goto('/households/queues')
  await shoot(county, 'queues', { height: 640 })
  await county.goto('/jobs')
  await shoot(county, 'jobs', { height: 560 })
  await county.context().close()
}

async function reviewers() {
  const first = await signIn('tongbailu-reviewer')
  await openTodo(first, '初审')
  await press(first, '初审受理')
  await shoot(first, 'first-check', { height: 560 })
  await first.context().close()

  const objected = await signIn('textile-reviewer')
  await openTodo(objected, '处理异议')
  await press(objected, '处理异议')
  await shoot(objected, 'objection', { of: dialogOf(objected) })
  await objected.context().close()

  const county = await signIn('zhongyuan-reviewer')
  await shoot(county, 'workbench', { height: 640 })
  await openTodo(county, '登记核对结果')
  await shoot(county, 'household')
  await press(county, '登记核对结果')
  await county.setViewportSize({ ...desk, height: 1300 })
  await shoot(county, 'comparison', { of: dialogOf(county) })
  await county.context().close()

  const small = await signIn('zhongyuan-reviewer', '/', phone)
  await shoot(small, 'phone')
  await small.context().close()
}

async function approver() {
  const page = await signIn('zhongyuan-approver')
  await openTodo(page, '审批')
  await press(page, '审批通过')
  await shoot(page, 'approve', { of: dialogOf(page) })
  // The service would answer this to a sign-in older than 15 minutes.
  await page.route('**/approve', (route) =>
    route.fulfill({
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer error="insufficient_user_authentication", max_age="900"' },
    }),
  )
  await dialogOf(page).getByRole('button', { name: '审批通过' }).click()
  await page.getByText('请确认是您本人').waitFor()
  await shoot(page, 'sign-in-again', { height: 720 })
  await page.context().close()
}

async function administrators() {
  const page = await signIn('zhongyuan-admin', '/users')
  await shoot(page, 'users', { height: 720 })
  await page.goto('/users/new')
  await shoot(page, 'new-user')
  await page.goto('/unions?q=桐柏路街道')
  await page.getByRole('link', { name: '中原区桐柏路街道总工会', exact: true }).first().click()
  await press(page, '移动')
  await shoot(page, 'union-move', { height: 660 })
  await page.context().close()

  const province = await signIn('province-admin', '/dictionary/parameters/notice.working-days')
  await press(province, '更改')
  await shoot(province, 'parameter', { height: 640 })
  await province.context().close()
}

async function anybody() {
  const entrance = await visit('/')
  await entrance.locator('#username').waitFor()
  await shoot(entrance, 'sign-in', { of: entrance.locator('.pf-v5-c-login__main') })
  await entrance.context().close()

  const page = await visit('/public/notices', phone)
  await openFirst(page, '/public/notices')
  await press(page, '我要反映情况')
  await page.setViewportSize({ ...phone, height: 920 })
  await shoot(page, 'public-objection')
  await page.context().close()
}

const parts = { anybody, registrar, yearly, reviewers, approver, administrators }
const wanted = process.argv.slice(2)
try {
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await part()
  }
} finally {
  await browser.close()
}
