import {
  acceptHousehold,
  acceptTemporaryHousehold,
  closeHouseholdNotice,
  confirmHouseholdEnding,
  confirmHouseholdReview,
  declineHouseholdEnding,
  ifMatch,
  once,
  recheckHousehold,
  regulariseHousehold,
  rejectHousehold,
  resolveHouseholdObjection,
  returnHousehold,
  reviewHousehold,
  startHouseholdReview,
  submitTemporaryHousehold,
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
    title: '结束公示',
    explanation: '公示期满、没有未处理的异议并且上传了公示照片，才能结束。结束后转到上级工会办理。',
    text: 'opinion',
    textLabel: '公示结果',
    required: false,
    tone: 'primary',
    done: '公示已结束，转上级工会办理',
    paper: { kind: 'notice-photo', required: true },
    run: (request, opinion) => closeHouseholdNotice({ ...request, body: { opinion } }),
  },
  {
    action: 'resolve-objection',
    label: '处理异议',
    title: '异议不成立，继续公示',
    explanation: '经核实异议不成立的，写明理由；公示接着进行。异议成立的，请用“不予建档”或者“不同意”。',
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
    action: 'accept-temporary',
    label: '批准临时救助',
    title: '批准临时救助',
    explanation: '情况紧急的家庭先建临时救助档案，到期须转为正式档案或者注销。',
    text: 'opinion',
    textLabel: '审批意见',
    required: false,
    tone: 'primary',
    done: '已建立临时救助档案',
    run: (request, opinion) => acceptTemporaryHousehold({ ...request, body: { opinion } }),
  },
  {
    action: 'regularise',
    label: '转为正式档案',
    title: '转为正式档案',
    explanation: '补齐全部内容和材料以后，按正式建档的程序办理：入户核查、公示、复核、核对、审批。',
    text: 'opinion',
    textLabel: '说明',
    required: false,
    tone: 'primary',
    done: '已转为正式建档，请安排入户核查',
    run: (request, opinion) => regulariseHousehold({ ...request, body: { opinion } }),
  },
  {
    action: 'confirm-review',
    label: '年审通过',
    title: '年审通过，继续在档',
    explanation: '请核对本次入户核查和民政核对的结果。测算的困难类别与现在不同而仍保留在档的，写明理由。',
    text: 'opinion',
    textLabel: '年审意见',
    required: false,
    tone: 'primary',
    done: '年审已通过',
    run: (request, opinion) => confirmHouseholdReview({ ...request, body: { opinion } }),
  },
  {
    action: 'confirm-ending',
    label: '审批同意',
    title: '审批同意',
    explanation: '同意以后立即生效。脱困和注销的档案离开在档名册，家庭成员以后可以重新建档。',
    text: 'opinion',
    textLabel: '审批意见',
    required: false,
    tone: 'primary',
    done: '已同意',
    run: (request, opinion) => confirmHouseholdEnding({ ...request, body: { opinion } }),
  },
  {
    action: 'decline-ending',
    label: '不同意',
    title: '不同意',
    explanation: '档案回到申报以前的状态。正在进行的公示随即撤下，未处理的异议按成立登记。',
    text: 'reason',
    textLabel: '不同意的理由',
    required: true,
    tone: 'default',
    done: '已退回，档案恢复原来的状态',
    run: (request, reason) => declineHouseholdEnding({ ...request, body: { reason } }),
  },
  {
    action: 'start-review',
    label: '开始年审',
    title: '开始年审',
    explanation: '重新入户核查、重新核对，上次的内容都在，只登记有变化的。开始以前档案照常在档。',
    text: 'opinion',
    textLabel: '说明',
    required: false,
    tone: 'default',
    done: '年审已开始，请安排入户核查',
    run: (request, opinion) => startHouseholdReview({ ...request, body: { opinion } }),
  },
  {
    action: 'submit-temporary',
    label: '申请临时救助',
    title: '申请临时救助',
    explanation:
      '遇到突发事件、来不及办齐手续的，先填户主、住址、致困原因和同意书，附申请书，建临时救助档案；以后再补齐转正。',
    text: 'reason',
    textLabel: '紧急情况',
    required: true,
    tone: 'default',
    done: '已提交，等待批准',
    run: (request, reason) => submitTemporaryHousehold({ ...request, body: { reason } }),
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
