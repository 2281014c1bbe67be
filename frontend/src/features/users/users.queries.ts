import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getStaff,
  getStaffStrength,
  getUnion,
  listStaff,
  listUnassignedAccounts,
  type ListStaffData,
} from '@/shared/api'

const root = 'staff'

export const useUserList = (query: MaybeRefOrGetter<NonNullable<ListStaffData['query']>>) =>
  useQuery({
    queryKey: computed(() => [root, 'list', toValue(query)]),
    queryFn: () => listStaff({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useUser = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'one', toValue(id)]),
    queryFn: () => getStaff({ path: { id: toValue(id) } }),
  })

export const useWaitingAccounts = () =>
  useQuery({ queryKey: [root, 'waiting'], queryFn: () => listUnassignedAccounts() })

/** A union that stands in the address of a list: there is an id, people want its name. */
export const useNamedUnion = (id: MaybeRefOrGetter<string | undefined>) =>
  useQuery({
    queryKey: computed(() => ['unions', 'one', toValue(id)]),
    queryFn: () => getUnion({ path: { id: toValue(id)! } }),
    enabled: () => !!toValue(id),
  })

export const useStrength = (unionId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [root, 'strength', toValue(unionId)]),
    queryFn: () => getStaffStrength({ query: { union: toValue(unionId) } }),
    enabled: () => !!toValue(unionId),
  })

export function useUserRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [root] })
}
