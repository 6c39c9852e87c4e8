import type { FilePlace } from '../draft.ts'
import type { SourceCell, SourceFile, SourceGrid, SourceLine } from '../source.ts'

/** A line of a document, or a row of one of its grids, in reading order. */
export type Item = LineItem | RowItem

interface On {
  readonly file: number
  readonly page: number
}

export interface LineItem extends On {
  readonly kind: 'line'
  readonly text: string
  readonly line: SourceLine
  readonly at: FilePlace
}

export interface RowItem extends On {
  readonly kind: 'row'
  readonly grid: Grid
  readonly row: number
  /** The cells that begin in the row and print something. */
  readonly cells: readonly SourceCell[]
}

/** A grid that can be asked for what covers a square. */
export interface Grid {
  readonly columns: number
  readonly source: SourceGrid
  readonly at: (row: number, column: number) => SourceCell | undefined
  /** Whether no cell of the row spans columns, so that a head over several may stand in the first. */
  readonly isPlain: (row: number) => boolean
}

/** All lines and rows of a file, runs of lines with tabs as rows of a grid. */
export function itemsOf(file: SourceFile, index: number): Item[] {
  return file.pages.flatMap((page) => {
    const on = { file: index, page: page.number }
    const items: Item[] = []
    let tabbed: SourceLine[] = []
    const close = () => {
      if (tabbed.length) items.push(...rowsOf(tabbedGrid(tabbed), on))
      tabbed = []
    }
    for (const block of page.blocks) {
      if (block.kind === 'grid') {
        close()
        items.push(...rowsOf(block, on))
        continue
      }
      for (const text of block.text.split('\n')) {
        const line = text === block.text ? block : { ...block, text }
        if (text.includes('\t')) tabbed.push(line)
        else {
          close()
          items.push({ kind: 'line', text, line, at: { file: index, place: block.place }, ...on })
        }
      }
    }
    close()
    return items
  })
}

/** What an item prints, cell by cell. */
export function textsOf(item: Item): string[] {
  const texts = item.kind === 'line' ? [item.text] : item.cells.map(({ text }) => text)
  return texts.filter((text) => text.trim())
}

/** Where an item stands. */
export function placeOf(item: Item): FilePlace {
  if (item.kind === 'line') return item.at
  const [first] = item.cells
  return { file: item.file, place: first?.place ?? { page: item.page } }
}

function rowsOf(source: SourceGrid, on: On): RowItem[] {
  const grid = gridOf(source)
  const rows = new Map<number, SourceCell[]>()
  for (const cell of source.cells)
    if (cell.text.trim() || cell.isUncomputed)
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => ({
      kind: 'row',
      grid,
      row,
      cells: cells.sort((one, other) => one.column - other.column),
      ...on,
    }))
}

function gridOf(source: SourceGrid): Grid {
  const squares = new Map<string, SourceCell>()
  const spanning = new Set<number>()
  for (const cell of source.cells) {
    if (cell.columnSpan > 1) spanning.add(cell.row)
    const rows = Math.min(cell.row + cell.rowSpan, source.rows)
    const columns = Math.min(cell.column + cell.columnSpan, source.columns)
    for (let row = cell.row; row < rows; row++)
      for (let column = cell.column; column < columns; column++)
        if (!squares.has(`${row}/${column}`)) squares.set(`${row}/${column}`, cell)
  }
  return {
    columns: source.columns,
    source,
    at: (row, column) => squares.get(`${row}/${column}`),
    isPlain: (row) => !spanning.has(row),
  }
}

function tabbedGrid(lines: readonly SourceLine[]): SourceGrid {
  const rows = lines.map(({ text }) => text.split('\t'))
  return {
    kind: 'grid',
    rows: rows.length,
    columns: Math.max(...rows.map(({ length }) => length)),
    by: 'structure',
    cells: rows.flatMap((cells, row) =>
      cells.map((text, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        place: (lines[row] as SourceLine).place,
      })),
    ),
  }
}
