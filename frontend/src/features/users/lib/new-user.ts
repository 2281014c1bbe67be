import type { StaffCreation } from '@/shared/api'
import { idNumberFault, normaliseIdNumber } from '@/shared/lib/id-number'
import { toHalfWidth } from '@/shared/lib/money'
import type { FormErrors } from '@/shared/composables'

/** What the form for a new user holds. */
export interface NewUser {
  unionId: string
  name: string
  username: string
  idNumber: string
  phone: string
  duties: string[]
}

export const emptyUser = (): NewUser => ({
  unionId: '',
  name: '',
  username: '',
  idNumber: '',
  phone: '',
  duties: [],
})

const mobile = (typed: string): string => toHalfWidth(typed).replace(/[\s-]/g, '')

export function phoneFault(typed: string): string | undefined {
  const number = mobile(typed)
  return number === '' || /^1[3-9]\d{9}$/.test(number) ? undefined : '手机号应为 11 位数字'
}

const usernameFault = (typed: string): string | undefined =>
  /^[a-z][a-z0-9._-]{2,31}$/.test(typed.trim())
    ? undefined
    : '用户名为 3 至 32 位小写字母、数字和 . _ -，以字母开头'

const present = (faults: Record<string, string | undefined>): FormErrors =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as FormErrors

/** What must be known of a person and her place; the rest of the account may be there already. */
export type Person = Pick<NewUser, 'unionId' | 'name' | 'idNumber' | 'duties'>

export const personFaults = (person: Person, today?: Date): FormErrors =>
  present({
    '/unionId': person.unionId ? undefined : '请选择所属工会',
    '/name': person.name.trim() ? undefined : '请填写姓名',
    '/idNumber': idNumberFault(person.idNumber, today),
    '/duties': person.duties.length > 0 ? undefined : '请至少选择一项职责',
  })

/** Faults that can be seen without asking the server. */
export const newUserFaults = (user: NewUser, today?: Date): FormErrors => ({
  ...personFaults(user, today),
  ...present({ '/username': usernameFault(user.username), '/phone': phoneFault(user.phone) }),
})

/** As the interface wants it: numbers without spaces, nothing where nothing was typed. */
export const personOf = ({ unionId, name, idNumber, duties }: Person): Person => ({
  unionId,
  name: name.trim(),
  idNumber: normaliseIdNumber(idNumber),
  duties,
})

export const creationOf = (user: NewUser): StaffCreation => ({
  ...personOf(user),
  username: user.username.trim(),
  phone: mobile(user.phone) || undefined,
})
