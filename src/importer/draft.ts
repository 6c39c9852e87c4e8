import type { Address } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Refusal, SourceFormat, SourcePlace, Unread } from './source.ts'

/** Where something stands: in which of the files, and where in it. */
export interface FilePlace {
  /** From 0, in the order in which the files were given. */
  readonly file: number
  readonly place: SourcePlace
}

/** Where a figure stands, and how its cell was found. */
export interface FigurePlace extends FilePlace {
  /**
   * Of a figure whose column the text lost: the equations that decided it, as `rule: place`. None:
   * there was only one column left.
   */
  readonly inferredBy?: readonly string[]
}

/** A figure of the draft that somebody should look at. */
export interface Doubt {
  readonly address: Address
  readonly at: FilePlace
  readonly reason:
    /**
     * Decided by equations of the accounts, and nothing else speaks for it: alternatives remain, or
     * others of its row are open, or all of them are whole, as column numbers are, or tiny.
     */
    | 'inferred'
    /** Decided by equations of the accounts, while others of its row do not hold. */
    | 'beside-unbalanced'
    /** More than one reading satisfies all that is known. */
    | 'open'
    /** What is printed is no figure, but no mark of a blank either. */
    | 'illegible'
    /** The file has a formula without its result. */
    | 'uncomputed'
    /** Two places claim the same figure. */
    | 'claimed-twice'
    /** An equation of the accounts does not hold with it: read it again, or the document differs. */
    | 'unbalanced'
    /** Of a whole table; the address is that of its first figure. */
    | 'unit-unknown'
    /** What the figure is could not be told from the words around it. */
    | 'relation-unknown'
  /** What the draft has; `null`: a blank, `undefined`: nothing. */
  readonly value: string | null | undefined
  /** What else it may be. */
  readonly alternatives: readonly (string | null)[]
  /** Equations that decided it, or that it breaks, as `rule: place`. */
  readonly equations?: readonly string[]
}

/** What was read and not placed. */
export interface Leftover {
  readonly at: FilePlace
  readonly text: string
}

/** A part of a ledger with all that is to be said of how it was found. */
export interface Found<T> {
  readonly value: T
  readonly places: ReadonlyMap<Address, FigurePlace>
  readonly doubts: readonly Doubt[]
  readonly leftovers: readonly Leftover[]
}

/** A file that was read. */
export interface DraftFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly format: SourceFormat
}

/** A file of which nothing is in the draft. */
export interface RefusedFile {
  readonly name: string
  readonly refusal: Refusal
}

/** What a document may have and the draft lacks. */
export type Missing =
  /** A standard table that was neither found nor declared empty. */
  | { readonly kind: 'table'; readonly id: string }
  /** Year, department or unit, which the draft has as an assumption. */
  | { readonly kind: 'heading'; readonly what: 'department' | 'year' | 'unit' }
  | {
      readonly kind: 'page'
      readonly file: number
      readonly page: number
      readonly why: 'picture' | 'characters'
    }
  | { readonly kind: 'unread'; readonly file: number; readonly unread: Unread }

interface Told {
  readonly files: readonly DraftFile[]
  readonly refused: readonly RefusedFile[]
  readonly missing: readonly Missing[]
  readonly leftovers: readonly Leftover[]
  readonly places: ReadonlyMap<Address, FigurePlace>
}

/**
 * What was made of a document. Only a settled one has a ledger; of another there is a reading, with
 * what is doubtful, left over or unread beside it.
 */
export type Draft =
  | (Told & { readonly state: 'settled'; readonly ledger: Ledger })
  | (Told & {
      readonly state: 'unsettled'
      readonly reading: Ledger
      readonly doubts: readonly Doubt[]
    })

/** A draft, or why there is none. */
export type Imported =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly refused: readonly RefusedFile[] }
