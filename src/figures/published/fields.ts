import type { Field } from '../csv.ts'
import type { Grid, Label } from './grid.ts'

/** How a label reads in the language of the interface. */
export type Say = (label: Label) => string

/** The heads and lines of a grid as the fields of a file; what a cell spans is left empty. */
export function gridFields(grid: Grid, say: Say): Field[][] {
  const width = grid.columns.length
  const head = grid.head.map((cells) => {
    const row = emptyRow(width)
    for (const { column, label } of cells) row[column] = { text: say(label) }
    return row
  })
  const lines = grid.lines.map((cells) => {
    const row = emptyRow(width)
    for (const cell of cells) {
      if (cell.kind === 'figure') row[cell.column] = { figure: cell.printed ?? null }
      else if (cell.kind !== 'void') row[cell.column] = { text: cell.text }
    }
    return row
  })
  return [...head, ...lines]
}

/** The lines above and below a table, each in the first field of a row as wide as the grid. */
export function textFields(texts: readonly (string | undefined)[], width: number): Field[][] {
  return texts.flatMap((text) => (text ? [[{ text }, ...emptyRow(width - 1)]] : []))
}

function emptyRow(width: number): Field[] {
  return Array.from({ length: Math.max(0, width) }, () => ({ text: '' }))
}
