import type { FeatureModule } from '@/shared/module'

const permission = 'dictionary:read'

export const dictionaryModule: FeatureModule = {
  routes: [
    {
      path: 'dictionary/lists',
      name: 'code-lists',
      component: () => import('./pages/CodeListsPage.vue'),
      meta: { title: '代码表', permission },
    },
    {
      path: 'dictionary/lists/:list',
      name: 'code-list',
      component: () => import('./pages/CodeListPage.vue'),
      props: true,
      meta: { title: '代码表内容', permission, parent: 'code-lists' },
    },
    {
      path: 'dictionary/standards',
      name: 'standards',
      component: () => import('./pages/StandardsPage.vue'),
      meta: { title: '低保标准', permission },
    },
    {
      path: 'dictionary/calendar',
      name: 'calendar',
      component: () => import('./pages/CalendarPage.vue'),
      meta: { title: '工作日历', permission },
    },
    {
      path: 'dictionary/parameters',
      name: 'parameters',
      component: () => import('./pages/ParametersPage.vue'),
      meta: { title: '政策参数', permission },
    },
    {
      path: 'dictionary/parameters/:parameter',
      name: 'parameter',
      component: () => import('./pages/ParameterPage.vue'),
      props: true,
      meta: { title: '政策参数详情', permission, parent: 'parameters' },
    },
  ],
  menu: [
    { label: '低保标准', route: 'standards', group: '基础信息', order: 2 },
    { label: '政策参数', route: 'parameters', group: '基础信息', order: 3 },
    { label: '工作日历', route: 'calendar', group: '基础信息', order: 4 },
    { label: '代码表', route: 'code-lists', group: '基础信息', order: 5 },
  ],
}
