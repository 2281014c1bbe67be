import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'

const file = process.env.NUANLIU_E2E_ACCOUNTS ?? '../.local/accounts.txt'

/** How the demonstration accounts sign in, made at the first start of this installation. */
const accounts = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map((cells) => [cells[0], { password: cells[1] ?? '', otpKey: cells[6] ?? '' }]),
)

const stepSeconds = 30

/** RFC 6238 as the realm wants it. */
function oneTimeCode(key: string): string {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / (stepSeconds * 1000))))
  const hash = createHmac('sha1', key).update(step).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** A code is good once, so whoever signs in twice within half a minute waits for the next. */
async function enterCode(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.locator('#otp').fill(oneTimeCode(key))
    await page.locator('#kc-login').click()
    await expect(page.locator('#main')).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 2 * stepSeconds * 1000, intervals: [5_000] })
}

export interface Person {
  page: Page
  context: BrowserContext
  /** Places where the page broke its own content security policy; must stay empty. */
  violations: string[]
}

/** Signs in through Keycloak's page, as people do, in a browser of their own. */
export async function signIn(
  browser: Browser,
  name: string,
  path = '/',
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  await page.goto(path)
  await page.locator('#username').fill(name)
  await page.locator('#password').fill(accounts.get(name)?.password ?? '')
  await page.locator('#kc-login').click()
  const otpKey = accounts.get(name)?.otpKey
  if (otpKey) await enterCode(page, otpKey)
  await expect(page.locator('#main')).toBeVisible()
  return { page, context, violations }
}

/** What the signed-in page sends along with its own requests, to arrange what a test is not about. */
export async function tokenOf(page: Page): Promise<string> {
  const request = page.waitForRequest((one) => one.url().endsWith('/api/me'))
  await page.reload()
  const header = (await request).headers()['authorization']
  await expect(page.locator('#main')).toBeVisible()
  return header ?? ''
}
