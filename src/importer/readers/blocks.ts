import type { SourceBlock, SourceCell, SourceGrid, SourceLine } from '../source.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_LINES, MAX_SPAN } from './limits.ts'
import { refuse } from './reading.ts'

/** What stands on a page or in a cell as a reader comes upon it, in reading order. */
export type Piece = Paragraph | RawTable

/** A paragraph; lines within it are parted by "\n". */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** From 1. */
  readonly line: number
}

export interface RawTable {
  readonly kind: 'table'
  readonly cells: readonly RawCell[]
}

export interface RawCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly pieces: readonly Piece[]
  /** Of its first paragraph, from 1. */
  readonly line: number
}

/* No-break and other narrow blanks print as any blank; what has no width prints nothing. */
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f]/g
const WIDTHLESS = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const CONTROLS = /(?![\t\n])\p{Cc}/gu
const BLANK = new Set([' ', '\u3000'])

/** Text as it is seen: without what has no width, with ordinary blanks. */
export function seen(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replace(BLANKS, ' ')
    .replace(WIDTHLESS, '')
    .replace(CONTROLS, '')
    .replaceAll('\u2011', '-')
}

/** A line without blanks at its edges; tabs stay. An expression would take very long for some. */
export function trimmed(line: string): string {
  let [start, end] = [0, line.length]
  while (start < end && BLANK.has(line.charAt(start))) start++
  while (end > start && BLANK.has(line.charAt(end - 1))) end--
  return line.slice(start, end)
}

/** The text of a cell: each line without blanks at its edges, no empty lines around. */
export function cellText(text: string): string {
  return seen(text)
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => trimmed(line))
    .join('\n')
    .trim()
}

/**
 * Blocks of a page: tables for layout give their parts in reading order, lines with tabs become
 * grids, empty paragraphs go.
 */
export function blocksOf(pieces: readonly Piece[]): readonly SourceBlock[] {
  return withTabbedGrids(parts(pieces))
}

function* parts(pieces: readonly Piece[]): Generator<SourceBlock> {
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') yield* linesOf(piece)
    else if (isLayout(piece)) for (const cell of piece.cells) yield* parts(cell.pieces)
    else if (texts(piece) > 0) yield gridOf(piece)
  }
}

function* linesOf({ text, line }: Paragraph): Generator<SourceLine> {
  for (const each of seen(text).split('\n'))
    if (each.trim()) yield { kind: 'line', text: trimmed(each), place: { line } }
}

/** A frame around one cell, or a table with another in it that says as much as all its rest. */
function isLayout({ cells }: RawTable): boolean {
  if (cells.length === 1) return true
  const inner = richest(cells.flatMap(({ pieces }) => pieces))
  if (inner === 0) return false
  return inner >= cells.filter((cell) => !cell.pieces.some(isTable) && hasText(cell)).length
}

const isTable = (piece: Piece): piece is RawTable => piece.kind === 'table'
/* Tables may stand in one another a thousand times. */
const counted = new WeakMap<RawTable, number>()

/** Cells with text of a table, or of the richest one within it. */
function texts(table: RawTable): number {
  let count = counted.get(table)
  if (count === undefined) {
    const { cells } = table
    const inner = richest(cells.flatMap(({ pieces }) => pieces))
    count = Math.max(cells.filter(hasText).length, inner)
    counted.set(table, count)
  }
  return count
}

function richest(pieces: readonly Piece[]): number {
  return pieces.filter(isTable).reduce((most, table) => Math.max(most, texts(table)), 0)
}

function hasText({ pieces }: RawCell): boolean {
  return pieces.some((piece) =>
    piece.kind === 'paragraph' ? seen(piece.text).trim() !== '' : texts(piece) > 0,
  )
}

/** The text of a table in a cell: a line a row, tabs between cells. */
function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'paragraph') return piece.text
      const rows: string[][] = []
      for (const cell of piece.cells) (rows[cell.row] ??= []).push(textOf(cell.pieces))
      return rows.map((texts) => texts.join('\t')).join('\n')
    })
    .join('\n')
}

function gridOf({ cells }: RawTable): SourceGrid {
  const whole = grid(
    cells.map(({ pieces, line, ...place }) => ({
      ...place,
      text: cellText(textOf(pieces)),
      place: { line },
    })),
  )
  const shortRows = shortRowsOf(whole)
  return shortRows.size ? { ...whole, shortRows } : whole
}

