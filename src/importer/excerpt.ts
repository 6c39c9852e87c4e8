import type { FilePlace } from './draft.ts'
import type { SourceCell, SourceFile, SourceGrid, SourcePlace } from './source.ts'

/** What stands around a place of a file, as text: rows of cells; a line is a row of one. */
export interface Excerpt {
  readonly rows: readonly (readonly string[])[]
  /** Which row and which cell of it stand at the place. */
  readonly row: number
  readonly cell: number
}

/** So many lines or rows before and after the place. */
const AROUND = 2
/** So many cells on either side of it, besides the first, which says what the row is. */
const BESIDE = 3

/** The surroundings of a place; of several cells of one line, of the one that prints `value`. */
export function excerptOf(
  files: readonly SourceFile[],
  { file, place }: FilePlace,
  value: string | null | undefined,
): Excerpt | undefined {
  const pages = files[file]?.pages ?? []
  const grids = pages.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'grid'))
  const here = grids.flatMap((grid) =>
    grid.cells.filter((cell) => isSamePlace(cell.place, place)).map((cell) => ({ grid, cell })),
  )
  // Markup may have a whole table in one line.
  const found = here.find(({ cell }) => value && figureIn(cell.text) === value) ?? here[0]
  if (found) return inGrid(found.grid, found.cell)
  for (const { blocks } of pages) {
    const at = blocks.findIndex((block) => block.kind === 'line' && isSamePlace(block.place, place))
    if (at >= 0) {
      const from = Math.max(0, at - AROUND)
      const lines = blocks.slice(from, at + AROUND + 1)
      const rows = lines.map((block) => [block.kind === 'line' ? block.text : ''])
      return { rows, row: at - from, cell: 0 }
    }
  }
  return undefined
}

function figureIn(text: string): string {
  return text.replace(/[,，\s]/g, '')
}

function inGrid({ cells }: SourceGrid, found: SourceCell): Excerpt {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other)
  const at = rows.indexOf(found.row)
  const near = rows.slice(Math.max(0, at - AROUND), at + AROUND + 1)
  const columns = [...new Set(cells.map(({ column }) => column))]
    .sort((one, other) => one - other)
    .filter((column, index) => index === 0 || Math.abs(column - found.column) <= BESIDE)
  return {
    rows: near.map((row) =>
      columns.map(
        (column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
      ),
    ),
    row: near.indexOf(found.row),
    cell: columns.indexOf(found.column),
  }
}

/** Whether two places of one file are the same. */
export function isSamePlace(one: SourcePlace, other: SourcePlace): boolean {
  if ('line' in one) return 'line' in other && one.line === other.line
  if ('sheet' in one)
    return 'sheet' in other && one.sheet === other.sheet && one.cell === other.cell
  return 'page' in other && one.page === other.page && String(one.box) === String(other.box)
}
