import type { Address } from '@/ledger/address.ts'
import type { FigureCell, Grid } from '@/figures/published/grid.ts'

/** A figure's place in a grid. */
export interface Place {
  readonly line: number
  readonly column: number
}

const PAGE = 10

const known = new WeakMap<Grid, ReadonlyMap<Address, Place>>()

/** Where every figure of a grid stands. */
export function placesOf(grid: Grid): ReadonlyMap<Address, Place> {
  let places = known.get(grid)
  if (!places) known.set(grid, (places = findPlaces(grid)))
  return places
}

function findPlaces({ lines }: Grid): Map<Address, Place> {
  const places = new Map<Address, Place>()
  for (const [line, cells] of lines.entries())
    for (const cell of cells)
      if (cell.kind === 'figure') places.set(cell.address, { line, column: cell.column })
  return places
}

/** The figure at a place; `undefined` where there is text or nothing. */
export function figureAt(grid: Grid, { line, column }: Place): FigureCell | undefined {
  const found = grid.lines[line]?.find((cell) => cell.column === column)
  return found?.kind === 'figure' ? found : undefined
}

/** The figure that a key leads to, `from` itself at an edge; `undefined` for any other key. */
export function moveTo(grid: Grid, from: Place, key: string, control: boolean): Place | undefined {
  const last = grid.lines.length - 1
  switch (key) {
    case 'ArrowLeft':
      return along(grid, from, -1)
    case 'ArrowRight':
      return along(grid, from, 1)
    case 'ArrowUp':
      return across(grid, from, -1, 1)
    case 'ArrowDown':
      return across(grid, from, 1, 1)
    case 'PageUp':
      return across(grid, from, -1, PAGE)
    case 'PageDown':
      return across(grid, from, 1, PAGE)
    case 'Home':
      return edge(grid, from, control ? range(0, last) : [from.line], 0)
    case 'End':
      return edge(grid, from, control ? range(0, last).reverse() : [from.line], -1)
    default:
      return undefined
  }
}

function along(grid: Grid, from: Place, step: -1 | 1): Place {
  const columns = figureColumns(grid, from.line)
  const column = columns[columns.indexOf(from.column) + step]
  return column === undefined ? from : { line: from.line, column }
}

/** Lines without a figure in the column, such as empty space, are passed over. */
function across(grid: Grid, from: Place, step: -1 | 1, times: number): Place {
  let place = from
  for (let line = from.line + step, left = times; left && grid.lines[line]; line += step)
    if (figureAt(grid, { line, column: from.column })) {
      place = { line, column: from.column }
      left--
    }
  return place
}

function edge(grid: Grid, from: Place, lines: readonly number[], at: 0 | -1): Place {
  for (const line of lines) {
    const column = figureColumns(grid, line).at(at)
    if (column !== undefined) return { line, column }
  }
  return from
}

function figureColumns(grid: Grid, line: number): number[] {
  return (grid.lines[line] ?? []).flatMap((cell) => (cell.kind === 'figure' ? [cell.column] : []))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
