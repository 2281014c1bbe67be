import type { InjectionKey } from 'vue'
import { inject, provide } from 'vue'
import type { IntakeDetail, JobDetail, PageIntakeEntry, PageIntakeRowEntry, Verdict } from '../api'

interface PageQuery {
  page?: number
  size?: number
  sort?: string
}

/** The changing calls: the key makes each take effect once, the version is of the batch as seen. */
interface Seen {
  path: { id: string }
  headers: { 'Idempotency-Key': string; 'If-Match': string }
}

/** One kind of import, as its pages need it: the calls of its API, and its words. */
export interface IntakeKind {
  /** Key of all that is known of its batches. */
  root: string
  /** The rest of the cache that a loaded batch changes. */
  changes: string
  /** Names of the routes of one batch and of one record that was made. */
  batchRoute: string
  recordRoute: string
  importAction: string
  note: string
  fill: string
  templateName: string
  /** What the column that names a row is called, and what stands there when it is empty. */
  rowName: string
  unnamed: string
  approval: (batch: IntakeDetail) => string
  /** Who approves. */
  second: string
  /** What becomes of rows with faults. */
  faulty: string
  list: (query: PageQuery) => Promise<PageIntakeEntry>
  get: (id: string) => Promise<IntakeDetail>
  rows: (id: string, query: PageQuery & { verdict?: Verdict }) => Promise<PageIntakeRowEntry>
  template: () => Promise<unknown>
  create: (file: File, key: string) => Promise<IntakeDetail>
  mark: (id: string, key: string) => Promise<JobDetail>
  submit: (seen: Seen & { body: { choice: 'ALL' | 'VALID' } }) => Promise<IntakeDetail>
  approve: (seen: Seen & { body: { mark: string } }) => Promise<IntakeDetail>
  giveBack: (seen: Seen & { body: { reason: string } }) => Promise<IntakeDetail>
  withdraw: (seen: Seen) => Promise<IntakeDetail>
  discard: (seen: Seen) => Promise<IntakeDetail>
  check: (seen: Seen) => Promise<IntakeDetail>
  resume: (seen: Seen) => Promise<IntakeDetail>
}

const current: InjectionKey<IntakeKind> = Symbol('intake')

export const provideIntake = (kind: IntakeKind): void => provide(current, kind)

export function useIntakeKind(): IntakeKind {
  const kind = inject(current)
  if (!kind) throw new Error('No kind of import is provided here')
  return kind
}
