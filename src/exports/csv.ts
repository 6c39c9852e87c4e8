import { csvFormatRow, tsvFormatRow } from 'd3-dsv'
import { safeText } from './safeText.ts'

/** A field of a table file: text, or a printed figure (`null` where nothing is printed). */
export type Field =
  | { readonly text: string }
  | {
      readonly figure: string | null
      /** Whether its place is inferred; files that can mark it do. */
      readonly inferred?: boolean
    }

const BOM = '\uFEFF'

/**
 * A CSV file after RFC 4180, with the mark by which spreadsheets know UTF-8; `plain` is without it,
 * for programs.
 */
export function csvOf(rows: readonly (readonly Field[])[], form?: 'plain'): string {
  const lines = rows.map((row) => `${csvFormatRow(row.map(plain))}\r\n`).join('')
  return form === 'plain' ? lines : BOM + lines
}

/** The same fields parted by tabs, for the clipboard. */
export function tsvOf(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => tsvFormatRow(row.map(plain))).join('\n')
}

function plain(field: Field): string {
  return 'figure' in field ? (field.figure ?? '') : safeText(field.text)
}
