import {
  acknowledgeTransfer,
  acceptInvitation,
  approveTransfer,
  declineInvitation,
  refuseTransfer,
  rejectAskedTransfer,
  withdrawTransfer,
  type TransferState,
} from '@/shared/api'
import type { Decision } from './decisions'
import type { Tone } from './states'

/** The colour that goes with the state's name; the name itself is of list `transfer-state`. */
export const transferTones: Record<TransferState, Tone> = {
  ASKED: 'active',
  PROPOSED: 'active',
  OFFERED: 'active',
  ACCEPTED: 'success',
  DECLINED: 'warning',
  REFUSED: 'danger',
  WITHDRAWN: 'neutral',
}

/** What the giving side may decide, forward first. */
export const transferDecisions: Decision[] = [
  {
    action: 'approve',
    label: '审核同意',
    explanation: '同意以后通知接收的工会；对方接收以前，档案仍在原处。',
    text: 'opinion',
    required: false,
    tone: 'primary',
    done: '已同意，等待对方接收',
    run: (request, opinion) => approveTransfer({ ...request, body: { opinion } }),
  },
  {
    action: 'refuse',
    label: '审核不同意',
    explanation: '这次转移到此为止，档案留在原处。',
    text: 'reason',
    required: true,
    tone: 'danger',
    done: '已答复不同意',
    run: (request, reason) => refuseTransfer({ ...request, body: { reason } }),
  },
  {
    action: 'reject',
    label: '不同意转出',
    explanation: '对方会看到您写的理由。',
    text: 'reason',
    required: true,
    tone: 'danger',
    done: '已答复对方',
    run: (request, reason) => rejectAskedTransfer({ ...request, body: { reason } }),
  },
  {
    action: 'withdraw',
    label: '撤回',
    explanation: '撤回以后档案留在原处，可以重新提出。',
    tone: 'default',
    done: '已撤回',
    run: (request) => withdrawTransfer(request),
  },
  {
    action: 'acknowledge',
    label: '知道了',
    explanation: '对方没有接收，档案仍在本工会；可以改转其他工会。',
    tone: 'primary',
    done: '已确认',
    run: (request) => acknowledgeTransfer(request),
  },
]

/** What the receiving side may decide. */
export const invitationDecisions: Decision[] = [
  {
    action: 'accept',
    label: '接收',
    explanation: '接收以后档案连同全部材料归本工会管理，原工会不再看得到。',
    text: 'opinion',
    required: false,
    tone: 'primary',
    done: '已接收，档案在本工会',
    run: (request, opinion) => acceptInvitation({ ...request, body: { opinion } }),
  },
  {
    action: 'decline',
    label: '不接收',
    explanation: '档案留在原工会，对方会看到您写的理由。',
    text: 'reason',
    required: true,
    tone: 'danger',
    done: '已答复不接收',
    run: (request, reason) => declineInvitation({ ...request, body: { reason } }),
  },
]
