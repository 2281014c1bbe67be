import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getVisit,
  getVisitCampaign,
  getVisitCoverage,
  listBurden,
  listVisitCampaigns,
  listVisitDays,
  listVisitFollowUps,
  listVisitOutliers,
  listVisitPlans,
  listVisits,
  listVisitTargets,
  type ListBurdenData,
  type ListVisitCampaignsData,
  type ListVisitFollowUpsData,
  type ListVisitOutliersData,
  type ListVisitsData,
  type ListVisitTargetsData,
} from '@/shared/api'

type Query<D extends { query?: unknown }> = NonNullable<D['query']>
type Id = MaybeRefOrGetter<string>
type Union = MaybeRefOrGetter<string | undefined>

/** All that is known of visits stands below this key. */
export const visitRoot = 'visits'

/** Milliseconds between two looks at a list that is being frozen, and at a board that somebody watches. */
const listingPause = 2_000
const boardPause = 30_000

const list = <Q, R>(what: string, query: MaybeRefOrGetter<Q>, read: (query: Q) => Promise<R>) =>
  useQuery({
    queryKey: computed(() => [visitRoot, what, toValue(query)]),
    queryFn: () => read(toValue(query)),
    placeholderData: keepPreviousData,
  })

export const useVisitCampaigns = (query: MaybeRefOrGetter<Query<ListVisitCampaignsData>>) =>
  list('campaigns', query, (wanted) => listVisitCampaigns({ query: wanted }))

export const useVisitCampaign = (id: Id) =>
  useQuery({
    queryKey: computed(() => [visitRoot, 'campaign', toValue(id)]),
    queryFn: () => getVisitCampaign({ path: { id: toValue(id) } }),
    refetchInterval: ({ state }) => (state.data?.listing ? listingPause : false),
  })

export const useVisitCoverage = (id: Id, union: Union, listed: MaybeRefOrGetter<number | undefined>) =>
  useQuery({
    queryKey: computed(() => [visitRoot, 'coverage', toValue(id), toValue(union), toValue(listed)]),
    queryFn: () => getVisitCoverage({ path: { id: toValue(id) }, query: { union: toValue(union) } }),
    placeholderData: keepPreviousData,
    refetchInterval: boardPause,
  })

export const useVisitDays = (id: Id, union: Union) =>
  useQuery({
    queryKey: computed(() => [visitRoot, 'days', toValue(id), toValue(union)]),
    queryFn: () => listVisitDays({ path: { id: toValue(id) }, query: { union: toValue(union) } }),
    placeholderData: keepPreviousData,
    refetchInterval: boardPause,
  })

export const useVisitPlans = (id: Id) =>
  useQuery({
    queryKey: computed(() => [visitRoot, 'plans', toValue(id)]),
    queryFn: () => listVisitPlans({ path: { id: toValue(id) }, query: { size: 200 } }),
  })

export const useVisitTargets = (query: MaybeRefOrGetter<Query<ListVisitTargetsData>>) =>
  list('targets', query, (wanted) => listVisitTargets({ query: wanted }))

export const useVisits = (query: MaybeRefOrGetter<Query<ListVisitsData>>) =>
  list('list', query, (wanted) => listVisits({ query: wanted }))

export const useFollowUps = (query: MaybeRefOrGetter<Query<ListVisitFollowUpsData>>) =>
  list('follow-ups', query, (wanted) => listVisitFollowUps({ query: wanted }))

export const useOutliers = (query: MaybeRefOrGetter<Query<ListVisitOutliersData>>) =>
  list('outliers', query, (wanted) => listVisitOutliers({ query: wanted }))

export const useBurden = (query: MaybeRefOrGetter<Query<ListBurdenData>>) =>
  list('burden', query, (wanted) => listBurden({ query: wanted }))

export const useVisit = (id: Id) =>
  useQuery({
    queryKey: computed(() => [visitRoot, 'one', toValue(id)]),
    queryFn: () => getVisit({ path: { id: toValue(id) } }),
  })

/** After a step: lists, counters and to-dos may differ. */
export function useVisitRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([visitRoot, 'todos'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
}
