import type { SourceCell, SourceGrid, SourcePage } from '../source.ts'
import { cellText, grid, places } from './blocks.ts'
import { MAX_CELLS, MAX_MERGES, MAX_SPAN } from './limits.ts'
import { refuse } from './reading.ts'

/** Rows and columns of a sheet from 0, the last ones included. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A cell of a sheet with what it prints. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly isZero?: true
  /** Of a formula, what the file keeps as its result; a zero or an empty text may be none. */
  readonly result?: 'none' | 'zero' | 'some'
}

export interface Sheet {
  readonly name: string
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Range[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Empty: all is printed. */
  readonly printAreas: readonly Range[]
}

/**
 * Pages of a workbook: of each sheet what is printed, without what is hidden, outside the print
 * areas or under a merged cell. Where all results are zeros and `isCalculated` is not said, they
 * were written by a program that calculates nothing.
 */
export function pagesOf(sheets: readonly Sheet[], isCalculated: boolean): readonly SourcePage[] {
  const isTrusted =
    isCalculated || sheets.some(({ cells }) => cells.some(({ result }) => result === 'some'))
  return sheets.map((sheet, index) => {
    const block = gridOf(sheet, sheet.printAreas, isTrusted)
    // An area without anything in it is left over from another table.
    const shown = block.cells.length > 0 ? block : gridOf(sheet, [], isTrusted)
    return { number: index + 1, name: sheet.name, blocks: shown.cells.length > 0 ? [shown] : [] }
  })
}

function gridOf(sheet: Sheet, areas: readonly Range[], isTrusted: boolean): SourceGrid {
  const isUncomputed = ({ result }: SheetCell) =>
    result === 'none' || (result === 'zero' && !isTrusted)
  const used = sheet.cells.filter((cell) => cell.text.trim() || isUncomputed(cell))
  let [rows, columns] = [0, 0]
  for (const { row, column } of used) {
    rows = Math.max(rows, row + 1)
    columns = Math.max(columns, column + 1)
  }
  const merges = mergesIn(sheet, rows, columns)
  for (const { bottom, right } of merges.values()) {
    rows = Math.max(rows, bottom + 1)
    columns = Math.max(columns, right + 1)
  }
  const rowAt = places(rows, outside(sheet.hiddenRows, rows, areas, 'top', 'bottom'))
  const columnAt = places(columns, outside(sheet.hiddenColumns, columns, areas, 'left', 'right'))
  const covered = coveredCells(used, merges)

  const cells: SourceCell[] = []
  for (const cell of used) {
    if (covered.has(cell)) continue
    const { row, column, text, isZero } = cell
    const merge = merges.get(keyOf(row, column))
    if (!merge && areas.length > 0 && !areas.some((area) => isIn(area, row, column))) continue
    // What a merged cell prints is seen in what is in sight of it.
    const [top, left] = [rowAt(row), columnAt(column)]
    const rowSpan = rowAt((merge?.bottom ?? row) + 1) - top
    const columnSpan = columnAt((merge?.right ?? column) + 1) - left
    if (rowSpan < 1 || columnSpan < 1) continue
    cells.push({
      row: top,
      column: left,
      rowSpan,
      columnSpan,
      text: isUncomputed(cell) ? '' : cellText(text),
      place: { sheet: sheet.name, cell: cellName(row, column) },
      ...(isUncomputed(cell) ? { isUncomputed: true } : isZero ? { isZero } : {}),
    })
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return grid(cells)
}

/** Merged ranges by their first cell. Some reach to the end of the sheet: not far beyond what is used. */
function mergesIn(sheet: Sheet, rows: number, columns: number): ReadonlyMap<string, Range> {
  const merges = new Map<string, Range>()
  if (sheet.merges.length > MAX_MERGES) refuse('too-large', sheet.name)
  for (const { top, left, bottom, right } of sheet.merges)
    if (top < rows && left < columns && bottom >= top && right >= left)
      merges.set(keyOf(top, left), {
        top,
        left,
        bottom: Math.min(bottom, rows + MAX_SPAN),
        right: Math.min(right, columns + MAX_SPAN),
      })
  return merges
}

/** Cells that others are merged over. */
function coveredCells(
  cells: readonly SheetCell[],
  merges: ReadonlyMap<string, Range>,
): ReadonlySet<SheetCell> {
  const byRow: SheetCell[][] = []
  for (const cell of cells) (byRow[cell.row] ??= []).push(cell)
  const covered = new Set<SheetCell>()
  let steps = 0
  for (const { top, left, bottom, right } of merges.values())
    for (let row = top; row <= bottom; row++)
      for (const cell of byRow[row] ?? []) {
        if (++steps > MAX_CELLS * 10) refuse('too-large')
        const isFirst = row === top && cell.column === left
        if (!isFirst && cell.column >= left && cell.column <= right) covered.add(cell)
      }
  return covered
}

/** What is hidden, and what no area reaches. */
function outside(
  hidden: ReadonlySet<number>,
  count: number,
  areas: readonly Range[],
  first: 'top' | 'left',
  last: 'bottom' | 'right',
): ReadonlySet<number> {
  if (areas.length === 0) return hidden
  const out = new Set(hidden)
  for (let at = 0; at < count; at++)
    if (!areas.some((area) => area[first] <= at && at <= area[last])) out.add(at)
  return out
}

function isIn(area: Range, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`
}

/** As spreadsheets name it: C7. */
function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
