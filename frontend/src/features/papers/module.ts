import type { FeatureModule } from '@/shared/module'

export const papersModule: FeatureModule = {
  publicRoutes: [
    {
      path: 'verify',
      name: 'verify-paper',
      component: () => import('./pages/VerifyPage.vue'),
      meta: { title: '核验文书', public: true },
    },
  ],
}
