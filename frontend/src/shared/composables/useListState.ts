import { computed, reactive, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

/** The server counts and pages up to this row. */
export const deepestRow = 10_000

type Filters = Record<string, string>

export interface ListState<F extends Filters> {
  /** What the user has typed; takes effect with `apply`. */
  filters: F
  /** What the list shows now, ready for the API: empty filters are left out. */
  query: Readonly<{ value: Partial<F> & { page: number; size: number; sort?: string } }>
  apply(): void
  reset(): void
  setPage(page: number): void
  setSize(size: number): void
  setSort(sort: string | undefined): void
}

/** The state of a list lives in the address, so that it can be bookmarked, sent and gone back to. */
export function useListState<F extends Filters>(options: {
  filters: F
  sort?: string
  size?: number
}): ListState<F> {
  const route = useRoute()
  const router = useRouter()
  const defaultSize = options.size ?? 20
  const filters = reactive({ ...options.filters }) as F

  const names = Object.keys(options.filters) as (keyof F & string)[]

  watch(
    () => route.query,
    (query) => {
      for (const name of names)
        filters[name] = text(query, name, options.filters[name] ?? '') as F[typeof name]
    },
    { immediate: true },
  )

  const query = computed(() => {
    const applied: Record<string, string> = {}
    for (const name of names) {
      const value = text(route.query, name, options.filters[name] ?? '')
      if (value !== '') applied[name] = value
    }
    const sort = text(route.query, 'sort', options.sort ?? '')
    return {
      ...(applied as Partial<F>),
      page: positive(route.query, 'page', 1),
      size: positive(route.query, 'size', defaultSize),
      ...(sort ? { sort } : {}),
    }
  })

  function go(changes: Record<string, string | undefined>) {
    const next: Record<string, string | undefined> = {}
    for (const [name, value] of Object.entries({ ...route.query, ...changes })) {
      const isDefault = value === options.filters[name] || (value === '' && !(name in options.filters))
      next[name] = isDefault || value === undefined || value === null ? undefined : String(value)
    }
    void router.push({ query: next })
  }

  return {
    filters,
    query,
    apply: () =>
      go({ page: undefined, ...Object.fromEntries(names.map((name) => [name, filters[name]!.trim()])) }),
    reset: () => go({ page: undefined, ...options.filters }),
    setPage: (page) => go({ page: page === 1 ? undefined : String(page) }),
    setSize: (size) => go({ page: undefined, size: size === defaultSize ? undefined : String(size) }),
    setSort: (sort) => go({ page: undefined, sort: sort === options.sort ? undefined : (sort ?? '') }),
  }
}

function text(query: LocationQuery, name: string, fallback: string): string {
  const value = query[name]
  return typeof value === 'string' ? value : fallback
}

function positive(query: LocationQuery, name: string, fallback: number): number {
  const value = Number(text(query, name, ''))
  return Number.isInteger(value) && value > 0 && value <= deepestRow ? value : fallback
}
