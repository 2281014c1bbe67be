import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { HouseholdDetail } from '@/shared/api'
import { useMe } from '@/shared/auth'
import { useHouseholdRefresh } from '../household.queries'
import type { ChangeFile } from './papers'

/** How a page that only shows a file adds papers to it; undefined where the user may not. */
export function useFileChange(file: MaybeRefOrGetter<HouseholdDetail>) {
  const { may } = useMe()
  const refresh = useHouseholdRefresh()
  const change: ChangeFile = async (run) => refresh(await run(toValue(file).version))
  // A file that waits for somebody else's step is not added to.
  return computed(() =>
    may('household:add-paper') && toValue(file).allowedActions.length > 0 ? change : undefined,
  )
}
