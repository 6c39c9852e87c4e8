import type { BodyCell, Grid, HeadCell, Label } from '../figures/published/grid.ts'
import { publishedLayout } from '../figures/publishedLayout.ts'
import type { Ledger, PrintedTable } from '../ledger/ledger.ts'
import { numberedTitle, printedTable } from '../ledger/lookup.ts'
import { correctedTexts } from '../words/corrected.ts'
import type { Say } from '../words/say.ts'
import {
  digitsWide,
  linesIn,
  noteRow,
  rowOfCells,
  type Sheet,
  type SheetCell,
  type SheetRow,
  textRow,
} from './sheet.ts'

/**
 * A table as its form prints it: title, number, department, year and unit, the heads with what they
 * cover, the lines, the statement and the note. `undefined` where the ledger has no grid for it.
 */
export function tableSheet(ledger: Ledger, id: string, say: Say): Sheet | undefined {
  const table = printedTable(ledger, id)
  const layout = publishedLayout(ledger, id)
  if (!table || !layout) return undefined
  const { wide } = layout
  const width = Math.max(1, wide.columns.length)
  const widths = widthsOf(wide, say)
  const above = headingRows(ledger, table, width, say)
  return {
    title: numberedTitle(table),
    widths,
    rows: [...above, ...gridRows(wide, say, widths), ...noteRows(ledger, id, table, widths, say)],
    frozen: { rows: above.length + wide.head.length, columns: labelsOf(wide) },
    landscape: width > LANDSCAPE,
  }
}

/** The heads and lines of a grid, every row as wide as the grid; `widths` are those of a sheet. */
export function gridRows(grid: Grid, say: Say, widths?: readonly number[]): SheetRow[] {
  const width = grid.columns.length
  const heights = widths && headHeights(grid, say, widths)
  return [
    ...grid.head.map((cells, row) =>
      placed(cells, width, (cell) => headCell(cell, say, heights?.[row])),
    ),
    ...grid.lines.map((cells) => placed(cells, width, bodyCell)),
  ]
}

/** The lines that each row of heads needs; one that reaches over several rows uses them all. */
function headHeights(grid: Grid, say: Say, widths: readonly number[]): number[] {
  const heights = grid.head.map(() => 1)
  const cells = grid.head.flatMap((row, index) => row.map((cell) => ({ ...cell, index })))
  for (const { label, column, colspan, rowspan, index } of cells.sort(
    (a, b) => a.rowspan - b.rowspan,
  )) {
    const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0)
    const there = heights.slice(index, index + rowspan).reduce((sum, each) => sum + each, 0)
    const last = index + rowspan - 1
    const lacking = linesIn(labelText(label, say), width - 1) - there
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking
  }
  return heights
}

/** A wider table is printed across the page. */
const LANDSCAPE = 6

function headingRows(ledger: Ledger, table: PrintedTable, width: number, say: Say): SheetRow[] {
  const department = say('tables.department', { department: ledger.department })
  const year = say('tables.year', { year: ledger.year })
  const unit = say('tables.unit', { unit: say(`terms.unit.${table.unit}`) })
  return [
    textRow(table.title, width, { bold: true, large: true, align: 'center' }),
    ...(table.number ? [textRow(table.number, width, { align: 'right' })] : []),
    ...underTitle([department, year, unit], width),
  ]
}

const SIDES = ['left', 'center', 'right'] as const

/** Side by side where there are columns for it. */
function underTitle(texts: readonly [string, string, string], width: number): SheetRow[] {
  if (width < texts.length) return texts.map((text) => textRow(text, width))
  const side = Math.floor(width / texts.length)
  const spans = [side, width - 2 * side, side]
  return [
    rowOfCells(
      texts.map((text, index) => ({
        field: { text },
        columns: spans[index] ?? 1,
        look: { align: SIDES[index] ?? 'left' },
      })),
    ),
  ]
}

function noteRows(
  ledger: Ledger,
  id: string,
  table: PrintedTable,
  widths: readonly number[],
  say: Say,
): SheetRow[] {
  const inferred = table.rows.some((row) => row.inferred?.length)
  return [
    table.state === 'empty' ? say('tables.statement', { statement: table.statement }) : '',
    table.note ? say('tables.note', { note: table.note }) : '',
    inferred ? say('tables.inferred', { why: say('app.inferred') }) : '',
    ...correctedTexts(ledger, say, id),
  ].flatMap((text) => (text ? [noteRow(text, widths)] : []))
}

function placed<T extends { readonly column: number }>(
  cells: readonly T[],
  width: number,
  make: (cell: T) => SheetCell,
): SheetRow {
  const row: (SheetCell | undefined)[] = Array.from({ length: width }, () => undefined)
  for (const cell of cells) row[cell.column] = make(cell)
  return row
}

function headCell(
  { label, colspan, rowspan }: HeadCell,
  say: Say,
  lines: number | undefined,
): SheetCell {
  return {
    field: { text: labelText(label, say) },
    columns: colspan,
    rows: rowspan,
    look: { bold: true, boxed: true, wrapped: true, align: 'center', ...(lines && { lines }) },
  }
}

function bodyCell(cell: BodyCell): SheetCell {
  const columns = cell.span
  switch (cell.kind) {
    case 'figure': {
      const { printed = null, inferred } = cell
      return { field: { figure: printed, inferred }, columns, look: { boxed: true } }
    }
    case 'name': {
      const { text, strong, level } = cell
      return {
        field: { text },
        columns,
        look: { boxed: true, wrapped: true, bold: strong, indent: level + 1 },
      }
    }
    case 'code':
    case 'line':
      return { field: { text: cell.text }, columns, look: { boxed: true, align: 'center' } }
    case 'void':
      return { field: { text: '' }, columns, look: { boxed: true } }
  }
}

function labelText(label: Label, say: Say): string {
  return 'word' in label ? say(`tables.form.${label.word}`) : label.text
}

/** The columns of labels on the left; of a form with two sides none can stay while the rest moves. */
function labelsOf({ columns }: Grid): number {
  const first = columns.findIndex(({ kind }) => kind === 'figure')
  const later = columns.slice(first).some(({ kind }) => kind !== 'figure')
  return first < 0 || later ? 0 : first
}

const LEAST = { code: 10, name: 16, line: 6, figure: 12 }
const WIDEST = 44

/** Wide enough for every line; heads are wrapped. */
function widthsOf(grid: Grid, say: Say): number[] {
  const widths: number[] = grid.columns.map(({ kind }) => LEAST[kind])
  const fit = (column: number, text: string, room = 2) => {
    const needed = digitsWide(text) + room
    widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 0, needed))
  }
  for (const { column, colspan, label } of grid.head.at(-1) ?? [])
    if (colspan === 1) fit(column, labelText(label, say).slice(0, 8))
  for (const cells of grid.lines)
    for (const cell of cells) {
      if (cell.kind === 'figure') fit(cell.column, cell.printed ?? '', 4)
      else if (cell.kind !== 'void' && cell.span === 1)
        fit(cell.column, cell.text, cell.kind === 'name' ? 4 + 2 * cell.level : 2)
    }
  return widths.length ? widths : [LEAST.name]
}
