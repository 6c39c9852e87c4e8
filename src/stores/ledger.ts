import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CatalogueEntry, Ledger } from '@/ledger/ledger.ts'
import { parseCatalogue, parseLedger } from '@/ledger/parse.ts'
import { fetchParsed, type FetchFailure } from '@/library/fetchParsed.ts'

export type LedgerState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly entry: CatalogueEntry; readonly ledger: Ledger }
  | { readonly status: 'failed'; readonly failure: FetchFailure | UnknownLedger }

interface UnknownLedger {
  readonly kind: 'unknown-ledger'
  readonly id: string
}

/** The catalogue and the ledger on show. */
export const useLedgerStore = defineStore('ledger', () => {
  const catalogue = shallowRef<readonly CatalogueEntry[]>([])
  const state = shallowRef<LedgerState>({ status: 'loading' })
  const loaded = new Map<string, Ledger>()
  let latest = 0

  /** Opens a ledger by id; without one, the first of the catalogue. */
  async function open(id = catalogue.value[0]?.id): Promise<void> {
    const request = ++latest
    if (state.value.status === 'ready' && state.value.entry.id === id) return
    const next = await find(id)
    if (request === latest) state.value = next
  }

  async function find(id: string | undefined): Promise<LedgerState> {
    if (!catalogue.value.length) {
      state.value = { status: 'loading' }
      const fetched = await fetchParsed('data/index.json', parseCatalogue)
      if (!fetched.ok) return { status: 'failed', failure: fetched.failure }
      catalogue.value = fetched.value
    }
    const entry = id ? catalogue.value.find((each) => each.id === id) : catalogue.value[0]
    if (!entry) return { status: 'failed', failure: { kind: 'unknown-ledger', id: id ?? '' } }

    let ledger = loaded.get(entry.id)
    if (!ledger) {
      state.value = { status: 'loading' }
      const fetched = await fetchParsed(`data/${entry.file}`, parseLedger)
      if (!fetched.ok) return { status: 'failed', failure: fetched.failure }
      loaded.set(entry.id, (ledger = fetched.value))
    }
    return { status: 'ready', entry, ledger }
  }

  return { catalogue, state, open }
})
