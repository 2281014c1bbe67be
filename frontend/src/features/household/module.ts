import type { FeatureModule } from '@/shared/module'

const permission = 'household:read'

export const householdModule: FeatureModule = {
  routes: [
    {
      path: 'households',
      name: 'households',
      component: () => import('./pages/HouseholdListPage.vue'),
      meta: { title: '困难职工档案', permission },
    },
    {
      path: 'households/new',
      name: 'household-new',
      component: () => import('./pages/HouseholdNewPage.vue'),
      meta: { title: '新建档案', permission: 'household:update', parent: 'households' },
    },
    {
      path: 'households/queues',
      name: 'household-queues',
      component: () => import('./pages/QueuePage.vue'),
      meta: { title: '待办队列', permission, parent: 'households' },
    },
    {
      path: 'households/:id',
      name: 'household',
      component: () => import('./pages/HouseholdPage.vue'),
      props: true,
      meta: { title: '档案详情', permission, parent: 'households' },
    },
    {
      path: 'households/:id/edit',
      name: 'household-form',
      component: () => import('./pages/HouseholdFormPage.vue'),
      props: true,
      meta: { title: '填写档案', permission: 'household:update', parent: 'household' },
    },
    {
      path: 'households/:id/survey',
      name: 'household-survey',
      component: () => import('./pages/HouseholdSurveyPage.vue'),
      props: true,
      meta: { title: '登记入户核查', permission: 'household:survey', parent: 'household' },
    },
    {
      path: 'review-campaigns',
      name: 'review-campaigns',
      component: () => import('./pages/CampaignListPage.vue'),
      meta: { title: '年度复核', permission: 'review-campaign:read' },
    },
    {
      path: 'review-campaigns/:id',
      name: 'review-campaign',
      component: () => import('./pages/CampaignPage.vue'),
      props: true,
      meta: { title: '复核进度', permission: 'review-campaign:read', parent: 'review-campaigns' },
    },
  ],
  menu: [
    { label: '困难职工档案', route: 'households', group: '困难职工', order: 1 },
    { label: '待办队列', route: 'household-queues', group: '困难职工', order: 5 },
    { label: '年度复核', route: 'review-campaigns', group: '困难职工', order: 6 },
  ],
}
