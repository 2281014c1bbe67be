import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { listHouseholds, listTodos } from '@/shared/api'

export const useTodos = () =>
  useQuery({
    queryKey: ['todos'],
    queryFn: () => listTodos({ query: { size: 50 } }),
    refetchInterval: 60_000,
  })

/** The drafts that the user may go on with, the latest first; below the key of all that is known of files. */
export const useDrafts = (enabled: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: ['households', 'drafts'],
    queryFn: () => listHouseholds({ query: { state: 'DRAFT', size: 5 } }),
    enabled: () => toValue(enabled),
  })
