import type { QueryClient } from '@tanstack/vue-query'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { ownAddress } from '@/shared/lib/own-address'
import type { FeatureModule } from '@/shared/module'
import { installGuards } from './guards'
import { modules } from './modules'

const routesOf = (kind: keyof Omit<FeatureModule, 'menu'>): RouteRecordRaw[] =>
  modules.flatMap((module) => module[kind] ?? [])

const BareLayout = () => import('./layouts/BareLayout.vue')

const desktop: RouteRecordRaw[] = [
  { path: '/', component: () => import('./layouts/StaffLayout.vue'), children: routesOf('routes') },
  { path: '/print', component: BareLayout, children: routesOf('printRoutes') },
  {
    path: '/public',
    component: () => import('./layouts/PublicLayout.vue'),
    meta: { public: true },
    children: routesOf('publicRoutes'),
  },
  {
    path: '/session/renew',
    component: () => import('./pages/RenewSessionPage.vue'),
    meta: { public: true, title: '重新登录' },
  },
  // Where the sign-in comes back to when the page's own address cannot be given to it.
  {
    path: '/session/return',
    component: BareLayout,
    beforeEnter: (to) => ownAddress(to.query.to),
  },
  // Pages that stand in for another at its own address; their paths are never shown.
  {
    path: '/-/forbidden',
    name: 'forbidden',
    component: () => import('./pages/ForbiddenPage.vue'),
    meta: { public: true, title: '没有权限' },
  },
  {
    path: '/-/unavailable',
    name: 'unavailable',
    component: () => import('./pages/UnavailablePage.vue'),
    meta: { public: true, title: '暂时无法使用' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { public: true, title: '没有这个页面' },
  },
]

const routes: RouteRecordRaw[] = [
  ...routesOf('ownRoutes'),
  { path: '/', component: () => import('./layouts/DesktopRoot.vue'), children: desktop },
]

export function createAppRouter(queryClient: QueryClient): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  })
  installGuards(router, queryClient)
  return router
}
