/** Where the ciphertext lies; IndexedDB in the browser, a map in tests. */
export interface Shelf {
  get: (name: string) => Promise<unknown>
  put: (name: string, value: unknown) => Promise<void>
  /** All of them or none. */
  remove: (names: string[]) => Promise<void>
  names: () => Promise<string[]>
}

/**
 * What is kept: a form that could not be saved yet, what waits to be sent, a picture that belongs to it, and what
 * was read to be used without network.
 */
export type Kind = 'draft' | 'parcel' | 'file' | 'pack'

/** What its user has typed and the server does not have. */
const unsentKinds: Kind[] = ['draft', 'parcel']

/** What of an item stands on the shelf: when it was kept, and what nobody can read without the key. */
interface Sealed {
  savedAt: number
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

export interface Kept<T> {
  value: T
  savedAt: Date
}

/** Nothing is kept longer on a machine. */
export const longest = 48 * 3_600_000

const keyName = 'key/'
const keyOf = (user: string) => keyName + user

/** Whose things lie on the shelf; nothing where nobody has left any. */
export async function ownerOf(shelf: Shelf): Promise<string | undefined> {
  return (await shelf.names()).find((name) => name.startsWith(keyName))?.slice(keyName.length)
}

/**
 * What one user of this machine keeps on it. It is encrypted with a key that the browser keeps and never gives
 * out; what another user left is erased when the vault opens.
 */
export async function openVault(shelf: Shelf, user: string, now: () => number = Date.now) {
  const nameOf = (kind: Kind, id: string) => `${kind}/${user}/${id}`
  const isOver = (sealed: Sealed | undefined) => !sealed || now() - sealed.savedAt > longest
  const isOwn = (name: string) => name.split('/')[1] === user
  let isErased = false
  await tidy()
  const key = await obtainKey()
  const bound = (name: string) => new TextEncoder().encode(name)

  /** What another user left, and what is too old. */
  async function tidy(): Promise<void> {
    const gone: string[] = []
    for (const name of await shelf.names()) {
      if (!isOwn(name)) gone.push(name)
      else if (name !== keyOf(user) && isOver((await shelf.get(name)) as Sealed)) gone.push(name)
    }
    await shelf.remove(gone)
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

  async function seal(name: string, clear: Uint8Array<ArrayBuffer>, since: Date | undefined): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, clear)
    // What was still being written while its user signed out.
    if (isErased) return
    await shelf.put(name, { savedAt: since?.getTime() ?? now(), iv, data } satisfies Sealed)
  }

  async function open(name: string): Promise<Kept<ArrayBuffer> | undefined> {
    const sealed = (await shelf.get(name)) as Sealed | undefined
    if (!sealed || isOver(sealed)) return undefined
    try {
      const { iv, data, savedAt } = sealed
      const value = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData: bound(name) },
        key,
        data,
      )
      return { value, savedAt: new Date(savedAt) }
    } catch {
      await shelf.remove([name])
      return undefined
    }
  }

  /** Nothing for what is not there, too old, or not to be read with this user's key. */
  async function read<T>(kind: Kind, id: string): Promise<Kept<T> | undefined> {
    const kept = await open(nameOf(kind, id))
    return kept && { ...kept, value: JSON.parse(new TextDecoder().decode(kept.value)) as T }
  }

  const namesOf = async (kind: Kind) =>
    (await shelf.names()).filter((name) => name.startsWith(nameOf(kind, '')))

  return {
    /** @param since when it was kept first, where the time may not begin anew with every change */
    write: (kind: Kind, id: string, value: unknown, since?: Date) =>
      seal(nameOf(kind, id), new TextEncoder().encode(JSON.stringify(value)), since),
    read,
    writeBytes: async (kind: Kind, id: string, content: Blob) =>
      seal(nameOf(kind, id), new Uint8Array(await content.arrayBuffer()), undefined),
    readBytes: async (kind: Kind, id: string) => (await open(nameOf(kind, id)))?.value,
    ids: async (kind: Kind) => (await namesOf(kind)).map((name) => name.slice(nameOf(kind, '').length)),
    remove: (kind: Kind, ...ids: string[]) => shelf.remove(ids.map((id) => nameOf(kind, id))),
    tidy,
    /** How much its user would lose. */
    unsent: async () => (await Promise.all(unsentKinds.map(namesOf))).flat().length,
    /** Everything of everybody, with the keys. */
    erase: async () => {
      isErased = true
      await shelf.remove(await shelf.names())
    },
  }
}

export type Vault = Awaited<ReturnType<typeof openVault>>
