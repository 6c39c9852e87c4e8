import type { Doubt, Draft } from '../importer/draft.ts'
import type { Excerpt } from '../importer/excerpt.ts'
import type { PagePicture } from '../importer/pagePicture.ts'
import type { SourceFile } from '../importer/source.ts'
import type { Address } from '../ledger/address.ts'
import type { CatalogueEntry, Ledger } from '../ledger/ledger.ts'

/** What the list says of a ledger of this browser. */
export interface OwnEntry extends CatalogueEntry {
  /** Counts its changes: whoever writes says which one is known. */
  readonly version: number
}

/** How a ledger was imported, and what somebody decided of it since. */
export interface Reading extends Pick<Draft, 'files' | 'refused' | 'missing' | 'leftovers'> {
  readonly doubts: readonly Doubt[]
  /** What stands around the places of the doubts. */
  readonly excerpts: ReadonlyMap<Address, Excerpt>
  readonly decided: ReadonlyMap<Address, Decision>
  /** Of a document that is checked before it is published. */
  readonly proof?: KeptProof
}

/** What is kept of a document until it is published. */
export interface KeptProof {
  /** What its files say; empty where it was opened to be read. */
  readonly sources: readonly SourceFile[]
  /** Word documents among its files, by their numbers from 0, for copies with comments. */
  readonly documents: ReadonlyMap<number, Blob>
  /** What was ticked off. */
  readonly done: ReadonlySet<string>
  /** The version before, of which nothing is asked but what there was to look at. */
  readonly before?: Kept
}

/** Of a doubtful figure: it is as it was read, it was corrected, or it stays open. */
export type Decision = 'accepted' | 'corrected' | 'open'

/** What is kept of an imported document. The ledger is as untrusted as any: parse it. */
export interface Kept {
  readonly ledger: unknown
  readonly reading: Reading
}

/** Of a ledger as the ledger says it. */
export type KeptLedger = Kept & { readonly ledger: Ledger }

/** A place that keeps ledgers; rejects where the browser refuses it. */
export interface Shelf {
  readonly entries: () => Promise<readonly OwnEntry[]>
  readonly read: (id: string) => Promise<{ entry: OwnEntry; kept: Kept } | undefined>
  /**
   * Writes an entry and, where given, what it stands for. Only over the version before the entry's own
   * (nothing, for the first): tells whether it did.
   */
  readonly write: (entry: OwnEntry, kept?: Kept) => Promise<boolean>
  /** What its pages look like, as far as that is kept. */
  readonly pictures: (id: string) => Promise<readonly PagePicture[]>
  /** Keeps them in the place of others; not of what is not there. */
  readonly keepPictures: (id: string, pictures: readonly PagePicture[]) => Promise<void>
  /** With all that is kept of it. */
  readonly remove: (id: string) => Promise<void>
}

/** Keeps ledgers as long as the page is open. */
export function memoryShelf(): Shelf {
  const rows = new Map<string, { entry: OwnEntry; kept: Kept }>()
  const pictures = new Map<string, readonly PagePicture[]>()
  return {
    entries: async () => [...rows.values()].map(({ entry }) => entry),
    read: async (id) => rows.get(id),
    write: async (entry, kept) => {
      const known = rows.get(entry.id)
      if ((known?.entry.version ?? 0) !== entry.version - 1) return false
      const all = kept ?? known?.kept
      if (all) rows.set(entry.id, { entry, kept: all })
      return true
    },
    pictures: async (id) => pictures.get(id) ?? [],
    keepPictures: async (id, drawn) => void (rows.has(id) && pictures.set(id, drawn)),
    remove: async (id) => {
      rows.delete(id)
      pictures.delete(id)
    },
  }
}
