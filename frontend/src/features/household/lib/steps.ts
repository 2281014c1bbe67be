import {
  acceptHousehold,
  closeHouseholdNotice,
  ifMatch,
  once,
  recheckHousehold,
  rejectHousehold,
  resolveHouseholdObjection,
  returnHousehold,
  reviewHousehold,
  type HouseholdDetail,
} from '@/shared/api'

/** Who takes a step: the file, the version that was looked at, and the key of this one attempt. */
interface Request {
  path: { id: string }
  headers: { 'If-Match': string; 'Idempotency-Key': string }
}

export const requestOf = (file: HouseholdDetail, key: string): Request => ({
  path: { id: file.id },
  headers: { ...ifMatch(file.version), ...once(key) },
})

/** A step that asks for nothing but a text. */
export interface TextStep {
  /** As in `allowedActions`. */
  action: string
  label: string
  title: string
  explanation: string
  /** Name of the text in the request. */
  text: 'opinion' | 'reason' | 'resolution'
  textLabel: string
  required: boolean
  tone: 'primary' | 'default' | 'danger'
  done: string
  /** Kind of paper that belongs to the step, and whether it cannot be taken without. */
  paper?: { kind: string; required: boolean }
  run: (request: Request, text: string) => Promise<HouseholdDetail>
}

/** Forward first, back after it: the order in which the buttons stand. */
export const textSteps: TextStep[] = [
  {
    action: 'accept',
    label: '初审受理',
    title: '初审受理',
    explanation: '材料齐全、情况基本属实的，予以受理，接着安排入户核查。',
    text: 'opinion',
    textLabel: '初审意见',
    required: false,
    tone: 'primary',
    done: '已受理，请安排入户核查',
    run: (request, opinion) => acceptHousehold({ ...request, body: { opinion } }),
  },
  {
    action: 'close-notice',
    label: '结束公示',
    title: '结束公示，报上级复核',
    explanation: '公示期满、没有未处理的异议并且上传了公示照片，才能结束。结束后档案转到上级工会复核。',
    text: 'opinion',
    textLabel: '公示结果',
    required: false,
    tone: 'primary',
    done: '公示已结束，档案转上级复核',
    paper: { kind: 'notice-photo', required: true },
    run: (request, opinion) => closeHouseholdNotice({ ...request, body: { opinion } }),
  },
  {
    action: 'resolve-objection',
    label: '处理异议',
    title: '异议不成立，继续公示',
    explanation: '经核实异议不成立的，写明理由；公示接着进行。异议成立的，请用“不予建档”。',
    text: 'resolution',
    textLabel: '核实情况和理由',
    required: true,
    tone: 'primary',
    done: '异议已处理，公示继续',
    paper: { kind: 'objection', required: false },
    run: (request, resolution) => resolveHouseholdObjection({ ...request, body: { resolution } }),
  },
  {
    action: 'review',
    label: '复核通过',
    title: '复核通过，转民政核对',
    explanation: '请核对材料、入户记录和公示情况。通过后送民政部门核对。',
    text: 'opinion',
    textLabel: '复核意见',
    required: false,
    tone: 'primary',
    done: '复核通过，等待民政核对',
    run: (request, opinion) => reviewHousehold({ ...request, body: { opinion } }),
  },
  {
    action: 'recheck',
    label: '异常复核',
    title: '说明核对中的异常',
    explanation: '核对结果与申报不一致，经复核可以解释的，写明理由并附材料，然后转分级审批。',
    text: 'reason',
    textLabel: '复核情况和理由',
    required: true,
    tone: 'primary',
    done: '已登记复核说明，转分级审批',
    paper: { kind: 'recheck-evidence', required: true },
    run: (request, reason) => recheckHousehold({ ...request, body: { reason } }),
  },
  {
    action: 'return',
    label: '退回补正',
    title: '退回补正',
    explanation: '档案退给建档人修改，改好后重新提交。请写清楚要补什么、改什么。',
    text: 'reason',
    textLabel: '退回原因',
    required: true,
    tone: 'default',
    done: '已退回建档人补正',
    run: (request, reason) => returnHousehold({ ...request, body: { reason } }),
  },
  {
    action: 'reject',
    label: '不予建档',
    title: '不予建档',
    explanation: '这份档案到此为止，不能恢复；以后情况有变化可以重新建档。原因将告知申请家庭。',
    text: 'reason',
    textLabel: '不予建档的原因',
    required: true,
    tone: 'danger',
    done: '已作出不予建档的决定',
    run: (request, reason) => rejectHousehold({ ...request, body: { reason } }),
  },
]
