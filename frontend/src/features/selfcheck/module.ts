import type { FeatureModule } from '@/shared/module'

export const selfCheckModule: FeatureModule = {
  publicRoutes: [
    {
      path: 'self-check',
      name: 'self-check',
      component: () => import('./pages/SelfCheckPage.vue'),
      meta: { title: '困难职工自助测算', public: true },
    },
  ],
}
