import type { UnionKind } from '../api'

/** Kinds of union and duties are fixed by the access table, not by a dictionary. */
export const unionKindLabels: Record<UnionKind, string> = {
  province: '省总工会',
  city: '省辖市总工会',
  direct_county: '直管县（市）总工会',
  county: '县（市、区）总工会',
  industry: '产业工会、省直工会',
  township: '乡镇（街道）工会',
  grassroots: '基层工会',
}

export const dutyLabels: Record<string, string> = {
  registrar: '建档人',
  reviewer: '审核人',
  approver: '审批人',
  cashier: '出纳',
  'rights-officer': '维权人员',
  statistician: '统计人员',
  publicist: '宣传人员',
  auditor: '审计人员',
  'union-admin': '工会管理员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}

export const dutyLabel = (duty: string): string => dutyLabels[duty] ?? duty
