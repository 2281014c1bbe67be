import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { getCodeList, type CodeItem } from '../api'
import { useToday } from '../auth'

/** Whether a value may still be chosen on a day; its label is needed for longer. */
export const isChoosable = (item: CodeItem, day: string): boolean =>
  (!item.validFrom || item.validFrom <= day) && (!item.validTo || day < item.validTo)

/** The values of a dictionary list as adopted on a day (today unless told); labels change rarely. */
export function useCodeList(list: MaybeRefOrGetter<string>, on?: MaybeRefOrGetter<string | undefined>) {
  const today = useToday()
  const key = computed(() => ['code-list', toValue(list), toValue(on)] as const)
  const { data, isPending } = useQuery({
    queryKey: key,
    queryFn: () => getCodeList({ path: { list: key.value[1] }, query: { on: key.value[2] } }),
    staleTime: 30 * 60_000,
  })
  const items = computed(() => data.value?.items ?? [])
  const choices = computed(() => {
    const day = toValue(on) ?? today.value
    return day ? items.value.filter((item) => isChoosable(item, day)) : items.value
  })
  /** Nothing while the list is read: a code says nothing to anybody. */
  const label = (value: string | null | undefined): string => {
    if (!value) return '—'
    return items.value.find((item) => item.code === value)?.label ?? (isPending.value ? '' : value)
  }
  return { items, choices, label, loading: isPending }
}
