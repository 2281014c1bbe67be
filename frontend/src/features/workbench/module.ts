import type { FeatureModule } from '@/shared/module'

export const workbenchModule: FeatureModule = {
  routes: [
    {
      path: '',
      name: 'workbench',
      component: () => import('./pages/WorkbenchPage.vue'),
      meta: { title: '工作台' },
    },
  ],
  menu: [{ label: '工作台', route: 'workbench', group: '工作', order: 1 }],
}
