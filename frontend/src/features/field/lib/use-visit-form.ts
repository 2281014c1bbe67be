import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import type { PackedFile } from '@/shared/offline'
import { useField, type VisitParcel } from './field'
import { faultsOf, type VisitBody } from './visit-parcel'

/** Milliseconds without typing before it is kept on this machine. */
const pause = 300

/** One visit while it is written: everything typed is kept at once, encrypted, and goes out when it is done. */
export function useVisitForm(id: string) {
  const field = useField()
  const parcel = shallowRef<VisitParcel>()
  const body = reactive({}) as VisitBody
  const files = ref<PackedFile[]>([])
  const isMissing = ref(false)
  const isKept = ref(true)
  const showsFaults = ref(false)
  const faults = computed(() => (showsFaults.value && parcel.value ? faultsOf(body, files.value) : {}))
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Promise.resolve()

  async function load(): Promise<void> {
    const found = await field.outbox.value?.find(id)
    isMissing.value = found === undefined
    if (!found) return
    Object.assign(body, found.body)
    files.value = found.files
    parcel.value = found
    watch([body, files], touch, { deep: true })
  }

  function touch(): void {
    isKept.value = false
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), pause)
  }

  /** One after the other, so that an older text never comes after a newer one. */
  function keep(changes: Partial<VisitParcel> = {}): Promise<void> {
    clearTimeout(timer)
    last = last.then(async () => {
      if (!parcel.value) return
      parcel.value = JSON.parse(
        JSON.stringify({ ...parcel.value, body, files: files.value, ...changes }),
      ) as VisitParcel
      await field.outbox.value?.put(parcel.value)
      isKept.value = true
    })
    return last
  }

  async function addFile(content: Blob, purpose: 'photo' | 'signature', name: string): Promise<void> {
    const key = crypto.randomUUID()
    await field.vault.value?.writeBytes('file', key, content)
    files.value.push({ key, name, mediaType: content.type, size: content.size, purpose })
    await keep()
  }

  async function removeFile(key: string): Promise<void> {
    files.value = files.value.filter((file) => file.key !== key)
    await keep()
    await field.vault.value?.remove('file', key)
  }

  /** Into the outbox; false while something is missing. */
  async function submit(): Promise<boolean> {
    showsFaults.value = true
    if (Object.keys(faultsOf(body, files.value)).length > 0) return false
    const fresh = { reason: undefined, theirs: undefined, attempts: 0, notBefore: 0 }
    await keep({ state: 'waiting', ...fresh })
    parcel.value = undefined
    void field.send()
    return true
  }

  async function discard(): Promise<void> {
    clearTimeout(timer)
    await last
    parcel.value = undefined
    await field.outbox.value?.discard(id)
  }

  void load()
  onBeforeUnmount(() => {
    if (!isKept.value) void keep()
  })
  return { parcel, body, files, faults, isMissing, isKept, addFile, removeFile, submit, discard }
}
