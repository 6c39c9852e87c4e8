import type { Catalogue, CatalogueEntry, Ledger } from '../ledger/ledger.ts'
import type { Problem } from '../ledger/result.ts'

/** What a server answered in place of a file; `none` where nothing came, `late` where it stopped. */
export type NoFile = number | 'none' | 'late'

/** Why nothing could be read; `file` is its address relative to the page. */
export type LibraryFailure =
  | { readonly kind: 'network'; readonly file: string; readonly status: NoFile }
  | { readonly kind: 'json'; readonly file: string; readonly message: string }
  | { readonly kind: 'shape'; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'unknown-ledger'; readonly id: string }
  /** One of another browser, or removed from this one. */
  | { readonly kind: 'not-in-this-browser'; readonly id: string }
  /** The list is empty. */
  | { readonly kind: 'no-ledgers' }

export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: LibraryFailure }

/** A ledger with what the catalogue says of it. */
export interface OpenLedger {
  readonly entry: CatalogueEntry
  readonly ledger: Ledger
}

/** A place that ledgers come from; every way to fail is a value. */
export interface Source {
  readonly list: () => Promise<Found<Catalogue>>
  /** A ledger by id; without one, the first of the list. */
  readonly open: (id: string | undefined) => Promise<Found<OpenLedger>>
}

export function failed(failure: LibraryFailure): { ok: false; failure: LibraryFailure } {
  return { ok: false, failure }
}
