import type { FeatureModule } from '@/shared/module'

export const visitModule: FeatureModule = {
  routes: [
    {
      path: 'visit-campaigns',
      name: 'visit-campaigns',
      component: () => import('./pages/VisitCampaignListPage.vue'),
      meta: { title: '慰问活动', permission: 'visit-campaign:read' },
    },
    {
      path: 'visit-campaigns/:id',
      name: 'visit-campaign',
      component: () => import('./pages/VisitCampaignPage.vue'),
      props: true,
      meta: { title: '活动进度', permission: 'visit-campaign:read', parent: 'visit-campaigns' },
    },
    {
      path: 'visit-targets',
      name: 'visit-targets',
      component: () => import('./pages/VisitTargetListPage.vue'),
      meta: { title: '走访名单', permission: 'visit-target:read', parent: 'visit-campaigns' },
    },
    {
      path: 'visits',
      name: 'visits',
      component: () => import('./pages/VisitListPage.vue'),
      meta: { title: '走访记录', permission: 'visit:read' },
    },
    {
      path: 'visits/:id',
      name: 'visit',
      component: () => import('./pages/VisitPage.vue'),
      props: true,
      meta: { title: '走访详情', permission: 'visit:read', parent: 'visits' },
    },
    {
      path: 'visit-follow-ups',
      name: 'visit-follow-ups',
      component: () => import('./pages/FollowUpListPage.vue'),
      meta: { title: '走访后续', permission: 'visit:read' },
    },
    {
      path: 'visit-outliers',
      name: 'visit-outliers',
      component: () => import('./pages/OutlierListPage.vue'),
      meta: { title: '轻车简从', permission: 'visit-outlier:read' },
    },
    {
      path: 'burden',
      name: 'burden',
      component: () => import('./pages/BurdenPage.vue'),
      meta: { title: '基层负担', permission: 'burden:read' },
    },
  ],
  menu: [
    { label: '慰问活动', route: 'visit-campaigns', group: '走访', order: 1 },
    { label: '走访记录', route: 'visits', group: '走访', order: 2 },
    { label: '走访后续', route: 'visit-follow-ups', group: '走访', order: 3 },
    { label: '轻车简从', route: 'visit-outliers', group: '走访', order: 4 },
    { label: '基层负担', route: 'burden', group: '走访', order: 5 },
  ],
}
