import type { SourceBlock, SourceCell, SourceFile, SourceGrid } from '../source.ts'
import { titleOf } from './titles.ts'

/**
 * A file in which each table has a grid of its own. Where tables follow one another without a line
 * between them, pages draw them as one, in columns of which each table uses some only.
 */
export function withTablesApart(file: SourceFile): SourceFile {
  return {
    ...file,
    pages: file.pages.map((page) => ({ ...page, blocks: page.blocks.flatMap(apart) })),
  }
}

function apart(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== 'grid' || block.by !== 'structure') return [block]
  const titles = titleRows(block)
  return titles.some((row) => row > 0) ? gridsFrom(block, [...new Set([0, ...titles])]) : [block]
}

/** The rows that print nothing but the title of a table, over more than one column. */
function titleRows({ cells }: SourceGrid): number[] {
  const printed = new Map<number, SourceCell[]>()
  for (const cell of cells)
    if (cell.text.trim()) printed.set(cell.row, [...(printed.get(cell.row) ?? []), cell])
  return [...printed].flatMap(([row, [first, ...others]]) =>
    first && !others.length && first.columnSpan > 1 && titleOf(first.text)?.id !== undefined
      ? [row]
      : [],
  )
}

function gridsFrom(grid: SourceGrid, starts: readonly number[]): SourceGrid[] {
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? grid.rows
    const own = grid.cells
      .filter(({ row }) => start <= row && row < end)
      .map((cell) => ({
        ...cell,
        row: cell.row - start,
        rowSpan: Math.min(cell.rowSpan, end - cell.row),
      }))
    const short = [...(grid.shortRows ?? [])].flatMap((row) =>
      start <= row && row < end ? [row - start] : [],
    )
    return {
      ...inOwnColumns(own),
      kind: 'grid',
      rows: end - start,
      by: grid.by,
      ...(short.length && { shortRows: new Set(short) }),
    }
  })
}

/** Cells in the columns in which one of them begins; empty ones beside the table are left out. */
function inOwnColumns(cells: readonly SourceCell[]): Pick<SourceGrid, 'columns' | 'cells'> {
  const right = Math.max(
    ...cells.filter(({ text }) => text.trim()).map(({ column, columnSpan }) => column + columnSpan),
  )
  const kept = cells.filter(({ column }) => column < right)
  const starts = [...new Set(kept.map(({ column }) => column))].sort((one, other) => one - other)
  const at = (column: number) => starts.findLastIndex((start) => start < column) + 1
  return {
    columns: starts.length,
    cells: kept.map((cell) => {
      const column = starts.indexOf(cell.column)
      return { ...cell, column, columnSpan: at(cell.column + cell.columnSpan) - column }
    }),
  }
}
