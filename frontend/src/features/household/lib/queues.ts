import type { HouseholdEntry, HouseholdQueue } from '@/shared/api'
import { formatDate } from '@/shared/lib/dates'

interface QueueFace {
  /** What the queue is about, in a sentence. */
  note: string
  /** Heading of the value that decides. */
  column: string
  value: (row: HouseholdEntry) => string
}

/** `1234` thousandths → `1.23 倍`. */
const multiple = (permille: number | undefined) =>
  permille === undefined ? '—' : `${(permille / 1000).toFixed(2)} 倍`

export const queueFaces: Record<HouseholdQueue, QueueFace> = {
  REVIEW_DUE: {
    note: '距上次年审或者建档已满一年，请安排年审。',
    column: '最近年审',
    value: (row) => formatDate(row.reviewedOn),
  },
  UNCHANGED: {
    note: '一年以上没有任何变动的在档档案。',
    column: '最近变动',
    value: (row) => formatDate(row.updatedAt),
  },
  UNAIDED: {
    note: '建档以来没有帮扶记录的家庭，建档早的在前。',
    column: '建档日期',
    value: (row) => formatDate(row.filedOn),
  },
  PAPER_BEHIND: {
    note: '电子档案变动已过三十个工作日，纸质档案还没有登记同步。',
    column: '应同步于',
    value: (row) => formatDate(row.paperDueOn),
  },
  PAPERS_EXPIRING: {
    note: '有材料已经到期或者将要到期；只需补充到期的，其他材料不用再交。',
    column: '材料到期',
    value: (row) => formatDate(row.papersValidUntil),
  },
  NEAR_THRESHOLD: {
    note: '人均收入略高于低保标准的家庭，包括没有建档和已经脱困的，请留意。',
    column: '低保标准的',
    value: (row) => multiple(row.incomePermille),
  },
  WATCH_DUE: {
    note: '已脱困、应当回访的家庭。',
    column: '应回访于',
    value: (row) => formatDate(row.dueOn),
  },
  TEMPORARY_EXPIRING: {
    note: '临时救助档案到期前，须转为正式档案或者注销。',
    column: '到期日',
    value: (row) => formatDate(row.expiresOn),
  },
  OVERDUE: {
    note: '超过办理期限的步骤；再拖下去会报上一级工会督办。',
    column: '期限',
    value: (row) => formatDate(row.dueOn),
  },
}
