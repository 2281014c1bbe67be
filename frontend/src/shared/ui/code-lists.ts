import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { getCodeList } from '../api'

/** The values of a dictionary list as adopted on a day (today unless told); labels change rarely. */
export function useCodeList(code: MaybeRefOrGetter<string>, on?: MaybeRefOrGetter<string | undefined>) {
  const key = computed(() => ['code-list', toValue(code), toValue(on)] as const)
  const { data, isPending } = useQuery({
    queryKey: key,
    queryFn: () => getCodeList({ path: { code: key.value[1] }, query: { on: key.value[2] } }),
    staleTime: 30 * 60_000,
  })
  const items = computed(() => data.value?.items ?? [])
  const label = (value: string | null | undefined): string =>
    items.value.find((item) => item.code === value)?.label ?? value ?? '—'
  return { items, label, loading: isPending }
}
