import {
  approveAidApplication,
  approveUrgentAid,
  checkAidApplication,
  refuseAidApplication,
  returnAidApplication,
  submitAidApplication,
  withdrawAidApplication,
  type AidApplicationDetail,
  type AidState,
} from '@/shared/api'

export type Tone = 'neutral' | 'active' | 'success' | 'warning' | 'danger'

/** The colour that goes with the state's name; the name itself is of list `aid-application-state`. */
export const aidTones: Record<AidState, Tone> = {
  DRAFT: 'neutral',
  RETURNED: 'warning',
  SUBMITTED: 'active',
  REVIEW: 'active',
  APPROVAL: 'active',
  URGENT: 'danger',
  APPROVED: 'success',
  IN_BATCH: 'active',
  PAID: 'success',
  FAILED: 'danger',
  REFUSED: 'danger',
  WITHDRAWN: 'neutral',
}

/** Who decides: the record, the version that was looked at, and the key of this one attempt. */
export interface AidRequest {
  path: { id: string }
  headers: { 'If-Match': string; 'Idempotency-Key': string }
}

/** A button of an application that asks for a text at most. */
export interface AidStep {
  /** As in `allowedActions`. */
  action: string
  label: string
  explanation: string
  /** Name of the text in the request; absent where nothing is written. */
  text?: 'opinion' | 'reason'
  required?: boolean
  tone: 'primary' | 'default' | 'danger'
  done: string
  run: (request: AidRequest, text: string) => Promise<AidApplicationDetail>
}

/** The steps without a form of their own, forward first; the review has one. */
export const aidSteps: AidStep[] = [
  {
    action: 'submit',
    label: '提交',
    explanation: '提交以后由基层工会提出意见；紧急帮扶直接送审批。',
    tone: 'primary',
    done: '已提交',
    run: (request) => submitAidApplication(request),
  },
  {
    action: 'check',
    label: '提出基层意见',
    explanation: '核对表格、票据和家庭情况，写明意见后送复核。',
    text: 'opinion',
    tone: 'primary',
    done: '已送复核',
    run: (request, opinion) => checkAidApplication({ ...request, body: { opinion } }),
  },
  {
    action: 'approve',
    label: '审批同意',
    explanation: '最后一级同意以后，这笔金额从限额里扣除，等待列入发放批次。',
    text: 'opinion',
    tone: 'primary',
    done: '已同意',
    run: (request, opinion) => approveAidApplication({ ...request, body: { opinion } }),
  },
  {
    action: 'approve-urgent',
    label: '紧急审批同意',
    explanation: '同意以后立即可以发放；金额不超过紧急帮扶的限额。',
    text: 'opinion',
    tone: 'primary',
    done: '已同意，可以发放',
    run: (request, opinion) => approveUrgentAid({ ...request, body: { opinion } }),
  },
  {
    action: 'return',
    label: '退回修改',
    explanation: '退给登记的人修改，改好后重新提交，各级意见重新开始。',
    text: 'reason',
    required: true,
    tone: 'default',
    done: '已退回',
    run: (request, reason) => returnAidApplication({ ...request, body: { reason } }),
  },
  {
    action: 'refuse',
    label: '不予帮扶',
    explanation: '这份申请到此为止，理由要告知职工。',
    text: 'reason',
    required: true,
    tone: 'danger',
    done: '已答复不予帮扶',
    run: (request, reason) => refuseAidApplication({ ...request, body: { reason } }),
  },
  {
    action: 'withdraw',
    label: '撤回',
    explanation: '撤回以后不再办理；已经批准的，占用的限额退回。',
    tone: 'default',
    done: '已撤回',
    run: (request) => withdrawAidApplication(request),
  },
]

/** The purposes whose amount rests on what the family paid itself. */
const byCost = new Set(['medical', 'legal', 'training', 'placement'])
export const isByCost = (purpose: string) => byCost.has(purpose)

/** Which variants of list `aid-variant` a purpose has. */
export const variantsOf: Record<string, string[]> = {
  medical: ['serious', 'illness'],
  study: ['compulsory', 'senior', 'higher'],
}
