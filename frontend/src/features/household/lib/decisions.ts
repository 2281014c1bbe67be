import { approveChange, refuseChange, returnChange, withdrawChange } from '@/shared/api'

/** Who decides: the record, the version that was looked at, and the key of this one attempt. */
export interface DecisionRequest {
  path: { id: string }
  headers: { 'If-Match': string; 'Idempotency-Key': string }
}

/** A button of a request that asks for a text at most. */
export interface Decision {
  /** As in `allowedActions`. */
  action: string
  label: string
  explanation: string
  /** Name of the text in the request; absent where nothing is written. */
  text?: 'opinion' | 'reason'
  required?: boolean
  tone: 'primary' | 'default' | 'danger'
  done: string
  run: (request: DecisionRequest, text: string) => Promise<unknown>
}

/** What may be decided about a change, forward first. */
export const changeDecisions: Decision[] = [
  {
    action: 'approve',
    label: '同意',
    explanation: '同意以后变更立即生效，变更前的内容留在档案的历史里。',
    text: 'opinion',
    required: false,
    tone: 'primary',
    done: '已同意，变更生效',
    run: (request, opinion) => approveChange({ ...request, body: { opinion } }),
  },
  {
    action: 'return',
    label: '退回修改',
    explanation: '退给提出的人修改，改好后重新提交。',
    text: 'reason',
    required: true,
    tone: 'default',
    done: '已退回',
    run: (request, reason) => returnChange({ ...request, body: { reason } }),
  },
  {
    action: 'refuse',
    label: '不同意',
    explanation: '这项申请到此为止，档案不变。',
    text: 'reason',
    required: true,
    tone: 'danger',
    done: '已答复不同意',
    run: (request, reason) => refuseChange({ ...request, body: { reason } }),
  },
  {
    action: 'withdraw',
    label: '撤回',
    explanation: '撤回以后档案不变，可以重新提出。',
    tone: 'default',
    done: '已撤回',
    run: (request) => withdrawChange(request),
  },
]
