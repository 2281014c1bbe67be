export { isReachable } from './keycloak'
export { loadMe, mayOpen, useMe, useToday } from './me'
export { completeRenewal } from './renewal'
export { useSession } from './session'
