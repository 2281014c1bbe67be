import { toHalfWidth } from './money'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

export type IdNumberFault = 'length' | 'date' | 'check-digit'

export interface IdNumberReading {
  fault: IdNumberFault | undefined
  sex?: '男' | '女'
  /** ISO date. */
  birth?: string
}

/** Spaces out, full-width to plain, `x` to `X`. */
export function normaliseIdNumber(typed: string): string {
  return toHalfWidth(typed).replace(/[\s-]/g, '').toUpperCase()
}

/** Reads a resident identity number (GB 11643-1999). The server decides; this only helps while typing. */
export function readIdNumber(typed: string, today = new Date()): IdNumberReading {
  const number = normaliseIdNumber(typed)
  if (!/^\d{17}[\dX]$/.test(number)) return { fault: 'length' }
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const date = new Date(`${birth}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birth || date > today) {
    return { fault: 'date' }
  }
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  if (checkDigits[sum % 11] !== number[17]) return { fault: 'check-digit' }
  return { fault: undefined, sex: Number(number[16]) % 2 === 1 ? '男' : '女', birth }
}

const sentences: Record<IdNumberFault, string> = {
  length: '身份证号应为 18 位，最后一位可以是 X',
  date: '身份证号中的出生日期不存在或晚于今天',
  'check-digit': '身份证号的校验位不对，请核对每一位数字',
}

/** What to say beside the field before the server is asked; old cards of 15 digits are left to the server. */
export function idNumberFault(typed: string, today?: Date): string | undefined {
  const number = normaliseIdNumber(typed)
  if (!number) return '请填写身份证号'
  if (/^\d{15}$/.test(number)) return undefined
  const { fault } = readIdNumber(number, today)
  return fault && sentences[fault]
}

/** `410102198001010018` → `410102 19800101 0018`, easier to compare with the card; masks stay as they are. */
export function formatIdNumber(number: string): string {
  return number.length === 18 ? `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}` : number
}
