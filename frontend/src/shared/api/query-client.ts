import { QueryClient } from '@tanstack/vue-query'
import { ApiProblem } from './problem'

const busy = (problem: Error): problem is ApiProblem =>
  problem instanceof ApiProblem && (problem.status === 429 || problem.status === 503)

/** Reads are repeated only where the server is busy, and not sooner than it asked. */
export function apiQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, problem) => failures < 2 && busy(problem),
        retryDelay: (_, problem) => (busy(problem) ? (problem.retryAfter ?? 2) : 2) * 1000,
      },
      mutations: { retry: false },
    },
  })
}
