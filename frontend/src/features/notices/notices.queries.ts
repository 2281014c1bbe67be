import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { getPublicNotice, listPublicNotices, type ListPublicNoticesData } from '@/shared/api'

export type NoticeQuery = NonNullable<ListPublicNoticesData['query']>

export const useNoticeList = (query: MaybeRefOrGetter<NoticeQuery>) =>
  useQuery({
    queryKey: computed(() => ['public-notices', 'list', toValue(query)]),
    queryFn: () => listPublicNotices({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useNotice = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['public-notices', 'one', toValue(id)]),
    queryFn: () => getPublicNotice({ path: { id: toValue(id) } }),
  })
