import type { FeatureModule } from '@/shared/module'

const permission = 'union:read'

export const unionsModule: FeatureModule = {
  routes: [
    {
      path: 'unions',
      name: 'unions',
      component: () => import('./pages/UnionListPage.vue'),
      meta: { title: '工会', permission },
    },
    {
      path: 'unions/tree',
      name: 'union-tree',
      component: () => import('./pages/UnionTreePage.vue'),
      meta: { title: '工会组织树', permission, parent: 'unions' },
    },
    {
      path: 'unions/:id',
      name: 'union',
      component: () => import('./pages/UnionPage.vue'),
      props: true,
      meta: { title: '工会详情', permission, parent: 'unions' },
    },
    {
      path: 'union-intakes',
      name: 'union-intakes',
      component: () => import('./pages/UnionIntakesPage.vue'),
      meta: { title: '批量导入工会', permission: 'union:read-import', parent: 'unions' },
    },
    {
      path: 'union-intakes/:id',
      name: 'union-intake',
      component: () => import('./pages/UnionIntakePage.vue'),
      props: true,
      meta: { title: '导入详情', permission: 'union:read-import', parent: 'union-intakes' },
    },
  ],
  menu: [{ label: '工会', route: 'unions', group: '基础信息', order: 1 }],
}
