import { openShelf } from './shelf'
import { openVault, ownerOf, type Vault } from './vault'

export { createOutbox, type Outbox, type Parcel, type PackedFile, type Sender } from './outbox'
export { longest, type Kept, type Vault } from './vault'

let opened: { user: string; vault: Promise<Vault | undefined> } | undefined

/**
 * The vault of the user who is signed in; nothing where the browser keeps nothing (a private window), so that
 * writing goes on without it.
 *
 * @param user the id of the person, never the name
 */
export function vaultOf(user: string): Promise<Vault | undefined> {
  if (opened?.user !== user) {
    const vault = openShelf()
      .then((shelf) => openVault(shelf, user))
      .catch(() => undefined)
    opened = { user, vault }
  }
  return opened.vault
}

/** Who has used this machine last and not signed out: whose things may be read without network. */
export async function lastUser(): Promise<string | undefined> {
  try {
    return await ownerOf(await openShelf())
  } catch {
    return undefined
  }
}
