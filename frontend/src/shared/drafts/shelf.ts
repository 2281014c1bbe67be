import type { Shelf } from './vault'

const store = 'drafts'

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The shelf of this browser. */
export async function openShelf(): Promise<Shelf> {
  const opening = indexedDB.open('nuanliu-drafts', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store)
  const database = await answer(opening)
  const work = <T>(mode: IDBTransactionMode, run: (all: IDBObjectStore) => IDBRequest<T>) =>
    answer(run(database.transaction(store, mode).objectStore(store)))
  return {
    get: (name) => work('readonly', (all) => all.get(name)),
    put: async (name, value) => void (await work('readwrite', (all) => all.put(value, name))),
    remove: async (name) => void (await work('readwrite', (all) => all.delete(name))),
    names: async () => (await work('readonly', (all) => all.getAllKeys())).map(String),
  }
}
