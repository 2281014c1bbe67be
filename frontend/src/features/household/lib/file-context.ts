import {
  computed,
  inject,
  provide,
  reactive,
  ref,
  shallowRef,
  watch,
  type InjectionKey,
  type ShallowRef,
} from 'vue'
import {
  ApiProblem,
  getHousehold,
  ifMatch,
  updateHousehold,
  type FormIssue,
  type HouseholdDetail,
  type HouseholdForm,
} from '@/shared/api'
import { useToday } from '@/shared/auth'
import { byPointer, provideForm, type FormErrors } from '@/shared/composables'
import { createAutosave } from './autosave'
import { differences } from './compare'
import { useKeptDraft, type KeptForm } from './kept-draft'
import { draftOf, formOf, keysOf, nothingStored, remember } from './draft'
import { hasChild } from './consent'
import { localFaults } from './local-faults'
import { sectionOf, type SectionKey } from './sections'

/** What the server says of whatever holds the form: the file itself, or a change of it. */
export type FileAnswer = Pick<
  HouseholdDetail,
  'id' | 'version' | 'form' | 'issues' | 'judgement' | 'persons' | 'allowedActions'
>

/** Where the form is kept, and what may be done to who belongs to the family. */
export interface FileStore<A extends FileAnswer> {
  save: (answer: A, body: HouseholdForm) => Promise<A>
  load: (answer: A) => Promise<A>
  /** What is saved together with the form. */
  beside?: object
  mayAdd?: boolean
  mayRemove?: boolean
}

const householdStore: FileStore<HouseholdDetail> = {
  save: ({ id, version }, body) => updateHousehold({ path: { id }, headers: ifMatch(version), body }),
  load: ({ id }) => getHousehold({ path: { id } }),
}

export type FileContext<A extends FileAnswer = FileAnswer> = ReturnType<typeof createFile<A>>

const fileContext: InjectionKey<FileContext> = Symbol('household file')

