import type { Address } from '../ledger/address.ts'
import type { SourcePlace } from './source.ts'

/** Where something stands: in which of the files, and where in it. */
export interface FilePlace {
  /** From 0, in the order in which the files were given. */
  readonly file: number
  readonly place: SourcePlace
}

/** A figure of the draft that somebody should look at. */
export interface Doubt {
  readonly address: Address
  readonly at: FilePlace
  readonly reason:
    /** Decided by equations of the accounts, not by where it stands. */
    | 'inferred'
    /** More than one reading satisfies all that is known. */
    | 'open'
    /** What is printed is no figure, but no mark of a blank either. */
    | 'illegible'
    /** The file has a formula without its result. */
    | 'uncomputed'
    /** Two places claim the same figure. */
    | 'claimed-twice'
    | 'unit-unknown'
    /** What the figure is could not be told from the words around it. */
    | 'relation-unknown'
  /** What the draft has; `null`: a blank, `undefined`: nothing. */
  readonly value: string | null | undefined
  /** What else it may be. */
  readonly alternatives: readonly (string | null)[]
  /** Equations that decided it, or that it breaks: ids of the form. */
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
  readonly places: ReadonlyMap<Address, FilePlace>
  readonly doubts: readonly Doubt[]
  readonly leftovers: readonly Leftover[]
}
