import type { FeatureModule } from '@/shared/module'

export const fieldModule: FeatureModule = {
  ownRoutes: [
    {
      path: '/m',
      component: () => import('./FieldShell.vue'),
      meta: { offline: true, permission: 'visit:record' },
      children: [
        {
          path: '',
          name: 'field-day',
          component: () => import('./pages/DayPage.vue'),
          meta: { title: '今天的走访' },
        },
        {
          path: 'targets/:id',
          name: 'field-target',
          component: () => import('./pages/TargetPage.vue'),
          props: true,
          meta: { title: '走访对象', parent: 'field-day' },
        },
        {
          path: 'visits/:id',
          name: 'field-visit',
          component: () => import('./pages/VisitFormPage.vue'),
          props: true,
          meta: { title: '走访记录', parent: 'field-day' },
        },
        {
          path: 'outbox',
          name: 'field-outbox',
          component: () => import('./pages/OutboxPage.vue'),
          meta: { title: '待提交' },
        },
        {
          path: 'outbox/:id',
          name: 'field-conflict',
          component: () => import('./pages/ConflictPage.vue'),
          props: true,
          meta: { title: '两边的内容', parent: 'field-outbox' },
        },
        {
          path: 'own',
          name: 'field-own',
          component: () => import('./pages/OwnPage.vue'),
          meta: { title: '我的' },
        },
      ],
    },
  ],
}
