import type { FeatureModule } from '@/shared/module'

export const noticesModule: FeatureModule = {
  publicRoutes: [
    {
      path: 'notices',
      name: 'public-notices',
      component: () => import('./pages/NoticeListPage.vue'),
      meta: { title: '困难职工公示', public: true },
    },
    {
      path: 'notices/:id',
      name: 'public-notice',
      component: () => import('./pages/NoticePage.vue'),
      props: true,
      meta: { title: '公示内容', public: true },
    },
  ],
}
