import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { getJob, type JobDetail, type JobState } from '../api'

/** The key under which all that is known of jobs is kept. */
export const jobs = 'jobs'

const pollEvery = 1_000

export const isUnfinished = (job: { state: JobState } | undefined): boolean =>
  job?.state === 'WAITING' || job?.state === 'RUNNING'

export const jobStateLabels: Record<JobState, string> = {
  WAITING: '等候',
  RUNNING: '进行中',
  DONE: '已完成',
  FAILED: '未完成',
  CANCELLED: '已取消',
}

export const jobStateTones = {
  WAITING: 'neutral',
  RUNNING: 'active',
  DONE: 'success',
  FAILED: 'danger',
  CANCELLED: 'neutral',
} as const satisfies Record<JobState, string>

/** How much of a job is done, in percent; undefined while nobody knows. */
export function jobPercent(job: Pick<JobDetail, 'state' | 'done' | 'total'>): number | undefined {
  if (job.state === 'DONE') return 100
  if (!job.total) return undefined
  return Math.min(100, Math.floor((job.done / job.total) * 100))
}

/** One job, asked for again until it has ended; `onEnd` is called once then. */
export function useJob(id: MaybeRefOrGetter<string>, onEnd?: (job: JobDetail) => void) {
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: computed(() => [jobs, toValue(id)]),
    queryFn: () => getJob({ path: { id: toValue(id) } }),
    refetchInterval: (state) => (isUnfinished(state.state.data) ? pollEvery : false),
  })
  watch(
    () => (query.data.value && !isUnfinished(query.data.value) ? query.data.value : undefined),
    (ended, before) => {
      if (!ended || before) return
      void queries.invalidateQueries({ queryKey: [jobs, 'unfinished'] })
      onEnd?.(ended)
    },
    { immediate: true },
  )
  return query
}
