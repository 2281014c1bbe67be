import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getEnterprise,
  getEnterpriseAction,
  getEnterpriseVisit,
  listEnterpriseActions,
  listEnterpriseNeeds,
  listEnterpriseResettlements,
  listEnterprises,
  listEnterpriseVisits,
  listResettlements,
  summariseResettlements,
  type ListEnterpriseActionsData,
  type ListEnterprisesData,
  type ListResettlementsData,
} from '@/shared/api'

type Query<D extends { query?: unknown }> = NonNullable<D['query']>

/** All that is known of enterprises stands below this key. */
const root = 'enterprises'

const read = <Q, R>(what: string, wanted: MaybeRefOrGetter<Q>, answer: (wanted: Q) => Promise<R>) =>
  useQuery({
    queryKey: computed(() => [root, what, toValue(wanted)]),
    queryFn: () => answer(toValue(wanted)),
    placeholderData: keepPreviousData,
  })

export const useEnterprises = (query: MaybeRefOrGetter<Query<ListEnterprisesData>>) =>
  read('list', query, (wanted) => listEnterprises({ query: wanted }))

export const useEnterprise = (id: MaybeRefOrGetter<string>) =>
  read('one', id, (wanted) => getEnterprise({ path: { id: wanted } }))

export const useVisits = (id: MaybeRefOrGetter<string>) =>
  read('visits', id, (wanted) => listEnterpriseVisits({ path: { id: wanted }, query: { size: 50 } }))

export const useVisit = (id: MaybeRefOrGetter<string>) =>
  read('visit', id, (wanted) => getEnterpriseVisit({ path: { id: wanted } }))

export const useActions = (query: MaybeRefOrGetter<Query<ListEnterpriseActionsData>>) =>
  read('actions', query, (wanted) => listEnterpriseActions({ query: wanted }))

export const useEnterpriseAction = (id: MaybeRefOrGetter<string>) =>
  read('action', id, (wanted) => getEnterpriseAction({ path: { id: wanted } }))

export const useResettlementDays = (id: MaybeRefOrGetter<string>) =>
  read('resettlement-days', id, (wanted) =>
    listEnterpriseResettlements({ path: { id: wanted }, query: { size: 50 } }),
  )

export const useResettlements = (query: MaybeRefOrGetter<Query<ListResettlementsData>>) =>
  read('resettlements', query, (wanted) => listResettlements({ query: wanted }))

export const useResettlementSummary = (union: MaybeRefOrGetter<string | undefined>) =>
  read('resettlement-summary', union, (wanted) => summariseResettlements({ query: { union: wanted } }))

export const useNeeds = (union: MaybeRefOrGetter<string | undefined>) =>
  read('needs', union, (wanted) => listEnterpriseNeeds({ query: { union: wanted } }))

/** After a change: lists and to-dos may differ too. */
export function useEnterpriseRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([root, 'todos'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}
