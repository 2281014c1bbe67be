import { readFileSync } from 'node:fs'
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

const file = process.env.NUANLIU_E2E_ACCOUNTS ?? '../.local/accounts.txt'

/** Passwords of the demonstration accounts, made at the first start of this installation. */
const passwords = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]),
)

export interface Person {
  page: Page
  context: BrowserContext
  /** Places where the page broke its own content security policy; must stay empty. */
  violations: string[]
}

/** Signs in through Keycloak's page, as people do, in a browser of their own. */
export async function signIn(browser: Browser, name: string, path = '/'): Promise<Person> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  await page.goto(path)
  await page.locator('#username').fill(name)
  await page.locator('#password').fill(passwords.get(name) ?? '')
  await page.locator('#kc-login').click()
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
