import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getHouseholdIntake,
  listHouseholdIntakeRows,
  listHouseholdIntakes,
  type ListHouseholdIntakeRowsData,
  type ListHouseholdIntakesData,
} from '@/shared/api'
import { isMoving } from './lib/intake'

/** All that is known of imports stands below this key. */
export const intakes = 'household-intakes'

const pollEvery = 1_000

export const useIntakeList = (query: MaybeRefOrGetter<NonNullable<ListHouseholdIntakesData['query']>>) =>
  useQuery({
    queryKey: computed(() => [intakes, 'list', toValue(query)]),
    queryFn: () => listHouseholdIntakes({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

/** One import; asked for again while it is checked or loaded. */
export const useIntake = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [intakes, 'one', toValue(id)]),
    queryFn: () => getHouseholdIntake({ path: { id: toValue(id) } }),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? pollEvery : false),
  })

/** `version` belongs to the key: what has moved on has other rows. */
export const useIntakeRows = (
  id: MaybeRefOrGetter<string>,
  version: MaybeRefOrGetter<number>,
  query: MaybeRefOrGetter<NonNullable<ListHouseholdIntakeRowsData['query']>>,
) =>
  useQuery({
    queryKey: computed(() => [intakes, 'rows', toValue(id), toValue(version), toValue(query)]),
    queryFn: () => listHouseholdIntakeRows({ path: { id: toValue(id) }, query: toValue(query) }),
    placeholderData: keepPreviousData,
  })
