import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getChange,
  getHouseholdVersion,
  getInvitation,
  getTransfer,
  listChanges,
  listChangeTypes,
  listHouseholdVersions,
  listInvitations,
  listTransfers,
  suggestTransferUnions,
  type ListChangesData,
  type ListInvitationsData,
  type ListTransfersData,
} from '@/shared/api'

type Query<D extends { query?: unknown }> = NonNullable<D['query']>

/** All that is known of requests stands below these keys. */
const roots = {
  changes: 'household-changes',
  transfers: 'household-transfers',
  invitations: 'household-invitations',
}

const list = <Q, R>(root: string, query: MaybeRefOrGetter<Q>, read: (query: Q) => Promise<R>) =>
  useQuery({
    queryKey: computed(() => [root, 'list', toValue(query)]),
    queryFn: () => read(toValue(query)),
    placeholderData: keepPreviousData,
  })

const one = <R>(root: string, id: MaybeRefOrGetter<string>, read: (id: string) => Promise<R>) =>
  useQuery({
    queryKey: computed(() => [root, 'one', toValue(id)]),
    queryFn: () => read(toValue(id)),
  })

export const useChangeList = (query: MaybeRefOrGetter<Query<ListChangesData>>) =>
  list(roots.changes, query, (wanted) => listChanges({ query: wanted }))

export const useChange = (id: MaybeRefOrGetter<string>) =>
  one(roots.changes, id, (wanted) => getChange({ path: { id: wanted } }))

/** The table of 变更. */
export const useChangeTypes = () =>
  useQuery({
    queryKey: [roots.changes, 'types'],
    queryFn: () => listChangeTypes(),
    staleTime: 30 * 60_000,
  })

export const useTransferList = (query: MaybeRefOrGetter<Query<ListTransfersData>>) =>
  list(roots.transfers, query, (wanted) => listTransfers({ query: wanted }))

export const useTransfer = (id: MaybeRefOrGetter<string>) =>
  one(roots.transfers, id, (wanted) => getTransfer({ path: { id: wanted } }))

export const useInvitationList = (query: MaybeRefOrGetter<Query<ListInvitationsData>>) =>
  list(roots.invitations, query, (wanted) => listInvitations({ query: wanted }))

export const useInvitation = (id: MaybeRefOrGetter<string>) =>
  one(roots.invitations, id, (wanted) => getInvitation({ path: { id: wanted } }))

/** Unions that suit a file whose employer is gone. */
export const useSuggestedUnions = (household: MaybeRefOrGetter<string>, wanted: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: computed(() => [roots.transfers, 'suggestions', toValue(household)]),
    queryFn: () => suggestTransferUnions({ query: { household: toValue(household) } }),
    enabled: () => toValue(wanted),
  })

export const useVersions = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['households', 'versions', toValue(id)]),
    queryFn: () => listHouseholdVersions({ path: { id: toValue(id) } }),
  })

/** The file as it was on a day; asked only once a day is chosen. */
export const useVersionAt = (id: MaybeRefOrGetter<string>, on: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['households', 'version', toValue(id), toValue(on)]),
    queryFn: () => getHouseholdVersion({ path: { id: toValue(id) }, query: { on: toValue(on) } }),
    enabled: () => toValue(on) !== '',
  })

/** After a step of a request: it, its file, their lists and the to-dos may differ. */
export function useRequestRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      [...Object.values(roots), 'households', 'todos'].map((root) =>
        queries.invalidateQueries({ queryKey: [root] }),
      ),
    )
}
