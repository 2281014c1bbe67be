import { Dexie, type Table } from 'dexie'
import type { Shelf } from './vault'

/** The shelf of this browser. */
export async function openShelf(): Promise<Shelf> {
  const database = new Dexie('nuanliu-offline')
  database.version(1).stores({ items: '' })
  await database.open()
  const items: Table<unknown, string> = database.table('items')
  return {
    get: (name) => items.get(name),
    put: async (name, value) => void (await items.put(value, name)),
    remove: (names) => items.bulkDelete(names),
    names: async () => (await items.toCollection().primaryKeys()).map(String),
  }
}
