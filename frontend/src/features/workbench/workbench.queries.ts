import { useQuery } from '@tanstack/vue-query'
import { listTodos } from '@/shared/api'

export const useTodos = () =>
  useQuery({
    queryKey: ['todos'],
    queryFn: () => listTodos({ query: { size: 50 } }),
    refetchInterval: 60_000,
  })
