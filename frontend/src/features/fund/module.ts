import type { FeatureModule } from '@/shared/module'

const permission = 'fund:read'

export const fundModule: FeatureModule = {
  routes: [
    {
      path: 'fund-budgets',
      name: 'fund-budgets',
      component: () => import('./pages/BudgetPage.vue'),
      meta: { title: '资金预算', permission },
    },
    {
      path: 'fund-grants',
      name: 'fund-grants',
      component: () => import('./pages/GrantListPage.vue'),
      meta: { title: '资金批次', permission },
    },
    {
      path: 'fund-grants/:id',
      name: 'fund-grant',
      component: () => import('./pages/GrantPage.vue'),
      props: true,
      meta: { title: '资金批次详情', permission, parent: 'fund-grants' },
    },
    {
      path: 'fund-transfers',
      name: 'fund-transfers',
      component: () => import('./pages/PaperListPage.vue'),
      meta: { title: '拨付单', permission },
    },
    {
      path: 'fund-transfers/:id',
      name: 'fund-transfer',
      component: () => import('./pages/PaperPage.vue'),
      props: true,
      meta: { title: '拨付单详情', permission, parent: 'fund-transfers' },
    },
    {
      path: 'fund-ledger',
      name: 'fund-ledger',
      component: () => import('./pages/LedgerPage.vue'),
      meta: { title: '资金台账', permission },
    },
    {
      path: 'fund-statement',
      name: 'fund-statement',
      component: () => import('./pages/StatementPage.vue'),
      meta: { title: '对账单', permission },
    },
  ],
  printRoutes: [
    {
      path: 'fund-statement',
      name: 'fund-statement-print',
      component: () => import('./pages/StatementPrintPage.vue'),
      meta: { title: '对账单', permission },
    },
  ],
  menu: [
    { label: '资金预算', route: 'fund-budgets', group: '资金', order: 1 },
    { label: '资金批次', route: 'fund-grants', group: '资金', order: 2 },
    { label: '拨付单', route: 'fund-transfers', group: '资金', order: 3 },
    { label: '资金台账', route: 'fund-ledger', group: '资金', order: 4 },
    { label: '对账单', route: 'fund-statement', group: '资金', order: 5 },
  ],
}
