import type { HouseholdLibrary } from '@/shared/api'

/** The libraries of the national system. */
export const libraries: { value: HouseholdLibrary; label: string }[] = [
  { value: 'FILED', label: '在档档案' },
  { value: 'APPLYING', label: '正在办理' },
  { value: 'TEMPORARY', label: '临时救助档案' },
  { value: 'EXITED', label: '脱困档案' },
  { value: 'CANCELLED', label: '注销档案' },
  { value: 'CANCELLED_TEMPORARY', label: '注销临时档案' },
  { value: 'REJECTED', label: '不予建档' },
]
