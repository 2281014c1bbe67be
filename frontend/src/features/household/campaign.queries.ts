import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import {
  getReviewCampaign,
  listReviewCampaignFamilies,
  listReviewCampaignProgress,
  listReviewCampaigns,
  type ListReviewCampaignFamiliesData,
  type ListReviewCampaignsData,
} from '@/shared/api'

/** All that is known of yearly reviews stands below this key. */
export const campaignRoot = 'review-campaigns'

type CampaignQuery = NonNullable<ListReviewCampaignsData['query']>
export type CampaignFamilyQuery = NonNullable<ListReviewCampaignFamiliesData['query']>

/** While families are being listed the numbers grow. */
const listingPause = 3000

export const useCampaigns = (query: MaybeRefOrGetter<CampaignQuery>) =>
  useQuery({
    queryKey: computed(() => [campaignRoot, 'list', toValue(query)]),
    queryFn: () => listReviewCampaigns({ query: toValue(query) }),
    placeholderData: keepPreviousData,
  })

export const useCampaign = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [campaignRoot, 'one', toValue(id)]),
    queryFn: () => getReviewCampaign({ path: { id: toValue(id) } }),
    refetchInterval: ({ state }) => (state.data?.listing ? listingPause : false),
  })

export const useCampaignProgress = (
  id: MaybeRefOrGetter<string>,
  union: MaybeRefOrGetter<string | undefined>,
  total: MaybeRefOrGetter<number | undefined>,
) =>
  useQuery({
    queryKey: computed(() => [campaignRoot, 'progress', toValue(id), toValue(union), toValue(total)]),
    queryFn: () =>
      listReviewCampaignProgress({ path: { id: toValue(id) }, query: { union: toValue(union) } }),
    placeholderData: keepPreviousData,
  })

export const useCampaignFamilies = (
  id: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<CampaignFamilyQuery>,
) =>
  useQuery({
    queryKey: computed(() => [campaignRoot, 'families', toValue(id), toValue(query)]),
    queryFn: () => listReviewCampaignFamilies({ path: { id: toValue(id) }, query: toValue(query) }),
    placeholderData: keepPreviousData,
  })
