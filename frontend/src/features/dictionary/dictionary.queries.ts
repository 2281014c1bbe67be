import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getCodeList,
  getParameter,
  listCalendarYears,
  listCodeChanges,
  listCodeLists,
  listParameters,
  listStandards,
  type ListStandardsData,
} from '@/shared/api'

/** What changes rarely. */
const lasting = { staleTime: 30 * 60_000 }

export const useCodeLists = () =>
  useQuery({ queryKey: ['code-lists'], queryFn: () => listCodeLists(), ...lasting })

export const useCodeListVersion = (
  list: MaybeRefOrGetter<string>,
  version: MaybeRefOrGetter<string | undefined>,
) =>
  useQuery({
    queryKey: computed(() => ['code-lists', toValue(list), toValue(version)]),
    queryFn: () => getCodeList({ path: { list: toValue(list) }, query: { version: toValue(version) } }),
    ...lasting,
  })

export const useCodeChanges = (list: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['code-lists', toValue(list), 'changes']),
    queryFn: () => listCodeChanges({ path: { list: toValue(list) } }),
  })

export const useCalendarYears = () =>
  useQuery({ queryKey: ['calendar'], queryFn: () => listCalendarYears(), ...lasting })

const standards = 'standards'

export const useStandards = (query: MaybeRefOrGetter<ListStandardsData['query']>) =>
  useQuery({
    queryKey: computed(() => [standards, toValue(query)]),
    queryFn: () => listStandards({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

const parameters = 'parameters'

export const useParameters = () => useQuery({ queryKey: [parameters], queryFn: () => listParameters() })

export const useParameter = (key: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [parameters, toValue(key)]),
    queryFn: () => getParameter({ path: { key: toValue(key) } }),
  })

export function useDictionaryRefresh() {
  const queries = useQueryClient()
  return {
    /** Also the choices of forms, which are kept below a key of their own. */
    codes: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['code-lists'] }),
        queries.invalidateQueries({ queryKey: ['code-list'] }),
      ]),
    standards: () => queries.invalidateQueries({ queryKey: [standards] }),
    parameters: () => queries.invalidateQueries({ queryKey: [parameters] }),
  }
}
