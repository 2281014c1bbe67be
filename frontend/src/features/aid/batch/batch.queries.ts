import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getAidBatch,
  listAidBatches,
  listAidBatchLines,
  listPayableAid,
  listPayingBudgets,
  type ListAidBatchesData,
  type ListAidBatchLinesData,
} from '@/shared/api'

/** All that is known of batches and of what banks say about them stands below this key. */
export const batchRoot = 'aid-batches'

export const useBatchList = (query: MaybeRefOrGetter<NonNullable<ListAidBatchesData['query']>>) =>
  useQuery({
    queryKey: computed(() => [batchRoot, 'list', toValue(query)]),
    queryFn: () => listAidBatches({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useBatch = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [batchRoot, 'one', toValue(id)]),
    queryFn: () => getAidBatch({ path: { id: toValue(id) } }),
  })

export const useBatchLines = (
  query: MaybeRefOrGetter<NonNullable<ListAidBatchLinesData['query']>>,
  enabled: MaybeRefOrGetter<boolean> = true,
) =>
  useQuery({
    queryKey: computed(() => [batchRoot, 'lines', toValue(query)]),
    queryFn: () => listAidBatchLines({ query: toValue(query) }),
    enabled: () => toValue(enabled),
    placeholderData: keepPreviousData,
  })

/** Applications that a batch could still take; looked for only while somebody chooses. */
export const usePayable = (id: MaybeRefOrGetter<string>, wanted: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: computed(() => [batchRoot, 'payable', toValue(id)]),
    queryFn: () => listPayableAid({ path: { id: toValue(id) }, query: { size: 200 } }),
    enabled: () => toValue(wanted),
  })

export const usePayingBudgets = () =>
  useQuery({ queryKey: [batchRoot, 'budgets'], queryFn: () => listPayingBudgets() })

/** After a step: the batch, its lines, what the bank has, the applications and the to-dos may differ. */
export function useBatchRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [batchRoot, 'aid-applications', 'fund', 'todos'].map((root) =>
        queries.invalidateQueries({ queryKey: [root] }),
      ),
    )
}
