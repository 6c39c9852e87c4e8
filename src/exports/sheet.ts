import { textWidth } from '../charts/arcLabel.ts'
import type { Field } from './csv.ts'

/** How a cell of a sheet looks. */
export interface Look {
  readonly bold?: boolean
  readonly large?: boolean
  readonly boxed?: boolean
  readonly wrapped?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Steps by which a name stands in. */
  readonly indent?: number
  /** How high the row must be for it, where that is not found out from the text. */
  readonly lines?: number
}

/** A cell, with how many columns and rows it covers (1 unless told). */
export interface SheetCell {
  readonly field: Field
  readonly look?: Look
  readonly columns?: number
  readonly rows?: number
}

/** A row as wide as its sheet; `undefined` where nothing is, or where another cell reaches. */
export type SheetRow = readonly (SheetCell | undefined)[]

/** A sheet of a workbook. */
export interface Sheet {
  /** The name that it should have; `sheetNames` makes it one that it can have. */
  readonly title: string
  /** The columns' widths in digits. */
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly landscape: boolean
}

/** A sheet's rows as the fields of a file that knows no looks. */
export function fieldsOf(rows: readonly SheetRow[]): Field[][] {
  return rows.map((row) => row.map((cell) => cell?.field ?? { text: '' }))
}

/** A row with these cells, each after the columns that the one before it covers. */
export function rowOfCells(cells: readonly SheetCell[]): SheetRow {
  return cells.flatMap((cell) => [
    cell,
    ...Array.from({ length: (cell.columns ?? 1) - 1 }, () => undefined),
  ])
}

const DIGITS_PER_EM = 2.1

/** How many digits' widths a text takes on one line. */
export function digitsWide(text: string): number {
  return Math.ceil(textWidth(text, DIGITS_PER_EM))
}

/** How many lines a text takes in so many digits' widths. */
export function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(digitsWide(line) / width)), 0)
}

/** A row with a note over the whole width, as many lines as it takes. */
export function noteRow(text: string, widths: readonly number[]): SheetRow {
  const width = widths.reduce((sum, each) => sum + each, 0)
  return textRow(text, widths.length, { wrapped: true, lines: linesIn(text, width) })
}

/** A row with one text over its whole width. */
export function textRow(text: string, width: number, look: Look = {}): SheetRow {
  return rowOfCells([{ field: { text }, look, columns: width }])
}
