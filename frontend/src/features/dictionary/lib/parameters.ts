import type { ParameterDetail } from '@/shared/api'
import { toHalfWidth } from '@/shared/lib/money'

/** `1.5 倍`. */
export const valueWithUnit = (value: number, unit: string | undefined): string =>
  unit ? `${value} ${unit}` : String(value)

/** The next value that has been set already but is not yet in force. */
export const comingValue = ({ values }: ParameterDetail, today: string) =>
  values.find(({ validFrom }) => validFrom > today)

export type ValueState = 'past' | 'present' | 'coming'

/** Whether a value of the history is over, in force, or still to come. */
export function valueState(parameter: ParameterDetail, validFrom: string, today: string): ValueState {
  if (validFrom > today) return 'coming'
  return validFrom === parameter.validFrom ? 'present' : 'past'
}

/** What a person typed → a number for the interface, or undefined if it is none. */
export function parseParameter(typed: string): number | undefined {
  const plain = toHalfWidth(typed).replace(/[\s,]/g, '')
  return /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
}
