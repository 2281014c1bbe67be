import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { listJobs, type ListJobsData } from '@/shared/api'
import { isUnfinished, jobs } from '@/shared/ui'

/** The caller's own; asked for again while one of them goes on. */
export const useJobs = (query: MaybeRefOrGetter<ListJobsData['query']>) =>
  useQuery({
    queryKey: computed(() => [jobs, 'list', toValue(query)]),
    queryFn: () => listJobs({ query: toValue(query) }),
    placeholderData: keepPreviousData,
    refetchInterval: (state) => (state.state.data?.items.some(isUnfinished) ? 2_000 : false),
  })
