import type { FeatureModule } from '@/shared/module'

const permission = 'station:read'

export const stationModule: FeatureModule = {
  routes: [
    {
      path: 'stations',
      name: 'stations',
      component: () => import('./pages/StationListPage.vue'),
      meta: { title: '户外劳动者站点', permission },
    },
    {
      path: 'stations/new',
      name: 'station-new',
      component: () => import('./pages/StationNewPage.vue'),
      meta: { title: '登记站点', permission: 'station:create', parent: 'stations' },
    },
    {
      path: 'stations/:id',
      name: 'station',
      component: () => import('./pages/StationPage.vue'),
      props: true,
      meta: { title: '站点详情', permission, parent: 'stations' },
    },
    {
      path: 'stations/:id/edit',
      name: 'station-form',
      component: () => import('./pages/StationEditPage.vue'),
      props: true,
      meta: { title: '修改站点', permission: 'station:update', parent: 'station' },
    },
  ],
  publicRoutes: [
    {
      path: 'stations',
      name: 'public-stations',
      component: () => import('./pages/PublicStationPage.vue'),
      meta: { title: '户外劳动者站点', public: true },
    },
  ],
  menu: [{ label: '户外劳动者站点', route: 'stations', group: '走访', order: 50 }],
}
