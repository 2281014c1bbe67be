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
      path: 'household-intakes',
      name: 'household-intakes',
      component: () => import('./pages/HouseholdIntakesPage.vue'),
      meta: { title: '批量导入', permission: 'household:read-import' },
    },
    {
      path: 'household-intakes/:id',
      name: 'household-intake',
      component: () => import('./pages/HouseholdIntakePage.vue'),
      props: true,
      meta: { title: '导入详情', permission: 'household:read-import', parent: 'household-intakes' },
    },
  ],
  printRoutes: [
    {
      path: 'households/:id',
      name: 'household-print',
      component: () => import('./pages/HouseholdPrintPage.vue'),
      props: true,
      meta: { title: '困难职工档案表', permission },
    },
    {
      path: 'households/:id/notice',
      name: 'household-notice-print',
      component: () => import('./pages/NoticePrintPage.vue'),
      props: true,
      meta: { title: '困难职工公示', permission },
    },
  ],
  menu: [
    { label: '困难职工档案', route: 'households', group: '困难职工', order: 1 },
    { label: '批量导入', route: 'household-intakes', group: '困难职工', order: 8 },
  ],
}
