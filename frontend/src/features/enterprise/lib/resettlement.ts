import type { Resettlement } from '@/shared/api'

/** Where workers go, in the order in which it is told; all of them together are at most those affected. */
export const ways = [
  { key: 'reassigned', label: '转岗安置' },
  { key: 'retrained', label: '转岗培训中' },
  { key: 'earlyRetired', label: '内部退养' },
  { key: 'retired', label: '退休' },
  { key: 'reemployed', label: '再就业（创业）' },
  { key: 'publicPosts', label: '公益性岗位' },
  { key: 'unemployed', label: '失业' },
] as const satisfies { key: keyof Resettlement; label: string }[]
