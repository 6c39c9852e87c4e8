import { isUnit } from '../money/index.ts'
import type { Field } from './csv.ts'
import type { Say } from '../words/say.ts'
import { digitsWide, linesIn, noteRow, type Sheet, type SheetCell, textRow } from './sheet.ts'

/** What a column holds, in the words of Table Schema. */
export type ColumnType = 'string' | 'number' | 'integer' | 'boolean'

/** A column of a listing. */
export interface ListingColumn {
  /** Its name for programs; with the listing's `heads` before it, the message key for people. */
  readonly key: string
  /** The message key for people, where it is another than that. */
  readonly head?: string
  readonly type: ColumnType
  /** All that it can hold. */
  readonly values?: readonly string[]
  /** The message key of a value that people read in their own words. */
  readonly words?: (value: string) => string | undefined
}

/** Rows of the same fields, one for each column; names in it are those for programs. */
export interface Listing {
  readonly heads: string
  readonly columns: readonly ListingColumn[]
  readonly rows: readonly (readonly Field[])[]
}

/** A column of text. */
export function textColumn(key: string, head?: string): ListingColumn {
  return { key, type: 'string', ...(head && { head }) }
}

/** A column of printed figures. */
export function figureColumn(key: string, head?: string): ListingColumn {
  return { key, type: 'number', ...(head && { head }) }
}

/** A column with one of these words, each of which has a message under `words`. */
export function choiceColumn(key: string, values: readonly string[], words: string): ListingColumn {
  return { key, type: 'string', values, words: (value) => `${words}.${value}` }
}

/** A column of printed units. */
export const UNIT_COLUMN: ListingColumn = {
  key: 'unit',
  type: 'string',
  words: (unit) => (isUnit(unit) || unit === '分' ? `terms.unit.${unit}` : undefined),
}

/** Rows given by column key, in the order of the columns; what is not given is empty. */
export function listingOf(
  columns: readonly ListingColumn[],
  rows: readonly Readonly<Record<string, string | null | undefined>>[],
  heads = 'exports.column',
): Listing {
  return {
    heads,
    columns,
    rows: rows.map((row) =>
      columns.map(({ key, type }): Field => {
        const value = row[key]
        return type === 'number' ? { figure: value ?? null } : { text: value ?? '' }
      }),
    ),
  }
}

/** The rows for people: under their heads, and in the reader's words. */
export function saidFields({ heads, columns, rows }: Listing, say: Say): Field[][] {
  // Tens of thousands of rows share a handful of words.
  const said = new Map<string, Field>()
  const word = (key: string): Field => {
    const known = said.get(key) ?? { text: say(key) }
    said.set(key, known)
    return known
  }
  return [
    columns.map(({ key, head }) => ({ text: say(head ?? `${heads}.${key}`) })),
    ...rows.map((row) =>
      row.map((field, index) => {
        const key = 'text' in field && field.text ? columns[index]?.words?.(field.text) : undefined
        return key ? word(key) : field
      }),
    ),
  ]
}

/** A listing as a sheet with nothing but its heads and rows. */
export function bareSheet(title: string, listing: Listing, say: Say): Sheet {
  const rows = saidFields(listing, say)
  return {
    title,
    widths: widthsOf(rows.slice(0, MEASURED), listing.columns.length),
    rows: rows.map((row) => row.map((field) => ({ field }))),
    frozen: { rows: 1, columns: 1 },
    landscape: true,
  }
}

const LEAST = 8
const WIDEST = 48
/** Rows whose texts say how wide a column is. */
const MEASURED = 200

/** A listing as a sheet under its title, with notes on how to read it. */
export function listingSheet(
  title: string,
  listing: Listing,
  say: Say,
  { notes = [], wrapped = false }: { notes?: readonly string[]; wrapped?: boolean } = {},
): Sheet {
  const [head = [], ...body] = saidFields(listing, say)
  const widths = widthsOf([head, ...body.slice(0, MEASURED)], listing.columns.length)
  const above = [
    textRow(title, widths.length, { bold: true, large: true }),
    ...notes.map((note) => noteRow(note, widths)),
  ]
  return {
    title,
    widths,
    rows: [
      ...above,
      head.map((field): SheetCell => ({ field, look: { bold: true, boxed: true } })),
      ...body.map((row) => (wrapped ? wrappedRow(row, widths) : row.map((field) => ({ field })))),
    ],
    frozen: { rows: above.length + 1, columns: 1 },
    landscape: true,
  }
}

function wrappedRow(row: readonly Field[], widths: readonly number[]): SheetCell[] {
  const lines = row.map((field, index) => linesIn(textOf(field), (widths[index] ?? LEAST) - 1))
  const look = { wrapped: true, lines: Math.max(1, ...lines) }
  return row.map((field) => ({ field, look }))
}

function textOf(field: Field): string {
  return 'figure' in field ? (field.figure ?? '') : field.text
}

function widthsOf(rows: readonly (readonly Field[])[], count: number): number[] {
  const widths = Array.from({ length: Math.max(1, count) }, () => LEAST)
  for (const row of rows)
    row.forEach((field, index) => {
      // What is too long to be read in one column tells nothing about its width.
      const wanted = Math.min(WIDEST, digitsWide(textOf(field).slice(0, WIDEST)) + 2)
      widths[index] = Math.max(widths[index] ?? 0, wanted)
    })
  return widths
}
