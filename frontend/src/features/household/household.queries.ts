import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getHousehold,
  listHouseholdQueues,
  listHouseholds,
  listHouseholdSteps,
  type HouseholdDetail,
  type ListHouseholdsData,
} from '@/shared/api'

export type HouseholdQuery = NonNullable<ListHouseholdsData['query']>

/** All that is known of files stands below this key. */
const root = 'households'
const oneKey = (id: string) => [root, 'one', id]

export const useHouseholdList = (query: MaybeRefOrGetter<HouseholdQuery>) =>
  useQuery({
    queryKey: computed(() => [root, 'list', toValue(query)]),
    queryFn: () => listHouseholds({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useHousehold = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => oneKey(toValue(id))),
    queryFn: () => getHousehold({ path: { id: toValue(id) } }),
  })

/** 办理经过, the newest first. */
export const useHouseholdSteps = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'steps', toValue(id)]),
    queryFn: () => listHouseholdSteps({ path: { id: toValue(id) }, query: { size: 200 } }),
  })

/** How much waits in each queue. */
export const useHouseholdQueues = (union: MaybeRefOrGetter<string | undefined>) =>
  useQuery({
    queryKey: computed(() => [root, 'queues', toValue(union)]),
    queryFn: () => listHouseholdQueues({ query: { union: toValue(union) } }),
    placeholderData: keepPreviousData,
  })

/** After a step: the answer is the file as it is now; lists, time line and to-dos may differ. */
export function useHouseholdRefresh() {
  const queries = useQueryClient()
  return async (detail?: HouseholdDetail) => {
    if (detail) queries.setQueryData(oneKey(detail.id), detail)
    await Promise.all([
      queries.invalidateQueries({
        queryKey: [root],
        predicate: ({ queryKey }) => !(detail && queryKey[1] === 'one' && queryKey[2] === detail.id),
      }),
      queries.invalidateQueries({ queryKey: ['todos'] }),
    ])
  }
}
