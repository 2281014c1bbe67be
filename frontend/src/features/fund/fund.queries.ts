import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getFundGrant,
  getFundStatement,
  getFundTransfer,
  listFundBalances,
  listFundBudgets,
  listFundGrants,
  listFundPostings,
  listFundTransfers,
  listUnions,
  type GetFundStatementData,
  type ListFundBalancesData,
  type ListFundBudgetsData,
  type ListFundGrantsData,
  type ListFundPostingsData,
  type ListFundTransfersData,
} from '@/shared/api'

type Query<D extends { query?: unknown }> = NonNullable<D['query']>

/** All that is known of money stands below this key. */
const root = 'fund'

const list = <Q, R>(what: string, query: MaybeRefOrGetter<Q>, read: (query: Q) => Promise<R>) =>
  useQuery({
    queryKey: computed(() => [root, what, toValue(query)]),
    queryFn: () => read(toValue(query)),
    placeholderData: keepPreviousData,
  })

export const useBalances = (query: MaybeRefOrGetter<Query<ListFundBalancesData>>) =>
  list('balances', query, (wanted) => listFundBalances({ query: wanted }))

export const useBudgets = (query: MaybeRefOrGetter<Query<ListFundBudgetsData>>) =>
  list('budgets', query, (wanted) => listFundBudgets({ query: wanted }))

export const useGrants = (query: MaybeRefOrGetter<Query<ListFundGrantsData>>) =>
  list('grants', query, (wanted) => listFundGrants({ query: wanted }))

export const useGrant = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'grant', toValue(id)]),
    queryFn: () => getFundGrant({ path: { id: toValue(id) } }),
  })

export const usePapers = (query: MaybeRefOrGetter<Query<ListFundTransfersData>>) =>
  list('papers', query, (wanted) => listFundTransfers({ query: wanted }))

export const usePostings = (query: MaybeRefOrGetter<Query<ListFundPostingsData>>) =>
  list('postings', query, (wanted) => listFundPostings({ query: wanted }))

export const useStatement = (query: MaybeRefOrGetter<Query<GetFundStatementData>>) =>
  list('statement', query, (wanted) => getFundStatement({ query: wanted }))

export const usePaper = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'paper', toValue(id)]),
    queryFn: () => getFundTransfer({ path: { id: toValue(id) } }),
  })

/** Unions directly below that hold money. */
export const useReceivers = (
  parent: MaybeRefOrGetter<string | undefined>,
  wanted: MaybeRefOrGetter<boolean>,
) =>
  useQuery({
    queryKey: computed(() => ['unions', 'receivers', toValue(parent)]),
    queryFn: async () => {
      const page = await listUnions({ query: { parent: toValue(parent), state: 'active', size: 200 } })
      return page.items.filter(({ kind }) => ['city', 'direct_county', 'county', 'industry'].includes(kind))
    },
    enabled: () => toValue(wanted) && toValue(parent) !== undefined,
  })

/** After a paper: it, the lines that it moves, the books and the to-dos may differ. */
export function useFundRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([root, 'todos'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}
