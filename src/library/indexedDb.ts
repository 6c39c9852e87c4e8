import type { Kept, OwnEntry, Shelf } from './shelf.ts'

const ENTRIES = 'entries'
const LEDGERS = 'ledgers'

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
    ask: (entries: IDBObjectStore, ledgers: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    const transaction = (await database()).transaction([ENTRIES, LEDGERS], mode)
    const written = done(transaction)
    const asked = ask(transaction.objectStore(ENTRIES), transaction.objectStore(LEDGERS))
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
    remove: (id) =>
      transact('readwrite', async (entries, ledgers) => {
        entries.delete(id)
        ledgers.delete(id)
      }),
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ENTRIES, { keyPath: 'id' })
      request.result.createObjectStore(LEDGERS)
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
