import { computed, type MaybeRefOrGetter } from 'vue'
import { areaName } from '../lib/areas'
import { useCodeList } from './code-lists'

/** The divisions of the province (GB/T 2260) by their names as people say them. */
export function useAreas(on?: MaybeRefOrGetter<string | undefined>) {
  const { items, choices, loading } = useCodeList('area', on)
  const byCode = computed(() => new Map(items.value.map((item) => [item.code, item])))
  const name = (code: string): string => areaName(code, byCode.value)
  return { choices, name, loading }
}
