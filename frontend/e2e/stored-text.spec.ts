import { expect, test, type Page } from '@playwright/test'
import { apiOf, completeForm, idNumber, type Detail } from './family'
import { payloads } from './payloads'
import { signIn, tokenOf, type Person } from './people'

test.describe.configure({ mode: 'serial', timeout: 900_000 })

const fit = (text: string, size: number) => text.slice(0, size)

/** The text in every field that takes text, as long as it may be there. */
function filledWith(text: string, place: number) {
  const born = (year: number) => `${year}${String((place % 12) + 1).padStart(2, '0')}11`
  const form = completeForm(
    { idNumber: idNumber(born(1970 + (place % 20)), true) },
    idNumber(born(1975 + (place % 20)), false),
    idNumber(born(2010 + (place % 6)), true),
    '2017-12-20',
  )
  const person = { organisation: fit(text, 100), medicalNote: text, note: text }
  return {
    ...form,
    categoryReason: text,
    head: { ...form.head, ...person, name: fit(text, 60) },
    members: form.members.map((member) => ({ ...member, ...person, name: fit(text, 60) })),
    address: text,
    causeText: text,
    unionCard: fit(text, 40),
    needs: [fit(text, 60)],
    plan: text,
    note: text,
    bank: { ...form.bank, bankName: fit(text, 60), branch: fit(text, 60), holder: fit(text, 60) },
    incomes: form.incomes.map((income) => ({ ...income, note: text })),
    expenses: form.expenses.map((expense) => ({ ...expense, note: text })),
    consent: { ...form.consent, guardian: fit(text, 60) },
  }
}

/** Whatever runs says so: it opens a dialog, or it breaks the content security policy. */
function watch(page: Page): string[] {
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return ran
}

const tabs = ['家庭成员与收入', '办理与公示', '变更与历史', '附件材料']

async function look(page: Page, { id, state }: Detail): Promise<void> {
  await page.goto(`/households/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const tab of tabs) await page.getByRole('tab', { name: tab }).click()
  if (state !== 'DRAFT') return
  await page.goto(`/households/${id}/edit`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function leave(person: Person, ran: string[]): Promise<void> {
  expect(ran).toEqual([])
  expect(person.violations).toEqual([])
  await person.context.close()
}

test('写进网页的代码里，这些文字确实会执行：下面的检查看得见', async ({ page }) => {
  const ran = watch(page)
  let hits = 0
  for (const text of payloads) {
    const before = ran.length
    await page.setContent(`<p title="${text}">${text}</p><textarea>${text}</textarea>`)
    await page.waitForTimeout(60)
    if (ran.length > before) hits++
  }
  expect(hits).toBeGreaterThan(25)
})

test(`${payloads.length} 种夹带程序的文字填满每一栏：哪一页都不执行`, async ({ browser }) => {
  expect(new Set(payloads).size).toBe(60)
  const person = await signIn(browser, 'textile-registrar')
  const ran = watch(person.page)
  const api = apiOf(person.page.request, await tokenOf(person.page))
  const files: Detail[] = []
  for (const [place, text] of payloads.entries()) files.push(await api.create(filledWith(text, place)))

  await person.page.goto('/households?size=100')
  await expect(person.page.getByText(payloads[0]!).first()).toBeVisible()
  for (const file of files) await look(person.page, file)
  await leave(person, ran)
})

test('各步骤的意见、核查、公示、异议里夹带的文字也不执行', async ({ browser }) => {
  const text = payloads.slice(0, 8).join(' ')
  const registrar = await signIn(browser, 'textile-registrar')
  const reviewer = await signIn(browser, 'textile-reviewer')
  const ran = watch(registrar.page)
  const ranThere = watch(reviewer.page)
  const mine = apiOf(registrar.page.request, await tokenOf(registrar.page))
  const theirs = apiOf(reviewer.page.request, await tokenOf(reviewer.page))
  const filled = filledWith(payloads[0]!, 7)
  // What decides whether it can be submitted stays right.
  let file = await mine.create({
    ...filled,
    head: { ...filled.head, name: '演示甲', organisation: undefined },
    members: filled.members.map((member, place) => ({ ...member, name: `演示${'乙丙'[place]}` })),
    bank: { ...filled.bank, holder: '演示甲' },
  })
  for (const need of file.checklist) {
    for (let count = need.present; count < need.wanted; count++)
      file = await mine.addPaper(file.id, file.version, need.kind)
  }
  const today = (
    await (
      await registrar.page.request.get('/api/me', {
        headers: { Authorization: await tokenOf(registrar.page) },
      })
    ).json()
  ).today
  file = await mine.step(file, 'submit', { opinion: text })
  file = await theirs.step(file, 'accept', { opinion: text })
  file = await mine.step(file, 'survey', {
    surveyedOn: today,
    surveyors: [fit(payloads[1]!, 30), fit(payloads[2]!, 30)],
    finding: text,
    needs: [fit(payloads[3]!, 60)],
    verified: [],
  })
  file = await mine.step(file, 'publish-notice', { place: fit(text, 100), phone: '0371-60000000' })
  const notice = (file as Detail & { notice: { id: string } }).notice.id
  file = await mine.step(file, 'object', { content: text })
  for (const person of [registrar, reviewer]) await look(person.page, file)

  const anybody = await browser.newContext()
  const board = await anybody.newPage()
  const onBoard = watch(board)
  await board.goto(`/public/notices/${notice}`)
  await expect(board.getByRole('heading', { level: 1 })).toBeVisible()
  expect(onBoard).toEqual([])
  await anybody.close()
  await leave(registrar, ran)
  await leave(reviewer, ranThere)
})