/** Rows whose cells end before the last column. */
function shortRowsOf({ rows, columns, cells }: SourceGrid): ReadonlySet<number> {
  const ends = new Map<number, number>()
  for (const { row, rowSpan, column, columnSpan } of cells)
    for (let at = row; at < Math.min(row + rowSpan, rows); at++)
      ends.set(at, Math.max(ends.get(at) ?? 0, column + columnSpan))
  return new Set([...ends].flatMap(([row, end]) => (end < columns ? [row] : [])))
}

/** A grid around cells. */
export function grid(cells: readonly SourceCell[]): SourceGrid {
  let rows = 0
  let columns = 0
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rowSpan)
    columns = Math.max(columns, cell.column + cell.columnSpan)
  }
  return { kind: 'grid', rows, columns, cells, by: 'structure' }
}

/** Two or more lines with tabs, one after another, are rows of a grid. */
export function withTabbedGrids(blocks: Iterable<SourceBlock>): readonly SourceBlock[] {
  const out: SourceBlock[] = []
  let run: SourceLine[] = []
  let count = 0
  function end(): void {
    if (run.length > 1) out.push(gridOfLines(run))
    else out.push(...run)
    run = []
  }
  for (const block of blocks) {
    if (++count > MAX_LINES) refuse('too-large')
    if (block.kind === 'line' && block.text.includes('\t')) run.push(block)
    else {
      end()
      out.push(block)
    }
  }
  end()
  return out
}

function gridOfLines(lines: readonly SourceLine[]): SourceGrid {
  return gridOfRows(
    lines.map(({ text, place }) => ({ texts: text.split('\t').map(unquoted), place })),
  )
}

/** Spreadsheets put what holds a comma between quotes when they save text. */
function unquoted(text: string): string {
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text
}

/** A grid of rows of texts, without spans. */
export function gridOfRows(
  rows: readonly { readonly texts: readonly string[]; readonly place: SourceCell['place'] }[],
): SourceGrid {
  const cells: SourceCell[] = []
  rows.forEach(({ texts, place }, row) => {
    if (cells.length + texts.length > MAX_CELLS) refuse('too-large')
    texts.forEach((text, column) =>
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: cellText(text), place }),
    )
  })
  return grid(cells)
}

/**
 * Puts cells of rows into their columns, past those that cells of earlier rows reach down into, as
 * HTML does. Rows and columns out of sight count for what spans them, and are left out at the end.
 */
export class TableBuilder {
  readonly #cells: RawCell[] = []
  /* By column: the first row that is free. */
  readonly #free: number[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()
  #row = -1
  #column = 0

  nextRow(isHidden = false): void {
    this.#row++
    this.#column = 0
    if (isHidden) this.#hiddenRows.add(this.#row)
  }

  hideColumn(column: number): void {
    if (column < MAX_SPAN) this.#hiddenColumns.add(column)
  }

  /** A row span of 0 reaches to the end of the table. */
  add(pieces: readonly Piece[], columnSpan: number, rowSpan: number, line: number): void {
    if (this.#row < 0) this.nextRow()
    while ((this.#free[this.#column] ?? 0) > this.#row) this.#column++
    const width = spanOf(columnSpan)
    const height = rowSpan === 0 ? MAX_LINES : spanOf(rowSpan)
    if (this.#cells.length >= MAX_CELLS || this.#column + width > MAX_COLUMNS) refuse('too-large')
    const [row, column] = [this.#row, this.#column]
    this.#column += width
    for (let each = column; each < this.#column; each++) this.#free[each] = row + height
    this.#cells.push({ row, column, rowSpan: height, columnSpan: width, pieces, line })
  }

  table(): RawTable {
    const rowAt = places(this.#row + 1, this.#hiddenRows)
    const columnAt = places(this.#free.length, this.#hiddenColumns)
    const cells = this.#cells
      .filter(({ row }) => !this.#hiddenRows.has(row))
      .map((cell) => {
        const [row, column] = [rowAt(cell.row), columnAt(cell.column)]
        return {
          ...cell,
          row,
          column,
          rowSpan: rowAt(cell.row + cell.rowSpan) - row,
          columnSpan: columnAt(cell.column + cell.columnSpan) - column,
        }
      })
    return { kind: 'table', cells: cells.filter(({ columnSpan }) => columnSpan > 0) }
  }
}

function spanOf(span: number): number {
  return span >= 1 ? Math.min(Math.floor(span), MAX_SPAN) : 1
}

/** Where a row or column comes to stand when those out of sight are left out. */
export function places(count: number, hidden: ReadonlySet<number>): (index: number) => number {
  let shown = 0
  const at = Array.from({ length: count }, (_, index) => (hidden.has(index) ? shown : shown++))
  return (index) => at[index] ?? shown
}
