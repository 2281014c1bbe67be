import { useQuery, type QueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { getMe, type Me } from '../api'

const meQuery = { queryKey: ['me'], queryFn: () => getMe(), staleTime: 60_000 }

/** Who is signed in and what that person may do; the shell and the guards have loaded it before any page. */
export function useMe() {
  const { data } = useQuery(meQuery)
  return { me: data, may: (action: string) => data.value?.actions.includes(action) ?? false }
}

export const loadMe = (queries: QueryClient): Promise<Me> => queries.ensureQueryData(meQuery)

export const mayOpen = (me: Me, permission: string | undefined): boolean =>
  permission === undefined || me.actions.includes(permission)

export function useToday() {
  const { me } = useMe()
  return computed(() => me.value?.today)
}
