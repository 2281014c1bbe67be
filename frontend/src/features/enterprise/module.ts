import type { FeatureModule } from '@/shared/module'

const permission = 'enterprise:read'

export const enterpriseModule: FeatureModule = {
  routes: [
    {
      path: 'enterprises',
      name: 'enterprises',
      component: () => import('./pages/EnterpriseListPage.vue'),
      meta: { title: '企业台账', permission },
    },
    {
      path: 'enterprises/new',
      name: 'enterprise-new',
      component: () => import('./pages/EnterpriseNewPage.vue'),
      meta: { title: '登记企业', permission: 'enterprise:create', parent: 'enterprises' },
    },
    {
      path: 'enterprises/:id',
      name: 'enterprise',
      component: () => import('./pages/EnterprisePage.vue'),
      props: true,
      meta: { title: '企业详情', permission, parent: 'enterprises' },
    },
    {
      path: 'enterprises/:id/edit',
      name: 'enterprise-form',
      component: () => import('./pages/EnterpriseEditPage.vue'),
      props: true,
      meta: { title: '修改企业', permission: 'enterprise:update', parent: 'enterprise' },
    },
    {
      path: 'enterprises/:id/visits/new',
      name: 'enterprise-visit-new',
      component: () => import('./pages/VisitNewPage.vue'),
      props: true,
      meta: { title: '登记走访', permission: 'enterprise:visit', parent: 'enterprise' },
    },
    {
      path: 'enterprise-visits/:id',
      name: 'enterprise-visit',
      component: () => import('./pages/VisitPage.vue'),
      props: true,
      meta: { title: '走访记录', permission, parent: 'enterprises' },
    },
    {
      path: 'enterprise-actions',
      name: 'enterprise-actions',
      component: () => import('./pages/ActionListPage.vue'),
      meta: { title: '对企业的承诺', permission },
    },
    {
      path: 'enterprise-actions/:id',
      name: 'enterprise-action',
      component: () => import('./pages/ActionPage.vue'),
      props: true,
      meta: { title: '承诺事项', permission, parent: 'enterprise-actions' },
    },
    {
      path: 'resettlements',
      name: 'resettlements',
      component: () => import('./pages/ResettlementPage.vue'),
      meta: { title: '去产能职工安置', permission },
    },
    {
      path: 'enterprise-needs',
      name: 'enterprise-needs',
      component: () => import('./pages/NeedPage.vue'),
      meta: { title: '职工福利与服务需求', permission },
    },
  ],
  menu: [
    { label: '企业台账', route: 'enterprises', group: '走访', order: 40 },
    { label: '对企业的承诺', route: 'enterprise-actions', group: '走访', order: 41 },
    { label: '去产能职工安置', route: 'resettlements', group: '走访', order: 42 },
    { label: '福利与服务需求', route: 'enterprise-needs', group: '走访', order: 43 },
  ],
}
