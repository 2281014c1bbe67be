import type { FeatureModule } from '@/shared/module'

const permission = 'aid-batch:read'

export const batchModule: FeatureModule = {
  routes: [
    {
      path: 'cashier-day',
      name: 'cashier-day',
      component: () => import('../bank/pages/CashierDayPage.vue'),
      meta: { title: '出纳今日', permission: 'aid-batch:pay' },
    },
    {
      path: 'disbursements',
      name: 'batches',
      component: () => import('./pages/BatchListPage.vue'),
      meta: { title: '发放批次', permission },
    },
    {
      path: 'disbursements/new',
      name: 'batch-new',
      component: () => import('./pages/BatchNewPage.vue'),
      meta: { title: '新建批次', permission: 'aid-batch:make', parent: 'batches' },
    },
    {
      path: 'disbursements/:id',
      name: 'batch',
      component: () => import('./pages/BatchPage.vue'),
      props: true,
      meta: { title: '批次详情', permission, parent: 'batches' },
    },
    {
      path: 'bank-files',
      name: 'bank-files',
      component: () => import('../bank/pages/BankFilesPage.vue'),
      meta: { title: '银行文件往来', permission },
    },
    {
      path: 'returned-payments',
      name: 'returned-payments',
      component: () => import('../bank/pages/ReturnedPage.vue'),
      meta: { title: '退票', permission, parent: 'bank-files' },
    },
    {
      path: 'doubts',
      name: 'doubts',
      component: () => import('../bank/pages/DoubtsPage.vue'),
      meta: { title: '疑账', permission, parent: 'bank-files' },
    },
    {
      path: 'refunds',
      name: 'refunds',
      component: () => import('../bank/pages/RefundsPage.vue'),
      meta: { title: '退款', permission, parent: 'bank-files' },
    },
    {
      path: 'reconciliation',
      name: 'reconciliation',
      component: () => import('../bank/pages/ReconciliationPage.vue'),
      meta: { title: '发放对账', permission, parent: 'bank-files' },
    },
  ],
  menu: [
    { label: '出纳今日', route: 'cashier-day', group: '帮扶', order: 20 },
    { label: '发放批次', route: 'batches', group: '帮扶', order: 21 },
    { label: '银行往来', route: 'bank-files', group: '帮扶', order: 22 },
  ],
}
