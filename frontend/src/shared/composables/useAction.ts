import { useQueryClient, type QueryKey } from '@tanstack/vue-query'
import { ref } from 'vue'
import { asProblem, type ApiProblem } from '../api'
import { showProblem, showSuccess } from '../ui/message'

export interface ActionOptions<A, R> {
  /** `key` belongs in `Idempotency-Key`; it is the same for each repetition of the same action. */
  run: (argument: A, key: string) => Promise<R>
  /** What to say when it worked. */
  done?: string
  /** Queries whose answers are no longer true. */
  invalidates?: QueryKey[]
  onDone?: (result: R) => void
}

/** One button's request without a form: busy state, idempotency key, message, refreshed lists. */
export function useAction<A = void, R = unknown>(options: ActionOptions<A, R>) {
  const queries = useQueryClient()
  const busy = ref(false)
  let key = crypto.randomUUID()

  async function run(argument: A): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      const result = await options.run(argument, key)
      key = crypto.randomUUID()
      if (options.done) showSuccess(options.done)
      await refresh()
      options.onDone?.(result)
      return true
    } catch (thrown) {
      await refused(asProblem(thrown))
      return false
    } finally {
      busy.value = false
    }
  }

  async function refused(problem: ApiProblem): Promise<void> {
    if (!problem.isUndecided) key = crypto.randomUUID()
    showProblem(problem)
    // Somebody was faster: the page shows what is true now.
    if (problem.isStale || problem.status === 409) await refresh()
  }

  async function refresh(): Promise<void> {
    await Promise.all((options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })))
  }

  return { busy, run }
}
