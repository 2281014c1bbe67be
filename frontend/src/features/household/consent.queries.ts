import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  countConsents,
  getHouseholdConsent,
  listConsentEditions,
  listConsents,
  type ConsentDetail,
  type ListConsentsData,
} from '@/shared/api'
import { useHouseholdRefresh } from './household.queries'

export type ConsentQuery = NonNullable<ListConsentsData['query']>

/** All that is known of consents stands below this key. */
const root = 'consents'
const oneKey = (id: string) => [root, 'one', id]

/** The editions of the texts, the newest first. */
export const useConsentEditions = () =>
  useQuery({ queryKey: [root, 'editions'], queryFn: () => listConsentEditions(), staleTime: 60_000 })

/** The edition that is read to families today. */
export function useCurrentEdition() {
  const { data, isPending, error, refetch } = useConsentEditions()
  return { edition: computed(() => data.value?.find((one) => one.inForce)), isPending, error, refetch }
}

export const useConsentDetail = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => oneKey(toValue(id))),
    queryFn: () => getHouseholdConsent({ path: { id: toValue(id) } }),
  })

export const useConsentList = (query: MaybeRefOrGetter<ConsentQuery>) =>
  useQuery({
    queryKey: computed(() => [root, 'list', toValue(query)]),
    queryFn: () => listConsents({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useConsentCounts = (union: MaybeRefOrGetter<string | undefined>) =>
  useQuery({
    queryKey: computed(() => [root, 'counts', toValue(union)]),
    queryFn: () => countConsents({ query: { union: toValue(union) } }),
  })

/** After a change: the answer is the consent as it is now; the file has a new version. */
export function useConsentRefresh() {
  const queries = useQueryClient()
  const refreshFile = useHouseholdRefresh()
  return async (detail?: ConsentDetail) => {
    if (detail) queries.setQueryData(oneKey(detail.id), detail)
    await Promise.all([
      queries.invalidateQueries({
        queryKey: [root],
        predicate: ({ queryKey }) => !(detail && queryKey[1] === 'one' && queryKey[2] === detail.id),
      }),
      refreshFile(),
    ])
  }
}
