import { computed, inject, nextTick, provide, reactive, ref, shallowRef, toRaw, type InjectionKey } from 'vue'
import { asProblem, type ApiProblem, type FieldError } from '../api'
import { useLeaveGuard } from './useLeaveGuard'

export type FormErrors = Record<string, string>

export interface FormOptions<T extends object, R> {
  initial: T
  /** Sends the values. `key` belongs in `Idempotency-Key`; it is the same for each repetition. */
  submit: (values: T, key: string) => Promise<R>
  /** Faults that can be seen without asking the server: pointer → sentence. */
  validate?: (values: T) => FormErrors
  onDone?: (result: R, values: T) => void
}

export type FormHelper<T extends object = object, R = unknown> = ReturnType<typeof useForm<T, R>>

interface FormContext {
  error: (pointer: string) => string | undefined
  clear: (pointer: string) => void
}

const formContext: InjectionKey<FormContext> = Symbol('form')

/**
 * The one way in which a form works: values, faults on their fields (the server's by JSON pointer), an
 * idempotency key that lives until there is a final answer, and a guard against leaving unsaved.
 */
export function useForm<T extends object, R>(options: FormOptions<T, R>) {
  const values = reactive(structuredClone(options.initial)) as T
  const errors = reactive<FormErrors>({})
  const problem = shallowRef<ApiProblem>()
  const submitting = ref(false)
  const saved = ref(JSON.stringify(options.initial))
  const dirty = computed(() => JSON.stringify(values) !== saved.value)
  let key = crypto.randomUUID()

  useLeaveGuard(dirty)

  /** Starts over with other values, e.g. after loading or after a conflict. */
  function reset(next: T): void {
    Object.assign(values, structuredClone(toRaw(next)))
    saved.value = JSON.stringify(values)
    clearErrors()
    key = crypto.randomUUID()
  }

  /** Back to what was saved last: whoever closes the form has nothing left to lose. */
  function discard(): void {
    reset(JSON.parse(saved.value) as T)
  }

  function clearErrors(): void {
    for (const pointer of Object.keys(errors)) delete errors[pointer]
    problem.value = undefined
  }

  async function submit(): Promise<R | undefined> {
    if (submitting.value) return undefined
    clearErrors()
    Object.assign(errors, options.validate?.(values))
    if (Object.keys(errors).length > 0) {
      await focusFirstFault()
      return undefined
    }
    submitting.value = true
    try {
      const result = await options.submit(structuredClone(deepRaw(values)), key)
      key = crypto.randomUUID()
      saved.value = JSON.stringify(values)
      options.onDone?.(result, values)
      return result
    } catch (thrown) {
      await refused(asProblem(thrown))
      return undefined
    } finally {
      submitting.value = false
    }
  }

  async function refused(refusal: ApiProblem): Promise<void> {
    problem.value = refusal
    Object.assign(errors, byPointer(refusal.errors))
    if (!refusal.isUndecided) key = crypto.randomUUID()
    await focusFirstFault()
  }

  const context: FormContext = {
    error: (pointer) => errors[pointer],
    clear: (pointer) => delete errors[pointer],
  }
  return { values, errors, problem, submitting, dirty, submit, reset, discard, clearErrors, context }
}

/** For the field component: its own fault, from the nearest form. */
export function useFieldError() {
  return inject(formContext, undefined)
}

/** For a form component that is not the one that called `useForm`. */
export function provideForm(context: FormContext): void {
  provide(formContext, context)
}

/** The first fault of each field; several sentences beside one field help nobody. */
export function byPointer(faults: readonly FieldError[]): FormErrors {
  const errors: FormErrors = {}
  for (const fault of faults) errors[fault.pointer] ??= fault.message
  return errors
}

async function focusFirstFault(): Promise<void> {
  await nextTick()
  const field = document.querySelector<HTMLElement>(
    '.is-error input, .is-error textarea, .is-error [tabindex="0"]',
  )
  field?.focus()
}

/** Reactive proxies cannot be cloned; what is sent is a plain copy. */
function deepRaw<V>(value: V): V {
  const raw = toRaw(value)
  if (Array.isArray(raw)) return raw.map(deepRaw) as V
  if (raw !== null && typeof raw === 'object' && Object.getPrototypeOf(raw) === Object.prototype) {
    return Object.fromEntries(Object.entries(raw).map(([name, part]) => [name, deepRaw(part)])) as V
  }
  return raw
}
