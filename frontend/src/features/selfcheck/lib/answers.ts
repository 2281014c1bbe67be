import type { CheckChoice, SelfCheckAnswers } from '@/shared/api'
import type { FormErrors } from '@/shared/composables'
import { parseMoney } from '@/shared/lib/money'

export const exclusionQuestions = [
  { name: 'secondDwelling', label: '家里有两套以上住房' },
  { name: 'ownsBusiness', label: '家里开店铺，或者雇别人干活' },
  { name: 'privateSchoolOrAbroad', label: '孩子上高收费私立学校，或者自费出国留学' },
  { name: 'motorVehicle', label: '家里经常开汽车' },
  { name: 'motorVehicleForWork', label: '车是用来谋生的，或者是残疾人代步的' },
] as const

/** What stands on the screen; it is kept nowhere else. */
export interface Answers {
  area: string
  persons: string
  monthIncome: string
  otherYearIncome: string
  illness: string
  study: string
  disability: string
  causes: string[]
  disabled: boolean
  singleParent: boolean
  worker: '' | 'urban' | 'migrant'
  unionMember: '' | 'yes' | 'no'
  contractMonths: string
  exclusions: string[]
}

export const emptyAnswers = (): Answers => ({
  area: '',
  persons: '',
  monthIncome: '',
  otherYearIncome: '',
  illness: '',
  study: '',
  disability: '',
  causes: [],
  disabled: false,
  singleParent: false,
  worker: '',
  unionMember: '',
  contractMonths: '',
  exclusions: [],
})

const mostPersons = 20
const whole = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined)

export function answerFaults(answers: Answers): FormErrors {
  const errors: FormErrors = {}
  if (!answers.area) errors['/area'] = '请选择您工作的地方'
  const persons = whole(answers.persons)
  if (persons === undefined || persons < 1 || persons > mostPersons)
    errors['/persons'] = `请填写家里有几口人，1 到 ${mostPersons}`
  if (parseMoney(answers.monthIncome) === undefined) errors['/monthIncome'] = '请填写全家每月收入，没有的填 0'
  for (const name of ['otherYearIncome', 'illness', 'study', 'disability'] as const)
    if (answers[name].trim() && parseMoney(answers[name]) === undefined) errors[`/${name}`] = '请填写数字'
  if (!answers.worker) errors['/worker'] = '请选择'
  if (answers.worker === 'migrant') {
    if (!answers.unionMember) errors['/unionMember'] = '请选择'
    if (whole(answers.contractMonths) === undefined) errors['/contractMonths'] = '请填写月数，没有合同的填 0'
  }
  return errors
}

export function requestOf(answers: Answers): SelfCheckAnswers {
  const amount = (text: string) => (text.trim() ? parseMoney(text) : undefined)
  const migrant = answers.worker === 'migrant'
  return {
    area: answers.area,
    persons: Number(answers.persons),
    monthIncome: parseMoney(answers.monthIncome) ?? '',
    otherYearIncome: amount(answers.otherYearIncome),
    illness: amount(answers.illness),
    study: amount(answers.study),
    disability: amount(answers.disability),
    causes: answers.causes,
    disabled: answers.disabled,
    singleParent: answers.singleParent,
    migrant,
    unionMember: migrant && answers.unionMember === 'yes',
    contractMonths: migrant ? Number(answers.contractMonths) : undefined,
    exclusions: Object.fromEntries(
      exclusionQuestions.map(({ name }) => [name, answers.exclusions.includes(name)]),
    ) as SelfCheckAnswers['exclusions'],
  }
}

/** `郑州市中牟县`: the places with the place above them, without the province. */
export function placeNames(areas: readonly CheckChoice[]): { code: string; label: string }[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  return areas
    .filter((area) => area.parent)
    .map((area) => {
      const above = byCode.get(area.parent)
      return { code: area.code, label: above?.parent ? `${above.label}${area.label}` : area.label }
    })
}
