import { csvFormatRow, tsvFormatRow } from 'd3-dsv'

/** A field of a table file: text, or a printed figure (`null` where nothing is printed). */
export type Field = { readonly text: string } | { readonly figure: string | null }

const BOM = '\uFEFF'

/** A CSV file after RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvOf(rows: readonly (readonly Field[])[]): string {
  return BOM + rows.map((row) => `${csvFormatRow(row.map(plain))}\r\n`).join('')
}

/** The same fields parted by tabs, for the clipboard. */
export function tsvOf(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => tsvFormatRow(row.map(plain))).join('\n')
}

// A spreadsheet would run such a text as a formula; figures are digits and may begin with a minus.
const FORMULA = /^[=+\-@\t\r]/

function plain(field: Field): string {
  if ('figure' in field) return field.figure ?? ''
  return FORMULA.test(field.text) ? `'${field.text}` : field.text
}
