import { useQueryClient } from '@tanstack/vue-query'
import { computed, inject, onBeforeUnmount, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import { isReachable, loadMe, useSession } from '@/shared/auth'
import { createOutbox, lastUser, vaultOf, type Outbox, type Parcel, type Vault } from '@/shared/offline'
import { loadPack, type DayPack } from './day-pack'
import { visitSender, type VisitBody } from './visit-parcel'

export type VisitParcel = Parcel<VisitBody>

/** Milliseconds between two looks at what may go out. */
const beat = 15_000
const packId = 'day'

/**
 * What the pages of the field share: whose things these are, the pack of the day, what waits to be sent, and
 * whether somebody answers.
 */
function createField() {
  const session = useSession()
  const queries = useQueryClient()
  const user = ref<string>()
  const vault = shallowRef<Vault>()
  const outbox = shallowRef<Outbox<VisitBody>>()
  const parcels = shallowRef<VisitParcel[]>([])
  const pack = shallowRef<DayPack>()
  const packAt = shallowRef<Date>()
  const ready = ref(false)
  const isConnected = ref(false)
  const isExpired = ref(false)
  const isSignedIn = computed(() => session.keycloak !== undefined && !isExpired.value)
  /** Somebody would answer, but does not know who is asking. */
  const mustSignIn = ref(false)
  const sending = ref(false)
  const packFault = ref('')

  async function start(): Promise<void> {
    const me = session.keycloak ? await loadMe(queries) : undefined
    user.value = me?.staffId ?? (await lastUser())
    if (user.value) vault.value = await vaultOf(user.value)
    if (vault.value) {
      outbox.value = createOutbox({ vault: vault.value, sender: visitSender, changed: () => void refresh() })
      await readPack()
      await refresh()
    }
    isConnected.value = me !== undefined
    ready.value = true
    if (me) {
      if (!pack.value || pack.value.day !== me.today) void fetchPack()
      void send()
    }
  }

  async function refresh(): Promise<void> {
    parcels.value = (await outbox.value?.list()) ?? []
  }

  async function readPack(): Promise<void> {
    const kept = await vault.value?.read<DayPack>('pack', packId)
    pack.value = kept?.value
    packAt.value = kept?.savedAt
  }

  /** Brings the day's route and the files along it onto this machine. */
  async function fetchPack(): Promise<void> {
    packFault.value = ''
    try {
      await vault.value?.write('pack', packId, await loadPack(await loadMe(queries)))
      await readPack()
    } catch {
      packFault.value = '走访包没有下载成功，请在有网络的地方再试。'
    }
  }

  async function send(): Promise<void> {
    if (!outbox.value || sending.value) return
    if (!isSignedIn.value) {
      isConnected.value = await isReachable()
      mustSignIn.value = isConnected.value
      return
    }
    sending.value = true
    try {
      const pause = await outbox.value.send()
      isConnected.value = pause === 'offline' ? false : await isReachable()
      mustSignIn.value = pause === 'sign-in'
    } finally {
      sending.value = false
      await refresh()
    }
  }

  // No dialog in the middle of a visit: what is written stays here, and a line above says what to do.
  watch(
    () => session.asking,
    (asking) => {
      if (!asking) return
      isExpired.value = true
      session.dismiss()
    },
  )

  const waits = () => parcels.value.some(({ state }) => state === 'waiting')
  const wake = () => void ((waits() || !isConnected.value) && send())
  const lost = () => (isConnected.value = false)
  const timer = setInterval(wake, beat)
  window.addEventListener('online', wake)
  window.addEventListener('offline', lost)
  onBeforeUnmount(() => {
    clearInterval(timer)
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', lost)
  })

  /** Everything on this machine goes with its user. */
  async function signOut(): Promise<void> {
    await vault.value?.erase()
    if (session.keycloak) await session.signOut()
    else window.location.assign('/m')
  }

  const unsent = computed(() => parcels.value.filter(({ state }) => state !== 'editing'))

  void start()
  return {
    user,
    vault,
    outbox,
    parcels,
    unsent,
    pack,
    packAt,
    packFault,
    ready,
    isConnected,
    isSignedIn,
    mustSignIn,
    sending,
    fetchPack,
    refresh,
    send,
    signOut,
    /** A full load: it asks for the sign-in where somebody answers, and what was typed is kept. */
    signIn: () => window.location.reload(),
  }
}

export type Field = ReturnType<typeof createField>
const key: InjectionKey<Field> = Symbol('field')

export function provideField(): Field {
  const field = createField()
  provide(key, field)
  return field
}

export function useField(): Field {
  const field = inject(key)
  if (!field) throw new Error('outside of the field')
  return field
}
