import type { CampaignState, GiftState, NeedState } from '@/shared/api'

export const campaignTones: Record<CampaignState, 'neutral' | 'active' | 'success'> = {
  DRAFT: 'neutral',
  OPEN: 'active',
  CLOSED: 'success',
}

export const giftTones: Record<GiftState, 'warning' | 'active' | 'success'> = {
  GIVEN: 'warning',
  APPLIED: 'active',
  SETTLED: 'success',
}

export const needTones: Record<NeedState, 'neutral' | 'active' | 'success' | 'warning'> = {
  OPEN: 'warning',
  MET: 'success',
  PASSED_ON: 'active',
  NOT_POSSIBLE: 'neutral',
}
