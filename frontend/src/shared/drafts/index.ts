import { openShelf } from './shelf'
import { openVault, type Vault } from './vault'

export type { KeptDraft, Vault } from './vault'

let opened: { user: string; vault: Promise<Vault | undefined> } | undefined

/**
 * The vault of the user who is signed in; nothing where the browser keeps nothing (a private window), so that
 * writing goes on without it.
 *
 * @param user the id of the person, never the name
 */
export function draftsOf(user: string): Promise<Vault | undefined> {
  if (opened?.user !== user) {
    const vault = openShelf()
      .then((shelf) => openVault(shelf, user))
      .catch(() => undefined)
    opened = { user, vault }
  }
  return opened.vault
}
