import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { Verdict } from '../api'
import { useIntakeKind, type IntakeKind } from './kind'
import { isMoving } from './states'

const pollEvery = 1_000

interface RowQuery {
  page?: number
  size?: number
  verdict?: Verdict
}

export function useIntakeList(query: MaybeRefOrGetter<{ page?: number; size?: number }>, kind: IntakeKind) {
  const { root, list } = kind
  return useQuery({
    queryKey: computed(() => [root, 'list', toValue(query)]),
    queryFn: () => list(toValue(query)),
    placeholderData: keepPreviousData,
  })
}

/** One import; asked for again while it is checked or loaded. */
export function useIntake(id: MaybeRefOrGetter<string>, kind: IntakeKind) {
  const { root, get } = kind
  return useQuery({
    queryKey: computed(() => [root, 'one', toValue(id)]),
    queryFn: () => get(toValue(id)),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? pollEvery : false),
  })
}

/** `version` belongs to the key: what has moved on has other rows. */
export function useIntakeRows(
  id: MaybeRefOrGetter<string>,
  version: MaybeRefOrGetter<number>,
  query: MaybeRefOrGetter<RowQuery>,
) {
  const { root, rows } = useIntakeKind()
  return useQuery({
    queryKey: computed(() => [root, 'rows', toValue(id), toValue(version), toValue(query)]),
    queryFn: () => rows(toValue(id), toValue(query)),
    placeholderData: keepPreviousData,
  })
}
