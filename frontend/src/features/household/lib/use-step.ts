import { ref } from 'vue'
import type { HouseholdDetail } from '@/shared/api'
import { useForm, type FormErrors } from '@/shared/composables'
import { showSuccess } from '@/shared/ui'
import { useHouseholdRefresh } from '../household.queries'

/** What the dialogs of all steps have in common: the form, closing, the message, the refreshed page. */
export function useStep<T extends object>(options: {
  initial: T
  validate?: (values: T) => FormErrors
  submit: (values: T, key: string) => Promise<HouseholdDetail>
  done: string
}) {
  const open = ref(false)
  const refresh = useHouseholdRefresh()
  const form = useForm({
    initial: options.initial,
    validate: options.validate,
    submit: options.submit,
    onDone: (detail) => {
      open.value = false
      showSuccess(options.done)
      void refresh(detail)
    },
  })
  return { open, form, reload: () => void refresh() }
}
