import type Keycloak from 'keycloak-js'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { createKeycloak, isReachable, keycloakDefaults } from './keycloak'
import { returnAddress } from './return-address'
import { awaitRenewal, openRenewal } from './renewal'

/** A token must be good for at least this many seconds when a request leaves. */
const leastValidity = 20

export const useSession = defineStore('session', () => {
  const keycloak = shallowRef<Keycloak>()
  /**
   * Why the dialog stands that asks the user to sign in again: the session has ended, or the operation wants
   * a sign-in no older than `maxAge` seconds.
   */
  const asking = ref<{ maxAge?: number }>()
  /** The page has been opened without network: nobody is signed in until it is loaded again. */
  const isOffline = ref(false)
  let renewal: Promise<boolean> | undefined
  let answer: ((renewed: boolean) => void) | undefined

  /** Leaves for the sign-in page unless the user is signed in, and comes back to the same address. */
  async function ensureSignedIn(): Promise<void> {
    if (keycloak.value) return
    const adapter = createKeycloak()
    const redirectUri = returnAddress(window.location)
    await adapter.init({ ...keycloakDefaults, onLoad: 'login-required', redirectUri })
    keycloak.value = adapter
  }

  /** True when nobody answers who could sign the user in, so that leaving for the sign-in page would lead nowhere. */
  async function startOffline(): Promise<boolean> {
    if (!keycloak.value && !isOffline.value) isOffline.value = !(await isReachable())
    return isOffline.value
  }

  async function token(): Promise<string | undefined> {
    const adapter = keycloak.value
    if (!adapter) return undefined
    try {
      await adapter.updateToken(leastValidity)
    } catch {
      // The session has ended; the request is sent as it is, its 401 leads to `renew`.
    }
    return adapter.token
  }

  /** Shows the dialog once for all requests that wait; the strictest of them decides. */
  function renew(maxAge?: number): Promise<boolean> {
    if (!keycloak.value) return Promise.resolve(false)
    if (!asking.value || (asking.value.maxAge ?? Infinity) > (maxAge ?? Infinity)) asking.value = { maxAge }
    renewal ??= new Promise<boolean>((resolve) => (answer = resolve)).finally(() => {
      renewal = undefined
      asking.value = undefined
    })
    return renewal
  }

  /** Signs in again in a second window, so that this page keeps what was typed. */
  async function signInAgain(): Promise<void> {
    const id = openRenewal(asking.value?.maxAge)
    const tokens = await awaitRenewal(id)
    const previous = keycloak.value?.subject
    const adapter = createKeycloak()
    await adapter.init({ ...keycloakDefaults, ...tokens })
    if (previous && adapter.subject !== previous) {
      // Somebody else signed in: nothing of the former user may stay on the screen.
      window.location.assign('/')
      return
    }
    keycloak.value = adapter
    answer?.(true)
  }

  function dismiss(): void {
    answer?.(false)
  }

  async function signOut(): Promise<void> {
    await keycloak.value?.logout({ redirectUri: `${window.location.origin}/` })
  }

  return {
    keycloak,
    asking,
    isOffline,
    ensureSignedIn,
    startOffline,
    token,
    renew,
    signInAgain,
    dismiss,
    signOut,
  }
})
