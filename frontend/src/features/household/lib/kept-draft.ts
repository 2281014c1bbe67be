import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import { useMe } from '@/shared/auth'
import { vaultOf } from '@/shared/offline'
import type { SaveState } from './autosave'
import type { HouseholdDraft, Stored } from './draft'

/** What is kept of a form: what was typed, which ids belong to it, and the version that it was typed on. */
export interface KeptForm {
  draft: HouseholdDraft
  ids: [string, string][]
  masks: [string, string][]
  version: number
}

interface Writing {
  id: string
  draft: HouseholdDraft
  kept: Stored
  version: () => number
  state: Ref<SaveState>
  /** Puts on the screen what was kept; false when the server has all of it already. */
  restore: (form: KeptForm) => boolean
}

/** Milliseconds without typing before it is kept; shorter than what sending waits for. */
const pause = 400

/**
 * Keeps what is typed on this machine, encrypted, until the server has it, and brings it back when the page
 * opens again.
 *
 * @return when the restored text was typed; nothing while none was restored
 */
export function useKeptDraft(writing: Writing) {
  const restored = shallowRef<Date>()
  const { me } = useMe()
  const vault = vaultOf(me.value?.staffId ?? '')
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Promise.resolve()

  /** One after the other, so that an older text never comes after a newer one. */
  const inTurn = (work: () => Promise<unknown> | undefined) => {
    last = last.then(work).then(
      () => undefined,
      () => undefined,
    )
    return last
  }
  const copy = (): KeptForm => ({
    draft: JSON.parse(JSON.stringify(writing.draft)),
    ids: [...writing.kept.ids],
    masks: [...writing.kept.masks],
    version: writing.version(),
  })
  const isStored = () => writing.state.value.kind === 'saved'
  const keep = () =>
    void inTurn(async () => {
      const kept = await vault
      return isStored() ? kept?.remove('draft', writing.id) : kept?.write('draft', writing.id, copy())
    })

  async function bringBack(): Promise<void> {
    const shelved = await vault
    const kept = await shelved?.read<KeptForm>('draft', writing.id)
    if (!kept || !isStored()) return
    if (writing.restore(kept.value)) restored.value = kept.savedAt
    else await shelved?.remove('draft', writing.id)
  }

  void inTurn(bringBack)
  watch(
    [() => writing.draft, writing.state],
    () => {
      clearTimeout(timer)
      timer = setTimeout(keep, isStored() ? 0 : pause)
    },
    { deep: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    keep()
  })
  return restored
}
