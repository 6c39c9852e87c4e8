import type { PagePicture } from '../importer/pagePicture.ts'
import type { Kept, OwnEntry, Shelf } from './shelf.ts'

const ENTRIES = 'entries'
const LEDGERS = 'ledgers'
const PICTURES = 'pictures'
const STORES = [ENTRIES, LEDGERS, PICTURES]
const VERSION = 2

/** Keeps ledgers in the browser, under a name that is the site's own. */
export function indexedDbShelf(name: string): Shelf {
  let opened: Promise<IDBDatabase> | undefined
  const database = (): Promise<IDBDatabase> =>
    (opened ??= open(name).catch((error: unknown) => {
      opened = undefined
      throw error
    }))

  /** What `ask` asks for, once all of it is written. */
  async function transact<T>(
    mode: IDBTransactionMode,
    ask: (entries: IDBObjectStore, ledgers: IDBObjectStore, pictures: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    const transaction = (await database()).transaction(STORES, mode)
    const written = done(transaction)
    const asked = ask(
      transaction.objectStore(ENTRIES),
      transaction.objectStore(LEDGERS),
      transaction.objectStore(PICTURES),
    )
    const [answer] = await Promise.all([asked, written])
    return answer
  }

  return {
    entries: () => transact('readonly', (entries) => result<OwnEntry[]>(entries.getAll())),
    read: (id) =>
      transact('readonly', async (entries, ledgers) => {
        const [entry, kept] = await Promise.all([
          result<OwnEntry | undefined>(entries.get(id)),
          result<Kept | undefined>(ledgers.get(id)),
        ])
        return entry && kept && { entry, kept }
      }),
    write: (entry, kept) =>
      transact('readwrite', async (entries, ledgers) => {
        const known = await result<OwnEntry | undefined>(entries.get(entry.id))
        if ((known?.version ?? 0) !== entry.version - 1) return false
        entries.put(entry)
        if (kept) ledgers.put(kept, entry.id)
        return true
      }),
    pictures: (id) =>
      transact(
        'readonly',
        async (_entries, _ledgers, pictures) =>
          (await result<readonly PagePicture[] | undefined>(pictures.get(id))) ?? [],
      ),
    keepPictures: (id, drawn) =>
      transact('readwrite', async (entries, _ledgers, pictures) => {
        if (await result(entries.getKey(id))) pictures.put(drawn, id)
      }),
    remove: (id) =>
      transact('readwrite', async (...stores) => {
        for (const store of stores) store.delete(id)
      }),
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION)
    request.onupgradeneeded = () => {
      const { result: database } = request
      for (const store of STORES)
        if (!database.objectStoreNames.contains(store))
          database.createObjectStore(store, store === ENTRIES ? { keyPath: 'id' } : undefined)
    }
    request.onsuccess = () => {
      // Another window may want to make it anew.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    request.onblocked = () => reject(new Error('IndexedDB is held by another window.'))
  })
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
}
