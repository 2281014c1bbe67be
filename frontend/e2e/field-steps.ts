import { expect, type Page } from '@playwright/test'
import { paper } from './family'

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The day's family of this name, from the route to its form. */
export async function beginVisit(page: Page, place: number): Promise<string> {
  await page.getByRole('link', { name: '今天' }).click()
  await page.getByRole('list', { name: '走访路线' }).getByRole('link').nth(place).click()
  const begin = page.getByRole('button', { name: /^(开始走访|继续填写)$/ })
  await expect(begin).toBeVisible()
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await begin.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`走访 ${name}`)
  return name
}

export const isKept = (page: Page) => expect(page.getByText('已加密保存在这台设备上')).toBeVisible()

export async function addPhoto(page: Page): Promise<void> {
  const photos = page.getByRole('button', { name: /^删除照片/ })
  const before = await photos.count()
  await page.locator('input[type=file]').setInputFiles(paper)
  await expect(photos).toHaveCount(before + 1)
}

/** A stroke with the finger, and the button that says so. */
export async function signOnScreen(page: Page): Promise<void> {
  const pad = page.getByRole('group', { name: '签名' }).locator('canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  const touch = await page.context().newCDPSession(page)
  const at = (step: number) => [{ x: box.x + 40 + step * 30, y: box.y + 40 + (step % 2) * 40 }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (const step of [1, 2, 3, 4])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.getByRole('button', { name: '签好了' }).click()
  await expect(page.getByRole('button', { name: '删除签名' })).toBeVisible()
}

/** Into the outbox. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '写好了，提交' }).click()
  await expect(page.getByRole('list', { name: '走访路线' })).toBeVisible()
}
