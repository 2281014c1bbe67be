import { readIdNumber } from '@/shared/lib/id-number'
import { parseMoney } from '@/shared/lib/money'

/** A number that the server has masked; it means "unchanged" and cannot be checked. */
export const isMasked = (value: string): boolean => value.includes('*')

const idNumberSentences = {
  length: '身份证号应为 18 位',
  date: '身份证号中的出生日期不对',
  'check-digit': '身份证号的校验位不对，请核对每一位数字',
} as const

/** What is wrong with a typed ID number, as a sentence; the server decides, this helps while typing. */
export function idNumberFault(typed: string): string | undefined {
  if (typed.trim() === '' || isMasked(typed)) return undefined
  const { fault } = readIdNumber(typed)
  return fault && idNumberSentences[fault]
}

export function amountFault(typed: string): string | undefined {
  if (typed === '') return undefined
  const amount = parseMoney(typed)
  if (amount === undefined) return '请填写金额，最多两位小数，例如 1200 或 1200.50'
  return amount.startsWith('-') ? '金额不能为负数' : undefined
}

export function wholeFault(typed: string): string | undefined {
  return typed.trim() === '' || /^\d{1,4}$/.test(typed.trim()) ? undefined : '请填写整数'
}

/** Full years on a day. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}
