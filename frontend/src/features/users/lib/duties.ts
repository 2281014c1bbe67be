import { dutyLabel } from '@/shared/lib/labels'

export interface Duty {
  duty: string
  label: string
  /** What a person with this duty does. */
  note: string
}

const notes = {
  registrar: '录入困难职工的申请，入户核查，补充材料',
  reviewer: '初审申请，处理异议；县级以上工会的还复核档案，登记民政核对结果',
  approver: '决定是否建档。同一份档案的建档、审核、审批必须是三个人',
  cashier: '发放帮扶资金，登记回单',
  'rights-officer': '办理拖欠工资的线索，跟踪到付清',
  statistician: '汇总和上报统计表',
  publicist: '发布公示和公开的信息',
  auditor: '查阅审计记录，不能改动任何内容',
  'union-admin': '管理本级和下级的工会与用户，不能变更自己的账号',
}

const separateNotes = {
  'system-admin': '维护系统运行，看不到困难职工的信息',
  'security-admin': '管理登录和安全设置，看不到困难职工的信息',
  'audit-admin': '保管审计记录，看不到困难职工的信息',
}

const list = (of: Record<string, string>): Duty[] =>
  Object.entries(of).map(([duty, note]) => ({ duty, label: dutyLabel(duty), note }))

export const duties = list(notes)

/** At the province alone, one person one of them and nothing else. */
export const separateDuties = list(separateNotes)

/** The duties of one person in the order of the work, with what they mean. */
export const dutiesOf = (held: readonly string[]): Duty[] =>
  [...duties, ...separateDuties].filter(({ duty }) => held.includes(duty))

export const dutyNames = (held: readonly string[]): string =>
  dutiesOf(held)
    .map(({ label }) => label)
    .join('、') || '尚未分配'
