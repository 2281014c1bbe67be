import type { AidApplicationDetail, AidApplicationUpdate, AidForm, AidVoucher } from '@/shared/api'
import { isByCost } from './aid'

/** A voucher while it is typed. */
export interface VoucherDraft {
  key: string
  kind: string
  number: string
  issuedOn: string
  amount: string
}

/** An application while it is typed: every field a text, as inputs need it. */
export interface AidDraft {
  personId: string
  variant: string
  reason: string
  requested: string
  declared: string
  unitAid: string
  socialAid: string
  medical: { disease: string; hospital: string; stays: string; treatment: string }
  study: {
    school: string
    major: string
    batch: string
    fresh: boolean
    score: string
    years: string
    admittedOn: string
    graduatesOn: string
    tuition: string
    loan: boolean
    loanAmount: string
    promise: boolean
  }
  legal: { matter: string; form: string; agent: string; monthIncome: string; facts: string; evidence: string }
  training: { course: string; provider: string; startsOn: string; endsOn: string }
  vouchers: VoucherDraft[]
}

const text = (value: string | number | null | undefined) => (value ?? '').toString()
/** Nothing that was typed is nothing that is told. */
const told = (value: string) => value.trim() || undefined
const count = (value: string) => (/^\d+$/.test(value.trim()) ? Number(value) : undefined)

export const emptyVoucher = (purpose: string): VoucherDraft => ({
  key: crypto.randomUUID(),
  kind: { medical: 'medical', study: 'tuition', legal: 'legal', training: 'training' }[purpose] ?? 'other',
  number: '',
  issuedOn: '',
  amount: '',
})

export function draftOf(detail: AidApplicationDetail): AidDraft {
  const { medical, study, legal, training, reason } = detail.form ?? {}
  return {
    personId: detail.personId,
    variant: text(detail.variant),
    reason: text(reason),
    requested: text(detail.requested),
    declared: text(detail.declared),
    unitAid: detail.unitAid === '0.00' ? '' : text(detail.unitAid),
    socialAid: detail.socialAid === '0.00' ? '' : text(detail.socialAid),
    medical: {
      disease: text(medical?.disease),
      hospital: text(medical?.hospital),
      stays: text(medical?.stays),
      treatment: text(medical?.treatment),
    },
    study: {
      school: text(study?.school),
      major: text(study?.major),
      batch: text(study?.batch),
      fresh: study?.fresh ?? false,
      score: text(study?.score),
      years: text(study?.years),
      admittedOn: text(study?.admittedOn),
      graduatesOn: text(study?.graduatesOn),
      tuition: text(study?.tuition),
      loan: study?.loan ?? false,
      loanAmount: text(study?.loanAmount),
      promise: study?.promise ?? false,
    },
    legal: {
      matter: text(legal?.matter),
      form: text(legal?.form),
      agent: text(legal?.agent),
      monthIncome: text(legal?.monthIncome),
      facts: text(legal?.facts),
      evidence: text(legal?.evidence),
    },
    training: {
      course: text(training?.course),
      provider: text(training?.provider),
      startsOn: text(training?.startsOn),
      endsOn: text(training?.endsOn),
    },
    vouchers: detail.vouchers.map((voucher) => ({ ...voucher, key: crypto.randomUUID() })),
  }
}

/** The body that saves it: only the part of the form that its purpose has. */
export function bodyOf(draft: AidDraft, purpose: string): AidApplicationUpdate {
  const { medical, study, legal, training } = draft
  return {
    personId: draft.personId,
    variant: told(draft.variant),
    requested: told(draft.requested),
    declared: isByCost(purpose) ? told(draft.declared) : undefined,
    unitAid: told(draft.unitAid),
    socialAid: told(draft.socialAid),
    vouchers: draft.vouchers.map(({ kind, number, issuedOn, amount }): AidVoucher => ({
      kind,
      number: number.trim(),
      issuedOn,
      amount,
    })),
    form: {
      reason: told(draft.reason),
      medical:
        purpose === 'medical'
          ? {
              disease: told(medical.disease),
              hospital: told(medical.hospital),
              stays: count(medical.stays),
              treatment: told(medical.treatment),
            }
          : undefined,
      study:
        purpose === 'study'
          ? {
              school: told(study.school),
              major: told(study.major),
              batch: told(study.batch),
              fresh: study.fresh,
              score: count(study.score),
              years: count(study.years),
              admittedOn: told(study.admittedOn),
              graduatesOn: told(study.graduatesOn),
              tuition: told(study.tuition),
              loan: study.loan,
              loanAmount: told(study.loanAmount),
              promise: study.promise,
            }
          : undefined,
      legal:
        purpose === 'legal'
          ? {
              matter: told(legal.matter),
              form: told(legal.form),
              agent: told(legal.agent),
              monthIncome: told(legal.monthIncome),
              facts: told(legal.facts),
              evidence: told(legal.evidence),
            }
          : undefined,
      training:
        purpose === 'training' || purpose === 'placement'
          ? {
              course: told(training.course),
              provider: told(training.provider),
              startsOn: told(training.startsOn),
              endsOn: told(training.endsOn),
            }
          : undefined,
    } as AidForm,
  }
}

/** Faults of vouchers that can be seen without asking: the interface takes only whole ones. */
export function draftFaults(draft: AidDraft): Record<string, string> {
  const faults: Record<string, string> = {}
  draft.vouchers.forEach(({ kind, number, issuedOn, amount }, place) => {
    if (!kind) faults[`/vouchers/${place}/kind`] = '请选择票据种类'
    if (!number.trim()) faults[`/vouchers/${place}/number`] = '请填写票据号码'
    if (!issuedOn) faults[`/vouchers/${place}/issuedOn`] = '请填写开票日期'
    if (!amount) faults[`/vouchers/${place}/amount`] = '请填写票据金额'
  })
  return faults
}
