import { getCurrentInstance, onBeforeUnmount, onMounted, type Ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { confirmLeave } from '../ui/confirm'

/** Asks before unsaved input is lost: by another page of ours, or by closing the window. */
export function useLeaveGuard(dirty: Ref<boolean>): void {
  if (!getCurrentInstance()) return
  onBeforeRouteLeave(() => !dirty.value || confirmLeave())

  const warn = (event: BeforeUnloadEvent) => {
    if (dirty.value) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
}
