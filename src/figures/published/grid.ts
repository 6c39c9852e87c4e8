import { type Address, addressOf } from '../../ledger/address.ts'
import { rowCode } from '../../ledger/codeTree.ts'
import type { Column, Row } from '../../ledger/ledger.ts'
import { printedIn } from '../../ledger/lookup.ts'

/** Words that the printed form has and a ledger does not hold; the interface names them. */
export type FormWord =
  | 'item'
  | 'line'
  | 'columns'
  | 'income'
  | 'expenditure'
  | 'personnel'
  | 'operating'
  | 'functionCode'
  | 'code'
  | 'name'
  | 'subtotal'

/**
 * What a heading says: text of the ledger, or a word of the form. `term` is the key under which the
 * interface may know the text in other languages.
 */
export type Label = { readonly text: string; readonly term?: string } | { readonly word: FormWord }

/** A column of the printed grid, with its headings from the uppermost down. */
export interface GridColumn {
  readonly kind: 'code' | 'name' | 'line' | 'figure'
  readonly headings: readonly Label[]
  /** 栏次, where printed. */
  readonly number?: string | undefined
}

export interface HeadCell {
  readonly label: Label
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
}

interface At {
  /** The first column that the cell covers. */
  readonly column: number
  readonly span: number
}

export interface FigureCell {
  readonly kind: 'figure'
  readonly address: Address
  /** As printed; `null` where nothing is; `undefined` where the row has no such cell. */
  readonly printed: string | null | undefined
  readonly inferred: boolean
}

export type LineCell =
  | { readonly kind: 'code' | 'line'; readonly text: string }
  | {
      readonly kind: 'name'
      readonly text: string
      /** 0 for classes and lines without a code, 1 for 款, 2 for 项. */
      readonly level: number
      /** A total or a class. */
      readonly strong: boolean
      /** As of a `Label`. */
      readonly term: string
    }
  | FigureCell
  /** Where one side of the form is shorter than the other. */
  | { readonly kind: 'void' }

export type BodyCell = LineCell & At

/** A table as printed: heads with spans, then lines; every line covers every column once. */
export interface Grid {
  readonly columns: readonly GridColumn[]
  readonly head: readonly (readonly HeadCell[])[]
  readonly lines: readonly (readonly BodyCell[])[]
}

/** A cell with the number of columns that it covers, 1 unless told. */
export type Piece = LineCell & { readonly span?: number }

/** Puts columns and lines together; a line that is too short is filled up with empty space. */
export function gridOf(columns: readonly GridColumn[], lines: readonly (readonly Piece[])[]): Grid {
  return {
    columns,
    head: headOf(columns),
    lines: lines.map((line) => placed(line, columns.length)),
  }
}

function placed(line: readonly Piece[], width: number): BodyCell[] {
  const cells: BodyCell[] = []
  let column = 0
  for (const piece of line) {
    const span = piece.span ?? 1
    cells.push({ ...piece, column, span })
    column += span
  }
  if (column < width) cells.push({ kind: 'void', column, span: width - column })
  return cells
}

function headOf(columns: readonly GridColumn[]): HeadCell[][] {
  const depth = Math.max(0, ...columns.map(({ headings }) => headings.length))
  const head = Array.from({ length: depth }, (_, row) => headRow(columns, row, depth))
  return columns.some(({ number }) => number) ? [...head, numberRow(columns)] : head
}

function headRow(columns: readonly GridColumn[], row: number, depth: number): HeadCell[] {
  const cells: HeadCell[] = []
  for (let column = 0; column < columns.length;) {
    const headings = columns[column]?.headings ?? []
    const label = headings[row]
    const last = row === headings.length - 1
    let end = column + 1
    if (label && !last) while (end < columns.length && shares(columns, column, end, row)) end++
    if (label) cells.push({ label, column, colspan: end - column, rowspan: last ? depth - row : 1 })
    column = end
  }
  return cells
}

/** Whether two columns stand under the same heading, which is not the lowest of either. */
function shares(columns: readonly GridColumn[], one: number, other: number, row: number): boolean {
  const left = columns[one]?.headings ?? []
  const right = columns[other]?.headings ?? []
  if (row >= right.length - 1) return false
  for (let above = 0; above <= row; above++)
    if (saying(left[above]) !== saying(right[above])) return false
  return true
}

function saying(label: Label | undefined): string {
  if (!label) return ''
  return 'word' in label ? `word:${label.word}` : `text:${label.text}`
}

/** The line of the 栏次: the word over the labels of a side, then the numbers. */
function numberRow(columns: readonly GridColumn[]): HeadCell[] {
  const cells: HeadCell[] = []
  for (let column = 0; column < columns.length;) {
    let end = column + 1
    const labels = columns[column]?.kind !== 'figure'
    if (labels) while (end < columns.length && columns[end]?.kind !== 'figure') end++
    cells.push({
      label: labels ? { word: 'columns' } : { text: columns[column]?.number ?? '' },
      column,
      colspan: end - column,
      rowspan: 1,
    })
    column = end
  }
  return cells
}

const TOTAL = /(^|[.-])total$|^personnel$|^operating$/

/** A row's name, indented by the level of its code; `span` for a name without a code beside it. */
export function nameCell(row: Row, span = 1): Piece {
  const code = rowCode(row)
  const level = code ? (code.length - 3) / 2 : 0
  const strong = code ? level === 0 : TOTAL.test(row.key)
  return { kind: 'name', text: row.name, level, strong, term: termOf(row), span }
}

/** The term of a row: a function class, or a line that every form has. */
export function termOf(row: Row): string {
  const key = rowCode(row) ?? row.key.replace(/^(income|expenditure)\./, '')
  return `${/^\d/.test(key) ? 'class' : 'row'}.${key}`
}

/** The figures of a row in the given columns. */
export function figureCells(table: string, row: Row, columns: readonly Column[]): FigureCell[] {
  return columns.map(({ key }) => ({
    kind: 'figure',
    address: addressOf(table, row.key, key),
    printed: printedIn(row, key),
    inferred: row.inferred?.includes(key) ?? false,
  }))
}

/** The grid's columns of figures, each under its group. */
export function figureColumns(columns: readonly Column[], above: readonly Label[]): GridColumn[] {
  return columns.map(({ key, title, group, line }) => ({
    kind: 'figure',
    headings: [...above, ...(group ? [{ text: group }] : []), columnLabel({ key, title })],
    number: line,
  }))
}

/** A column's own heading. */
export function columnLabel({ key, title }: Pick<Column, 'key' | 'title'>): Label {
  return { text: title, term: `column.${key}` }
}

const EM = { code: 4, name: 9, line: 3, figure: 4 }
const DIGIT = 0.6

/** The width in em that a grid needs to be read without scrolling. */
export function widthOf(grid: Grid): number {
  const widths = grid.columns.map(({ kind }) => EM[kind])
  for (const cells of grid.lines)
    for (const cell of cells)
      if (cell.kind === 'figure' && cell.printed)
        widths[cell.column] = Math.max(widths[cell.column] ?? 0, cell.printed.length * DIGIT + 1.5)
  return widths.reduce((total, width) => total + width, 0)
}
