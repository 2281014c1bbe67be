import { ref, watchEffect } from 'vue'

const storageKey = 'nuanliu.text-size'
const large = ref(localStorage.getItem(storageKey) === 'large')

watchEffect(() => {
  document.documentElement.dataset.textSize = large.value ? 'large' : 'normal'
  localStorage.setItem(storageKey, large.value ? 'large' : 'normal')
})

/** The size that elder users choose; kept on this device, it says nothing about anybody. */
export function useTextSize() {
  return { large }
}
