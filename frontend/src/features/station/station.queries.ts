import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  findStations,
  getStation,
  listStationAreas,
  listStationChecks,
  listStations,
  listStationUses,
  listStationVisits,
  type FindStationsData,
  type ListStationsData,
} from '@/shared/api'

export type StationQuery = NonNullable<ListStationsData['query']>

/** All that is known of stations stands below this key. */
const root = 'stations'

const read = <Q, R>(what: string, wanted: MaybeRefOrGetter<Q>, answer: (wanted: Q) => Promise<R>) =>
  useQuery({
    queryKey: computed(() => [root, what, toValue(wanted)]),
    queryFn: () => answer(toValue(wanted)),
    placeholderData: keepPreviousData,
  })

export const useStations = (query: MaybeRefOrGetter<StationQuery>) =>
  read('list', query, (wanted) => listStations({ query: wanted }))

export const useStation = (id: MaybeRefOrGetter<string>) =>
  read('one', id, (wanted) => getStation({ path: { id: wanted } }))

/** The newest of what happened at a station. */
const recent = { size: 24 }

export const useChecks = (id: MaybeRefOrGetter<string>) =>
  read('checks', id, (wanted) => listStationChecks({ path: { id: wanted }, query: recent }))

export const useUses = (id: MaybeRefOrGetter<string>) =>
  read('uses', id, (wanted) => listStationUses({ path: { id: wanted }, query: recent }))

export const useStationVisits = (id: MaybeRefOrGetter<string>) =>
  read('visits', id, (wanted) => listStationVisits({ path: { id: wanted }, query: recent }))

export const usePublicStations = (query: MaybeRefOrGetter<NonNullable<FindStationsData['query']>>) =>
  read('public', query, (wanted) => findStations({ query: wanted }))

export const useStationAreas = () =>
  useQuery({
    queryKey: [root, 'areas'],
    queryFn: () => listStationAreas(),
    staleTime: 30 * 60_000,
  })

export function useStationRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [root] })
}
