import type { SourceCell, SourceFile, SourceGrid, SourceLine } from '../source.ts'
import type { Grid, Item, LineItem, On, RowItem } from './items.ts'
import { placeOf } from './items.ts'
import { stemOf, idInName } from './known.ts'
import { titleIn } from './titleIn.ts'

/** All lines and rows of a file. */
export function itemsOf(file: SourceFile, index: number): Item[] {
  return file.pages.flatMap((page) => {
    const on = { file: index, page: page.number }
    const items = page.blocks.flatMap((block): Item[] =>
      block.kind === 'grid' ? rowsOf(block, on) : linesOf(block, on),
    )
    const names = [page.name, page.number === 1 ? file.name : undefined]
    const name = names.find((each) => each !== undefined && idInName(each) !== undefined)
    const [first] = items
    if (name === undefined || !first || items.some((item) => titleIn(item))) return items
    const line: SourceLine = { kind: 'line', text: stemOf(name), place: placeOf(first).place }
    return [...linesOf(line, on), ...items]
  })
}

function linesOf(block: SourceLine, on: On): LineItem[] {
  return block.text.split('\n').map((text) => ({
    kind: 'line',
    text,
    block,
    at: { file: on.file, place: block.place },
    ...on,
  }))
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
      block: source,
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
