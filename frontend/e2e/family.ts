import { randomInt, randomUUID } from 'node:crypto'
import { expect, type APIRequestContext, type Download, type Page } from '@playwright/test'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A synthetic number with a valid check digit (GB 11643); no person's. */
export function idNumber(birth: string, male: boolean): string {
  const order = String(randomInt(100)).padStart(2, '0') + (male ? '1' : '2')
  const body = `410102${birth}${order}`
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * weights[place]!, 0)
  return body + '10X98765432'[sum % 11]
}

/** A synthetic card number that passes Luhn's check. */
export function cardNumber(): string {
  const body = '622202' + String(randomInt(1e9)).padStart(12, '0')
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

const everybody = { ethnic: '01', health: '1', modelType: '0', medicalInsurance: '1', hukouType: '0' }

/** A laid-off worker with wife and a child at school: nothing is missing. */
export function completeForm(head: { idNumber: string }, wife: string, child: string, consentedOn: string) {
  return {
    fileLevel: '4',
    category: '1',
    workerKind: 'urban',
    head: {
      ...everybody,
      ...head,
      name: '演示甲',
      political: '4',
      marital: '1',
      workState: '3',
      mobile: '13800000001',
      monthIncome: '600.00',
      industry: 'O',
      workSince: '2001-07-01',
    },
    members: [
      {
        ...everybody,
        name: '演示乙',
        relation: '4',
        idNumber: wife,
        marital: '1',
        identity: '3',
        monthIncome: '0.00',
      },
      {
        ...everybody,
        name: '演示丙',
        relation: '5',
        idNumber: child,
        marital: '2',
        identity: '12',
        organisation: '演示小学',
        education: '80',
        enrolledYear: 2022,
        schoolYears: 6,
        monthIncome: '0.00',
      },
    ],
    address: '演示路 1 号院 2 号楼',
    hukouArea: '410102',
    houseType: '6',
    houseArea: 48,
    singleParent: false,
    selfHelp: true,
    zeroJob: true,
    mainCause: '3',
    minorCauses: ['9'],
    bank: {
      bankName: '演示银行',
      branch: '演示支行',
      kind: 'card',
      accountNumber: cardNumber(),
      holder: '演示甲',
    },
    exclusions: {
      secondDwelling: false,
      ownsBusiness: false,
      privateSchoolOrAbroad: false,
      motorVehicle: false,
    },
    incomes: [{ kind: 'transfer', yearAmount: '1200.00' }],
    expenses: [{ kind: 'study', yearAmount: '3000.00' }],
    target: false,
    consent: { textVersion: '2017', channel: 'paper', givenOn: consentedOn, guardian: '演示甲' },
  }
}

/** A picture of sixteen by sixteen pixels. */
export const paper = {
  name: '演示材料.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mM4UWFDEmIY1TCqYfhqAACRKnwQyz716gAAAABJRU5ErkJggg==',
    'base64',
  ),
}

export interface Detail {
  id: string
  version: number
  number?: string
  state: string
  issues: { pointer: string; message: string; blocking: boolean }[]
  checklist: { kind: string; wanted: number; present: number }[]
}

/** Requests of one person outside the page, to arrange what a test is not about. */
export function apiOf(request: APIRequestContext, token: string) {
  const headers = (version?: number) => ({
    Authorization: token,
    'Idempotency-Key': randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  })
  return {
    async create(form: object): Promise<Detail> {
      const answer = await request.post('/api/households', { headers: headers(), data: form })
      expect(answer.status(), await answer.text()).toBe(200)
      return answer.json()
    },
    async step(file: Detail, action: string, body: object): Promise<Detail> {
      const answer = await request.post(`/api/households/${file.id}/${action}`, {
        headers: headers(file.version),
        data: body,
      })
      expect(answer.status(), await answer.text()).toBe(200)
      return answer.json()
    },
    async get(id: string): Promise<Detail> {
      const answer = await request.get(`/api/households/${id}`, { headers: { Authorization: token } })
      expect(answer.status(), await answer.text()).toBe(200)
      return answer.json()
    },
    async save(id: string, version: number, form: object): Promise<Detail> {
      const answer = await request.put(`/api/households/${id}`, { headers: headers(version), data: form })
      expect(answer.status(), await answer.text()).toBe(200)
      return answer.json()
    },
    async addPaper(id: string, version: number, kind: string): Promise<Detail> {
      const upload = await request.post('/api/attachments', {
        headers: headers(),
        multipart: { file: paper },
      })
      expect(upload.status(), await upload.text()).toBe(201)
      const { id: attachmentId } = await upload.json()
      const answer = await request.post(`/api/households/${id}/papers`, {
        headers: headers(version),
        data: { attachmentId, kind },
      })
      expect(answer.status(), await answer.text()).toBe(200)
      return answer.json()
    },
  }
}

/** Chooses a document in the file's dialog and waits for the PDF. */
export async function printed(page: Page, document: string): Promise<Download> {
  await page.getByRole('button', { name: '打印', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(document).click()
  const pdf = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '生成 PDF' }).click()
  const saved = await pdf
  await expect(dialog).toBeHidden()
  return saved
}
