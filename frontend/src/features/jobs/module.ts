import type { FeatureModule } from '@/shared/module'

export const jobsModule: FeatureModule = {
  routes: [
    {
      path: 'jobs',
      name: 'jobs',
      component: () => import('./pages/JobListPage.vue'),
      meta: { title: '后台任务', permission: 'job:read' },
    },
  ],
  menu: [{ label: '后台任务', route: 'jobs', group: '工作', order: 9 }],
}
