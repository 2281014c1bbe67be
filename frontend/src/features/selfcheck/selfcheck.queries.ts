import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { findUnions, getSelfCheckOptions } from '@/shared/api'

/** Areas and kinds of hardship; nothing about anybody. */
export const useSelfCheckOptions = () =>
  useQuery({
    queryKey: ['self-check', 'options'],
    queryFn: () => getSelfCheckOptions(),
    staleTime: 30 * 60_000,
  })

/** Unions that serve an area, narrowed by a part of the name. */
export const useServingUnions = (area: MaybeRefOrGetter<string>, q: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['self-check', 'unions', toValue(area), toValue(q)]),
    queryFn: () => findUnions({ query: { area: toValue(area), q: toValue(q) || undefined } }),
    enabled: () => toValue(area) !== '',
    placeholderData: keepPreviousData,
  })
