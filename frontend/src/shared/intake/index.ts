export { default as IntakeList } from './IntakeList.vue'
export { default as IntakeView } from './IntakeView.vue'
export type { IntakeKind } from './kind'
