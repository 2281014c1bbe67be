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
      path: 'households/queues',
      name: 'household-queues',
      component: () => import('./pages/QueuePage.vue'),
      meta: { title: '待办队列', permission, parent: 'households' },
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
      path: 'clarities',
      name: 'clarities',
      component: () => import('./pages/ClarityLedgerPage.vue'),
      meta: { title: '四明确台账', permission: 'clarity:read' },
    },
    {
      path: 'consents',
      name: 'consents',
      component: () => import('./pages/ConsentPage.vue'),
      meta: { title: '同意与授权', permission: 'consent:count' },
    },
    // Where the lines of the to-do list lead.
    {
      path: 'correction-requests/:id',
      redirect: ({ params }) => ({
        name: 'household',
        params: { id: params.id },
        query: { tab: 'consent' },
      }),
    },
    {
      path: 'clarity-plans/:id',
      redirect: ({ params }) => ({
        name: 'household',
        params: { id: params.id },
        query: { tab: 'clarity' },
      }),
    },
    {
      path: 'clarity-ledgers/:id',
      redirect: ({ params }) => ({
        name: 'clarities',
        query: { union: String(params.id), escalated: 'true' },
      }),
    },
    {
      path: 'households/:id/history',
      name: 'household-history',
      component: () => import('./pages/HouseholdHistoryPage.vue'),
      props: true,
      meta: { title: '历史档案', permission, parent: 'household' },
    },
    {
      path: 'household-changes',
      name: 'household-changes',
      component: () => import('./pages/ChangeListPage.vue'),
      meta: { title: '变更申请', permission: 'household-change:read' },
    },
    {
      path: 'household-changes/:id',
      name: 'household-change',
      component: () => import('./pages/ChangePage.vue'),
      props: true,
      meta: { title: '变更详情', permission: 'household-change:read', parent: 'household-changes' },
    },
    {
      path: 'household-changes/:id/edit',
      name: 'household-change-form',
      component: () => import('./pages/ChangeFormPage.vue'),
      props: true,
      meta: { title: '填写变更', permission: 'household-change:propose', parent: 'household-change' },
    },
    {
      path: 'household-transfers',
      name: 'household-transfers',
      component: () => import('./pages/TransferListPage.vue'),
      meta: { title: '档案转移', permission: 'household-transfer:read' },
    },
    {
      path: 'household-transfers/:id',
      name: 'household-transfer',
      component: () => import('./pages/TransferPage.vue'),
      props: true,
      meta: { title: '转出详情', permission: 'household-transfer:read', parent: 'household-transfers' },
    },
    {
      path: 'household-invitations/:id',
      name: 'household-invitation',
      component: () => import('./pages/InvitationPage.vue'),
      props: true,
      meta: { title: '转入详情', permission: 'household-invitation:read', parent: 'household-transfers' },
    },
    {
      path: 'review-campaigns',
      name: 'review-campaigns',
      component: () => import('./pages/CampaignListPage.vue'),
      meta: { title: '年度复核', permission: 'review-campaign:read' },
    },
    {
      path: 'review-campaigns/:id',
      name: 'review-campaign',
      component: () => import('./pages/CampaignPage.vue'),
      props: true,
      meta: { title: '复核进度', permission: 'review-campaign:read', parent: 'review-campaigns' },
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
      path: 'households/:id/clarity',
      name: 'clarity-print',
      component: () => import('./pages/ClarityPrintPage.vue'),
      props: true,
      meta: { title: '困难职工家庭四明确', permission: 'clarity:read' },
    },
    {
      path: 'households/:id/persons/:personId/answer',
      name: 'subject-answer-print',
      component: () => import('./pages/SubjectAnswerPrintPage.vue'),
      props: true,
      meta: { title: '个人信息答复', permission: 'consent:answer' },
    },
    {
      path: 'clarities',
      name: 'clarity-ledger-print',
      component: () => import('./pages/ClarityLedgerPrintPage.vue'),
      meta: { title: '四明确台账', permission: 'clarity:read' },
    },
  ],
  menu: [
    { label: '困难职工档案', route: 'households', group: '家庭档案', order: 1 },
    { label: '待办队列', route: 'household-queues', group: '家庭档案', order: 2 },
    { label: '批量导入', route: 'household-intakes', group: '家庭档案', order: 3 },
    { label: '变更申请', route: 'household-changes', group: '动态管理', order: 1 },
    { label: '档案转移', route: 'household-transfers', group: '动态管理', order: 2 },
    { label: '年度复核', route: 'review-campaigns', group: '动态管理', order: 3 },
    { label: '四明确台账', route: 'clarities', group: '四明确与同意', order: 1 },
    { label: '同意与授权', route: 'consents', group: '四明确与同意', order: 2 },
  ],
}
