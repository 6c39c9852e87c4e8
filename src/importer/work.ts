import type { Address } from '../ledger/address.ts'
import type { Imported } from './draft.ts'
import type { Excerpt } from './excerpt.ts'
import type { PageBand, PagePicture } from './pagePicture.ts'
import type { SourceFile } from './source.ts'

/*
 * What a page and the importer beside it say to each other. Files stay read as long as it lives:
 * they can be put together anew.
 */

/** A file with its path, where it was given in a folder. */
export interface GivenFile {
  readonly name: string
  readonly content: Blob
}

/**
 * Asks for files to be read, for documents made of them or what they say, by their numbers from 0, or for
 * pictures of pages.
 */
export type ImportQuestion =
  | { readonly ask: 'read'; readonly files: readonly GivenFile[] }
  | { readonly ask: 'join'; readonly groups: readonly (readonly number[])[] }
  | { readonly ask: 'sources'; readonly files: readonly number[] }
  | {
      readonly ask: 'draw'
      readonly files: readonly GivenFile[]
      readonly bands: readonly PageBand[]
    }

/** How far the reading is; files from 0, pages from 1. Past the last file, documents are being made. */
export interface ImportProgress {
  readonly file: number
  readonly page?: number
  readonly pages?: number
}

/** A document as found, and of which files it is. */
export interface ImportedDocument {
  readonly files: readonly number[]
  readonly imported: Imported
  /** What stands around the places of its doubts. */
  readonly excerpts: ReadonlyMap<Address, Excerpt>
}

export type ImportAnswer =
  | { readonly told: 'progress'; readonly progress: ImportProgress }
  | { readonly told: 'documents'; readonly documents: readonly ImportedDocument[] }
  | { readonly told: 'sources'; readonly sources: readonly SourceFile[] }
  | { readonly told: 'picture'; readonly picture: PagePicture }
  /** All that could be drawn was. */
  | { readonly told: 'drawn' }
