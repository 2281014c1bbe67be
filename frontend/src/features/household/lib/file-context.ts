import { computed, inject, provide, reactive, ref, shallowRef, watch, type InjectionKey } from 'vue'
import {
  getHousehold,
  ifMatch,
  updateHousehold,
  type FormIssue,
  type HouseholdDetail,
  type HouseholdForm,
} from '@/shared/api'
import { provideForm } from '@/shared/composables'
import { createAutosave } from './autosave'
import { differences } from './compare'
import { draftOf, formOf, idsOf, keysOf, type StoredIds } from './draft'
import { localFaults } from './local-faults'
import { sectionOf, type SectionKey } from './sections'

export type FileContext = ReturnType<typeof createFile>

const fileContext: InjectionKey<FileContext> = Symbol('household file')

/** The file that is being written: what stands on the screen, what the server said, and the saving between. */
function createFile(loaded: HouseholdDetail) {
  const ids: StoredIds = new Map()
  const draft = reactive(draftOf(loaded.form ?? {}, ids))
  const answer = shallowRef(loaded)
  /** The stored version of somebody else, while the user decides between the two. */
  const theirs = shallowRef<HouseholdDetail>()
  /** Sections that were left once: what is missing there is worth saying. */
  const left = reactive(new Set<SectionKey>())
  const checking = ref(false)
  /** Fields that were changed since the last answer; its issues say nothing about them. */
  const changed = reactive(new Set<string>())

  const fingerprint = () => JSON.stringify(formOf(draft, new Map()))
  let stored = fingerprint()
  let sending = { body: {} as HouseholdForm, keys: [] as string[], print: stored }

  const save = createAutosave({
    send: async () => {
      sending = { body: formOf(draft, ids), keys: keysOf(draft), print: fingerprint() }
      changed.clear()
      const { id, version } = answer.value
      accept(await updateHousehold({ path: { id }, headers: ifMatch(version), body: sending.body }))
    },
    isOwn: async () => {
      const present = await getHousehold({ path: { id: answer.value.id } })
      const own = differences(sending.body, present.form).length === 0
      if (own) accept(present)
      else theirs.value = present
      return own
    },
  })

  function accept(detail: HouseholdDetail) {
    answer.value = detail
    stored = sending.print
    idsOf(detail.form).forEach((id, place) => {
      const key = sending.keys[place]
      if (id && key) ids.set(key, id)
    })
  }

  watch(draft, () => fingerprint() !== stored && save.touch())

  /** Another change of the same file, e.g. a paper; its answer carries the next version. */
  function change(run: (version: number) => Promise<HouseholdDetail>): Promise<boolean> {
    return save.between(async () => {
      answer.value = await run(answer.value.version)
    })
  }

  /** Ends a conflict with what stands here, or with what the server has. */
  async function settle(mine: boolean): Promise<void> {
    if (!theirs.value) return
    answer.value = theirs.value
    if (!mine) {
      ids.clear()
      Object.assign(draft, draftOf(theirs.value.form, ids))
      stored = fingerprint()
    }
    theirs.value = undefined
    await save.settle(mine)
  }

  const faults = computed(() => localFaults(draft))
  /** What the server said last, and what can be seen here already. */
  const issues = computed<FormIssue[]>(() => [
    ...Object.entries(faults.value).map(([pointer, message]) => ({
      pointer,
      code: 'format',
      message,
      blocking: true,
    })),
    ...(answer.value.issues ?? []).filter(({ pointer }) => !(pointer in faults.value)),
  ])
  const consented = computed(() => {
    const { textVersion, channel, givenOn } = draft.consent
    return textVersion !== '' && channel !== '' && givenOn !== ''
  })

  function issueAt(pointer: string, blocking: boolean): string | undefined {
    if (changed.has(pointer)) return undefined
    return issues.value.find((issue) => {
      if (issue.blocking !== blocking) return false
      if (issue.code === 'required' && !checking.value && !left.has(sectionOf(pointer))) return false
      return issue.pointer === pointer || issue.pointer.replace(/\/\d+$/, '') === pointer
    })?.message
  }

  return {
    draft,
    ids,
    answer,
    theirs,
    left,
    checking,
    issues,
    consented,
    save,
    change,
    settle,
    mine: () => formOf(draft, ids),
    errorAt: (pointer: string) => faults.value[pointer] ?? issueAt(pointer, true),
    warningAt: (pointer: string) => issueAt(pointer, false),
    clear: (pointer: string) => changed.add(pointer),
  }
}

export function provideFile(loaded: HouseholdDetail): FileContext {
  const file = createFile(loaded)
  provide(fileContext, file)
  provideForm({ error: file.errorAt, warning: file.warningAt, clear: file.clear })
  return file
}

export function useFile(): FileContext {
  const file = inject(fileContext)
  if (!file) throw new Error('There is no file to write on above this component')
  return file
}
