import type { ComparisonOutcome } from '@/shared/api'

/** What follows from each outcome of list `comparison-outcome`, told before it is recorded. */
export const followUps: { outcome: ComparisonOutcome; followUp: string }[] = [
  { outcome: 'R0', followUp: '进入分级审批。' },
  { outcome: 'R1', followUp: '核对困难类别，收入不重复计算；进入分级审批。' },
  { outcome: 'R2', followUp: '转介民政部门，档案继续办理；进入分级审批。' },
  { outcome: 'R3', followUp: '入户复核并请家庭说明；进入异常复核。' },
  { outcome: 'R4', followUp: '重新计算收入和类别；进入异常复核。' },
  { outcome: 'R5', followUp: '更正信息后重新提交；进入异常复核。' },
  { outcome: 'R6', followUp: '补充成员和授权后重新提交；进入异常复核。' },
  { outcome: 'R7', followUp: '更新家庭成员，或者不予建档；进入异常复核。' },
  { outcome: 'R8', followUp: '补齐授权后重新核对，现在不能作出决定。' },
  { outcome: 'R9', followUp: '等待返回；没有返回不等于没有异常。' },
]
