import type { QueryClient } from '@tanstack/vue-query'
import { shallowRef } from 'vue'
import type { Router } from 'vue-router'
import { asProblem, type ApiProblem } from '@/shared/api'
import { loadMe, mayOpen, useSession } from '@/shared/auth'

/** Why the last page could not be opened at all; shown by the page that stands in for it. */
export const entryProblem = shallowRef<ApiProblem>()

export function installGuards(router: Router, queries: QueryClient): void {
  router.beforeEach(async (to) => {
    if (to.meta.public) return true
    const standIn = (name: string) => ({ name, query: { from: to.fullPath }, replace: true })
    try {
      if (to.meta.offline && (await useSession().startOffline())) return true
      await useSession().ensureSignedIn()
      const me = await loadMe(queries)
      return mayOpen(me, to.meta.permission) ? true : standIn('forbidden')
    } catch (thrown) {
      entryProblem.value = asProblem(thrown)
      return standIn(entryProblem.value.status === 403 ? 'forbidden' : 'unavailable')
    }
  })

  router.afterEach((to, from) => {
    document.title = to.meta.title ? `${to.meta.title} · 暖流` : '暖流 · 工会困难职工帮扶'
    // People who cannot see the page hear that it is a new one.
    if (from.matched.length > 0 && to.path !== from.path) {
      requestAnimationFrame(() => document.getElementById('main')?.focus())
    }
  })
}
