import type { QueryClient } from '@tanstack/vue-query'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { ownAddress } from '@/shared/lib/own-address'
import { installGuards } from './guards'
import BareLayout from './layouts/BareLayout.vue'
import PublicLayout from './layouts/PublicLayout.vue'
import StaffLayout from './layouts/StaffLayout.vue'
import { modules } from './modules'
import ForbiddenPage from './pages/ForbiddenPage.vue'
import NotFoundPage from './pages/NotFoundPage.vue'
import RenewSessionPage from './pages/RenewSessionPage.vue'
import UnavailablePage from './pages/UnavailablePage.vue'

const routesOf = (kind: 'routes' | 'publicRoutes' | 'printRoutes'): RouteRecordRaw[] =>
  modules.flatMap((module) => module[kind] ?? [])

const routes: RouteRecordRaw[] = [
  { path: '/', component: StaffLayout, children: routesOf('routes') },
  { path: '/print', component: BareLayout, children: routesOf('printRoutes') },
  { path: '/public', component: PublicLayout, meta: { public: true }, children: routesOf('publicRoutes') },
  {
    path: '/session/renew',
    component: RenewSessionPage,
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
    component: ForbiddenPage,
    meta: { public: true, title: '没有权限' },
  },
  {
    path: '/-/unavailable',
    name: 'unavailable',
    component: UnavailablePage,
    meta: { public: true, title: '暂时无法使用' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: NotFoundPage,
    meta: { public: true, title: '没有这个页面' },
  },
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
