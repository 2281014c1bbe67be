import type { FeatureModule } from '@/shared/module'

export const usersModule: FeatureModule = {
  routes: [
    {
      path: 'users',
      name: 'users',
      component: () => import('./pages/UserListPage.vue'),
      meta: { title: '用户', permission: 'staff:read' },
    },
    {
      path: 'users/new',
      name: 'user-new',
      component: () => import('./pages/NewUserPage.vue'),
      meta: { title: '新建用户', permission: 'staff:create', parent: 'users' },
    },
    {
      path: 'users/waiting',
      name: 'users-waiting',
      component: () => import('./pages/WaitingAccountsPage.vue'),
      meta: { title: '待分配账号', permission: 'staff:assign', parent: 'users' },
    },
    {
      path: 'users/:id',
      name: 'user',
      component: () => import('./pages/UserPage.vue'),
      props: true,
      meta: { title: '用户详情', permission: 'staff:read', parent: 'users' },
    },
  ],
  menu: [{ label: '用户', route: 'users', group: '系统管理', order: 1 }],
}
