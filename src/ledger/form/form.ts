import type { TableKind } from '../ledger.ts'

/*
 * The form of final accounts as data: what a table, a column, a row is. Here, and in tests, codes
 * and provinces may be named.
 */

/** A column or a row: its key, its Chinese names (the standard one first), what it adds to. */
export interface LineForm {
  readonly key: string
  readonly names: readonly string[]
  /** The key of the column or row of its table that it is a part of; left out: of none. */
  readonly within?: string
  /** Of a table with two sides. */
  readonly side?: Side
  /** Documents leave it out where nothing would stand in it, so that nothing is missing then. */
  readonly optional?: true
}

export type Side = 'income' | 'expenditure'

/** A table: its usual number, its whole titles (the standard one first), columns and fixed rows. */
export interface TableForm {
  readonly id: string
  /** Empty where the table has no usual number. */
  readonly number: string
  readonly titles: readonly string[]
  readonly kind: TableKind
  readonly columns: readonly LineForm[]
  readonly rows: readonly LineForm[]
  /** The row to which classes add that `rows` does not name. */
  readonly rest?: string
}

/** What some documents have beyond the standard form; its tables add to those of the same id. */
export interface FormVariant {
  /** Where it was seen first. */
  readonly name: string
  readonly tables: readonly (Pick<TableForm, 'id'> & Partial<TableForm>)[]
}
