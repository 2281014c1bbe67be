import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { getUnion, listUnionChildren, listUnionHistory, listUnions, type ListUnionsData } from '@/shared/api'

export type UnionQuery = NonNullable<ListUnionsData['query']>
type Paging = { page?: number; size?: number }

/** All that is known of unions stands below this key. */
const root = 'unions'

export const useUnionList = (query: MaybeRefOrGetter<UnionQuery>) =>
  useQuery({
    queryKey: computed(() => [root, 'list', toValue(query)]),
    queryFn: () => listUnions({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useUnion = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'one', toValue(id)]),
    queryFn: () => getUnion({ path: { id: toValue(id) } }),
  })

export const useUnionChildren = (id: MaybeRefOrGetter<string>, paging: MaybeRefOrGetter<Paging>) =>
  useQuery({
    queryKey: computed(() => [root, 'children', toValue(id), toValue(paging)]),
    queryFn: () => listUnionChildren({ path: { id: toValue(id) }, query: toValue(paging) }),
    placeholderData: keepPreviousData,
  })

export const useUnionHistory = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'history', toValue(id)]),
    queryFn: () => listUnionHistory({ path: { id: toValue(id) } }),
  })

/** After a change: names, places and lists of other unions may differ too. */
export function useUnionRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [root] })
}
