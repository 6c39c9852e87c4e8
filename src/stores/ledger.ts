import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { CatalogueEntry, Deflator, Ledger, Province, Succession } from '@/ledger/ledger.ts'
import type { Found, LibraryFailure, OpenLedger } from '@/library/source.ts'
import { isOwn } from '@/library/own.ts'
import { library } from '@/library/sources.ts'

export type LedgerState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly entry: CatalogueEntry; readonly ledger: Ledger }
  | { readonly status: 'failed'; readonly failure: LibraryFailure }

/** The ledger on show, and those on offer. */
export const useLedgerStore = defineStore('ledger', () => {
  const source = library(inPage)
  const catalogue = shallowRef<readonly CatalogueEntry[]>([])
  /** How departments became others, as far as the catalogue says. */
  const successions = shallowRef<readonly Succession[]>([])
  const deflators = shallowRef<readonly Deflator[]>([])
  /** Where the departments are listed that are too many for one list. */
  const provinces = shallowRef<readonly Province[]>([])
  /** Whether the list did not come: others than the ledger on show cannot be offered. */
  const unlisted = ref(false)
  const state = shallowRef<LedgerState>({ status: 'loading' })
  const loaded = new Map<string, OpenLedger>()
  /** What was asked for last: only its answer is shown. */
  let asked: { readonly id: string | undefined } | undefined
  let shown = Promise.resolve()

  /** Opens a ledger by id; without one, the first of the catalogue. Asked again, it asks no more. */
  function open(id = catalogue.value[0]?.id): Promise<void> {
    if (!asked || asked.id !== id) shown = show((asked = { id }))
    return shown
  }

  /** Asks anew for what did not come. */
  function retry(): Promise<void> {
    return (shown = show((asked = { id: asked?.id })))
  }

  async function show(request: { readonly id: string | undefined }): Promise<void> {
    const { id } = request
    // What was opened as the first one is there by its id, too.
    if (state.value.status === 'ready' && state.value.entry.id === id) return
    const next = await find(id)
    if (request === asked) state.value = next
    if (!catalogue.value.length) void list()
  }

  async function find(id: string | undefined): Promise<LedgerState> {
    if (id === undefined || !loaded.has(id)) state.value = { status: 'loading' }
    const found = await read(id)
    return found.ok
      ? { status: 'ready', ...found.value }
      : { status: 'failed', failure: found.failure }
  }

  /** A ledger by id, also one that is not on show; without one, the first of the catalogue. */
  async function read(id: string | undefined): Promise<Found<OpenLedger>> {
    const known = id === undefined ? undefined : loaded.get(id)
    if (known) return { ok: true, value: known }
    const found = await source.open(id)
    // Those of this browser may change.
    if (found.ok && !isOwn(id)) loaded.set(found.value.entry.id, found.value)
    return found
  }

  /** A ledger that is there already needs no list. */
  async function list(): Promise<void> {
    const found = await source.list()
    unlisted.value = !found.ok
    if (!found.ok) return
    catalogue.value = found.value.ledgers
    successions.value = found.value.successions ?? []
    deflators.value = found.value.deflators ?? []
    provinces.value = found.value.provinces ?? []
    const { value } = state
    // One of this browser has its own, which says of which version the ledger on show is.
    if (value.status !== 'ready' || isOwn(value.entry.id)) return
    const entry = catalogue.value.find(({ id }) => id === value.entry.id)
    if (entry) state.value = { ...value, entry }
  }

  return { catalogue, successions, deflators, provinces, unlisted, state, open, read, retry, list }
})

/** What the dashboard in one file brings with it. */
function inPage(file: string): string | undefined {
  const scripts = document.querySelectorAll<HTMLElement>('script[data-file]')
  return [...scripts].find(({ dataset }) => dataset['file'] === file)?.textContent ?? undefined
}
