/** Where the ciphertext lies; IndexedDB in the browser, a map in tests. */
export interface Shelf {
  get: (name: string) => Promise<unknown>
  put: (name: string, value: unknown) => Promise<void>
  remove: (name: string) => Promise<void>
  names: () => Promise<string[]>
}

/** What of a draft stands on the shelf: whose, when, and what nobody can read without the key. */
interface Sealed {
  savedAt: number
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

export interface KeptDraft<T> {
  value: T
  savedAt: Date
}

/** No draft is kept longer on a machine. */
export const longest = 48 * 3_600_000

const keyOf = (user: string) => `key/${user}`
const draftOf = (user: string, id: string) => `draft/${user}/${id}`

/**
 * Drafts that could not be sent yet, for one user of this machine. They are encrypted with a key that the
 * browser keeps and never gives out; what another user left is erased when the vault opens.
 */
export async function openVault(shelf: Shelf, user: string, now: () => number = Date.now) {
  const isOver = (sealed: Sealed | undefined) => !sealed || now() - sealed.savedAt > longest
  await tidy()
  const key = await obtainKey()
  const bound = (name: string) => new TextEncoder().encode(name)

  async function tidy(): Promise<void> {
    for (const name of await shelf.names()) {
      const foreign = name !== keyOf(user) && !name.startsWith(draftOf(user, ''))
      if (foreign || (name.startsWith('draft/') && isOver((await shelf.get(name)) as Sealed)))
        await shelf.remove(name)
    }
  }

  async function obtainKey(): Promise<CryptoKey> {
    const known = (await shelf.get(keyOf(user))) as CryptoKey | undefined
    if (known) return known
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    await shelf.put(keyOf(user), made)
    return made
  }

  async function write(id: string, value: unknown): Promise<void> {
    const name = draftOf(user, id)
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const clear = new TextEncoder().encode(JSON.stringify(value))
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, clear)
    await shelf.put(name, { savedAt: now(), iv, data } satisfies Sealed)
  }

  /** Nothing for what is not there, too old, or not to be read with this user's key. */
  async function read<T>(id: string): Promise<KeptDraft<T> | undefined> {
    const name = draftOf(user, id)
    const sealed = (await shelf.get(name)) as Sealed | undefined
    if (!sealed || isOver(sealed)) return undefined
    try {
      const clear = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.iv, additionalData: bound(name) },
        key,
        sealed.data,
      )
      return { value: JSON.parse(new TextDecoder().decode(clear)) as T, savedAt: new Date(sealed.savedAt) }
    } catch {
      await shelf.remove(name)
      return undefined
    }
  }

  return {
    write,
    read,
    remove: (id: string) => shelf.remove(draftOf(user, id)),
    count: async () => (await shelf.names()).filter((name) => name.startsWith(draftOf(user, ''))).length,
    /** Everything of everybody, with the keys. */
    erase: async () => {
      for (const name of await shelf.names()) await shelf.remove(name)
    },
  }
}

export type Vault = Awaited<ReturnType<typeof openVault>>
