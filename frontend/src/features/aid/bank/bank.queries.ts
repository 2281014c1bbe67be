import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getCashierDay,
  listBankFiles,
  listBankLayouts,
  listAidRefunds,
  listBatchReconciliations,
  listDoubts,
  type ListAidRefundsData,
  type ListBankFilesData,
  type ListBatchReconciliationsData,
  type ListDoubtsData,
} from '@/shared/api'
import { batchRoot } from '../batch/batch.queries'

const list = <Q, R>(name: string, query: MaybeRefOrGetter<Q>, read: (query: Q) => Promise<R>) =>
  useQuery({
    queryKey: computed(() => [batchRoot, name, toValue(query)]),
    queryFn: () => read(toValue(query)),
    placeholderData: keepPreviousData,
  })

export const useBankFiles = (query: MaybeRefOrGetter<NonNullable<ListBankFilesData['query']>>) =>
  list('bank-files', query, (wanted) => listBankFiles({ query: wanted }))

export const useDoubts = (query: MaybeRefOrGetter<NonNullable<ListDoubtsData['query']>>) =>
  list('doubts', query, (wanted) => listDoubts({ query: wanted }))

export const useRefunds = (query: MaybeRefOrGetter<NonNullable<ListAidRefundsData['query']>>) =>
  list('refunds', query, (wanted) => listAidRefunds({ query: wanted }))

export const useReconciliations = (
  query: MaybeRefOrGetter<NonNullable<ListBatchReconciliationsData['query']>>,
) => list('reconciliations', query, (wanted) => listBatchReconciliations({ query: wanted }))

export const useCashierDay = () =>
  useQuery({ queryKey: [batchRoot, 'cashier-day'], queryFn: () => getCashierDay() })

export const useBankLayouts = () =>
  useQuery({
    queryKey: ['bank-layouts'],
    queryFn: () => listBankLayouts(),
    staleTime: 30 * 60_000,
  })