/** The form that is being written: what stands on the screen, what the server said, and the saving between. */
function createFile<A extends FileAnswer>(loaded: A, store: FileStore<A>) {
  const kept = nothingStored()
  const draft = reactive(draftOf(loaded.form ?? {}, kept))
  const first = new Set(keysOf(draft))
  const today = useToday()
  const answer = shallowRef(loaded) as ShallowRef<A>
  /** The stored version of somebody else, while the user decides between the two. */
  const theirs = shallowRef() as ShallowRef<A | undefined>
  /** Sections that were left once: what is missing there is worth saying. */
  const left = reactive(new Set<SectionKey>())
  const checking = ref(false)
  /** Keys of the members whose cards stand open. */
  const opened = reactive(new Set<string>())
  /** Fields that were changed since the last answer; its issues say nothing about them. */
  const changed = reactive(new Set<string>())

  const beside = store.beside ?? {}
  const fingerprint = () => JSON.stringify([draft, beside])
  let stored = fingerprint()
  let sending = { body: {} as HouseholdForm, keys: [] as string[], print: stored }

  const save = createAutosave({
    send: async () => {
      sending = { body: formOf(draft, kept), keys: keysOf(draft), print: fingerprint() }
      changed.clear()
      accept(await store.save(answer.value, sending.body))
    },
    isOwn: async () => {
      const present = await store.load(answer.value)
      const own = differences(sending.body, present.form).length === 0
      if (own) accept(present)
      else theirs.value = present
      return own
    },
  })

  function accept(detail: A) {
    answer.value = detail
    stored = sending.print
    remember(sending.keys, detail.form, kept)
  }

  watch([draft, beside], () => fingerprint() !== stored && save.touch())

  /** Another change of the same file, e.g. a paper; its answer carries the next version. */
  async function change(run: (version: number) => Promise<A>): Promise<void> {
    const done = await save.between(async () => {
      answer.value = await run(answer.value.version)
    })
    if (!done)
      throw new ApiProblem({ title: '填写的内容还没有保存', detail: '请先看页面下方的保存情况，再试一次。' })
  }

  /** Ends a conflict with what stands here, or with what the server has. */
  async function settle(mine: boolean): Promise<void> {
    if (!theirs.value) return
    answer.value = theirs.value
    if (mine) forgetAllBut(theirs.value.form)
    else {
      Object.assign(draft, draftOf(theirs.value.form, kept))
      stored = fingerprint()
    }
    theirs.value = undefined
    await save.settle(mine)
  }

  /** What somebody else removed is written anew, when it stays. */
  function forgetAllBut({ head, members = [], incomes = [], expenses = [] }: HouseholdForm) {
    const present = new Set([head, ...members, ...incomes, ...expenses].map((part) => part?.id))
    for (const [key, id] of kept.ids) if (!present.has(id)) kept.ids.delete(key)
  }

  /** What was typed here before and never reached the server; who saved meanwhile is asked about. */
  function restore(form: KeptForm): boolean {
    const known = { ids: new Map(form.ids), masks: new Map(form.masks) }
    if (differences(formOf(form.draft, known), answer.value.form).length === 0) return false
    Object.assign(kept, known)
    Object.assign(draft, form.draft)
    if (form.version === answer.value.version) save.touch()
    else {
      theirs.value = answer.value
      save.collide()
    }
    return true
  }

  const refusal = computed(() => {
    const state = save.state.value
    return state.kind === 'refused' ? state.problem : undefined
  })
  const faults = computed<FormErrors>(() => ({
    ...byPointer(refusal.value?.errors ?? []),
    ...localFaults(draft, kept),
  }))
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
  const child = computed(() => hasChild(draft, answer.value.persons ?? [], today.value))
  const consented = computed(() => {
    const { textVersion, channel, givenOn, guardian } = draft.consent
    const complete = textVersion !== '' && channel !== '' && givenOn !== ''
    return complete && (!child.value || guardian.trim() !== '')
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
    kept,
    answer,
    theirs,
    left,
    opened,
    checking,
    issues,
    refusal,
    child,
    consented,
    save,
    change,
    settle,
    /** Makes the field of a pointer visible within its section. */
    uncover: (pointer: string) => {
      const place = /^\/members\/(\d+)/.exec(pointer)?.[1]
      const member = place === undefined ? undefined : draft.members[Number(place)]
      if (member) opened.add(member.key)
    },
    mayAdd: store.mayAdd ?? true,
    mayRemove: store.mayRemove ?? true,
    /** Whether this person belonged to the family when the form was opened. */
    wasThere: (key: string) => first.has(key),
    mine: () => formOf(draft, kept),
    restore,
    errorAt: (pointer: string) => faults.value[pointer] ?? issueAt(pointer, true),
    warningAt: (pointer: string) => issueAt(pointer, false),
    clear: (pointer: string) => changed.add(pointer),
  }
}

function provideContext<A extends FileAnswer>(file: FileContext<A>): FileContext<A> {
  provide(fileContext, file as unknown as FileContext)
  provideForm({ error: file.errorAt, warning: file.warningAt, clear: file.clear })
  return file
}

export function provideFile(loaded: HouseholdDetail) {
  const file = provideContext(createFile(loaded, householdStore))
  const restored = useKeptDraft({
    id: loaded.id,
    draft: file.draft,
    kept: file.kept,
    version: () => file.answer.value.version,
    state: file.save.state,
    restore: file.restore,
  })
  return { ...file, restored }
}

/** The same form, kept somewhere else than in the file. */
export const provideFormOf = <A extends FileAnswer>(loaded: A, store: FileStore<A>) =>
  provideContext(createFile(loaded, store))

export function useFile(): FileContext {
  const file = inject(fileContext)
  if (!file) throw new Error('There is no file to write on above this component')
  return file
}

/** For the parts that only the file itself has: its papers, its submission. */
export const useHouseholdFile = () => useFile() as unknown as FileContext<HouseholdDetail>
