import type { FeatureModule } from '@/shared/module'

export { batchModule } from './batch/module'

const permission = 'aid-application:read'

export const aidModule: FeatureModule = {
  routes: [
    {
      path: 'aid-applications',
      name: 'aid-applications',
      component: () => import('./pages/AidListPage.vue'),
      meta: { title: '帮扶申请', permission },
    },
    {
      path: 'aid-applications/new',
      name: 'aid-application-new',
      component: () => import('./pages/AidNewPage.vue'),
      meta: { title: '申请帮扶', permission: 'aid-application:apply', parent: 'aid-applications' },
    },
    {
      path: 'aid-applications/:id',
      name: 'aid-application',
      component: () => import('./pages/AidPage.vue'),
      props: true,
      meta: { title: '申请详情', permission, parent: 'aid-applications' },
    },
    {
      path: 'aid-applications/:id/edit',
      name: 'aid-application-form',
      component: () => import('./pages/AidFormPage.vue'),
      props: true,
      meta: { title: '填写申请', permission: 'aid-application:apply', parent: 'aid-application' },
    },
    {
      path: 'aid-rules',
      name: 'aid-rules',
      component: () => import('./pages/AidRulesPage.vue'),
      meta: { title: '帮扶标准', permission: 'aid-rule:read' },
    },
    {
      path: 'aid-clues',
      name: 'aid-clues',
      component: () => import('./pages/CluePage.vue'),
      meta: { title: '监督线索', permission: 'aid-clue:read' },
    },
  ],
  menu: [
    { label: '帮扶申请', route: 'aid-applications', group: '帮扶', order: 1 },
    { label: '帮扶标准', route: 'aid-rules', group: '帮扶', order: 30 },
    { label: '监督线索', route: 'aid-clues', group: '帮扶', order: 31 },
  ],
}
