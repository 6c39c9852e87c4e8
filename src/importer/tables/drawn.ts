import type { Side } from '../../ledger/form/form.ts'
import type { Doubt, FilePlace, Leftover } from '../draft.ts'
import type { PlannedColumn } from './plan.ts'

/** A figure as it was read, before its table has keys. */
export interface DrawnCell {
  /** `null`: blank; `undefined`: not known. */
  readonly printed: string | null | undefined
  readonly at: FilePlace
  readonly doubt?: Doubt['reason']
  readonly alternatives?: readonly (string | null)[]
  /** Of a doubt: equations that speak for it or against it. */
  readonly equations?: readonly string[]
  /** The equations that decided where it stands. */
  readonly inferredBy?: readonly string[]
}

/** A row as it was read. */
export interface DrawnRow {
  readonly block: number
  readonly side?: Side
  readonly code?: string
  readonly name: string
  readonly line?: string
  readonly at: FilePlace
  /** By the key of the column. */
  readonly cells: ReadonlyMap<string, DrawnCell>
  /** The key of the row, where it is known already. */
  readonly key?: string
}

/** A figure of a row whose columns the text lost. */
export interface Token {
  readonly printed: string
  readonly at: FilePlace
}

/** The figures of a row in their order, and the columns in which they may stand. */
export interface Unplaced {
  readonly tokens: readonly Token[]
  readonly columns: readonly string[]
}

/** A table as it was read. */
export interface Drawn {
  readonly columns: readonly PlannedColumn[]
  readonly rows: readonly DrawnRow[]
  readonly notes: readonly string[]
  readonly leftovers: readonly Leftover[]
  /** Texts above the figures: whose, when, in what unit. */
  readonly heading: readonly string[]
  /** Whether its columns may be others than those that were found in its head. */
  readonly isUnsure?: boolean
  /** Of rows whose figures have no columns yet. */
  readonly unplaced?: ReadonlyMap<DrawnRow, Unplaced>
}
