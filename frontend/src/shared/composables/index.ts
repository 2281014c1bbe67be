export { useAction } from './useAction'
export {
  byPointer,
  useFieldError,
  useForm,
  provideForm,
  type FormContext,
  type FormErrors,
  type FormHelper,
} from './useForm'
export { useLeaveGuard } from './useLeaveGuard'
export { useListState, type ListState } from './useListState'
export { useTextSize } from './useTextSize'
