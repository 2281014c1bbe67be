import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  ApiProblem,
  getClaritySummary,
  getHouseholdClarity,
  listClarities,
  listClarityChanges,
  listContactChoices,
  type ClarityDetail,
  type ListClaritiesData,
} from '@/shared/api'

export type ClarityQuery = NonNullable<ListClaritiesData['query']>

/** All that is known of the four clarities stands below this key. */
const root = 'clarities'
const oneKey = (id: string) => [root, 'one', id]

export const useClarityLedger = (query: MaybeRefOrGetter<ClarityQuery>) =>
  useQuery({
    queryKey: computed(() => [root, 'list', toValue(query)]),
    queryFn: () => listClarities({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

/** Of the union with this id, or of the user's own. */
export const useClaritySummary = (union: MaybeRefOrGetter<string | undefined>) =>
  useQuery({
    queryKey: computed(() => [root, 'summary', toValue(union)]),
    queryFn: () => getClaritySummary({ query: { union: toValue(union) } }),
    placeholderData: keepPreviousData,
  })

/** Null for a file that never came 在档. */
export const useClarity = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => oneKey(toValue(id))),
    queryFn: async () => {
      try {
        return await getHouseholdClarity({ path: { id: toValue(id) } })
      } catch (thrown) {
        if (thrown instanceof ApiProblem && thrown.status === 404) return null
        throw thrown
      }
    },
  })

export const useClarityChanges = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'changes', toValue(id)]),
    queryFn: () => listClarityChanges({ path: { id: toValue(id) }, query: { size: 100 } }),
  })

export const useContactChoices = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'contacts', toValue(id)]),
    queryFn: () => listContactChoices({ path: { id: toValue(id) } }),
  })

/** After a change: the answer is the plan as it is now; ledger, history and to-dos may differ. */
export function useClarityRefresh() {
  const queries = useQueryClient()
  return async (detail?: ClarityDetail) => {
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
