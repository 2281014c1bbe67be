import type { HouseholdForm } from '@/shared/api'
import { formatMoney } from '@/shared/lib/money'
import { isMasked } from './faults'

export interface Difference {
  pointer: string
  mine: string
  theirs: string
}

/** What differs between two versions of a form, field by field; a masked number equals the one it hides. */
export function differences(mine: HouseholdForm, theirs: HouseholdForm): Difference[] {
  const left = flat(mine)
  const right = flat(theirs)
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((pointer) => ({
      pointer,
      mine: left.get(pointer) ?? '',
      theirs: right.get(pointer) ?? '',
    }))
    .filter(({ mine, theirs }) => !isSame(mine, theirs))
}

/** JSON pointer → value as text; ids are no content. */
function flat(form: HouseholdForm): Map<string, string> {
  const values = new Map<string, string>()
  const visit = (pointer: string, value: unknown) => {
    if (pointer.endsWith('/id') || value === undefined || value === null) return
    if (typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) visit(`${pointer}/${name}`, part)
    } else values.set(pointer, /(Amount|Income)$/.test(pointer) ? formatMoney(String(value)) : String(value))
  }
  visit('', form)
  return values
}

function isSame(mine: string, theirs: string): boolean {
  if (mine === theirs) return true
  if (!isMasked(theirs) || isMasked(mine)) return false
  const [first = '', last = ''] = [theirs.split('*').at(0), theirs.split('*').at(-1)]
  const plain = mine.replace(/\s/g, '').toUpperCase()
  return plain.length > 0 && plain.startsWith(first) && plain.endsWith(last)
}
