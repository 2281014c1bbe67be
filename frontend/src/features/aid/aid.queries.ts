import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getAidApplication,
  listAidApplications,
  listAidClues,
  listAidRules,
  listReceivedAid,
  type AidApplicationDetail,
  type ListAidApplicationsData,
  type ListAidCluesData,
} from '@/shared/api'

export type AidQuery = NonNullable<ListAidApplicationsData['query']>

const applications = 'aid-applications'
const rules = 'aid-rules'

export const useAidList = (query: MaybeRefOrGetter<AidQuery>) =>
  useQuery({
    queryKey: computed(() => [applications, 'list', toValue(query)]),
    queryFn: () => listAidApplications({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useAidApplication = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [applications, 'one', toValue(id)]),
    queryFn: () => getAidApplication({ path: { id: toValue(id) } }),
  })

/** All that a family received in a year, from whichever union. */
export const useReceivedAid = (household: MaybeRefOrGetter<string>, year: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: computed(() => [applications, 'received', toValue(household), toValue(year)]),
    queryFn: () => listReceivedAid({ query: { household: toValue(household), year: toValue(year) } }),
  })

export const useAidRules = () => useQuery({ queryKey: [rules], queryFn: () => listAidRules() })

/** After a step: the application as it was answered; its lists, its family's file and the to-dos may differ. */
export function useAidRefresh() {
  const queries = useQueryClient()
  return (detail?: AidApplicationDetail) => {
    if (detail) queries.setQueryData([applications, 'one', detail.id], detail)
    return Promise.all(
      [applications, 'households', 'todos'].map((root) => queries.invalidateQueries({ queryKey: [root] })),
    )
  }
}

export const clueKey = 'aid-clues'

export const useClues = (query: MaybeRefOrGetter<NonNullable<ListAidCluesData['query']>>) =>
  useQuery({
    queryKey: computed(() => [clueKey, toValue(query)]),
    queryFn: () => listAidClues({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export function useClueRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [clueKey] })
}

export function useAidRulesRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [rules] })
}
