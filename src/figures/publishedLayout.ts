import type { Ledger, PrintedTable } from '../ledger/ledger.ts'
import { printedTable } from '../ledger/lookup.ts'
import { basicBlocks } from './published/basicBlocks.ts'
import type { Grid } from './published/grid.ts'
import { oneSided } from './published/oneSided.ts'
import { sangongLine } from './published/sangongLine.ts'
import { twoSided } from './published/twoSided.ts'

/** A table's printed grid, and the same cells in grids that fit a narrow screen. */
export interface PublishedLayout {
  readonly wide: Grid
  readonly narrow: readonly Grid[]
}

/** The layout of a table as the form prints it; `undefined` where the ledger has no grid for it. */
export function publishedLayout(ledger: Ledger, id: string): PublishedLayout | undefined {
  const table = printedTable(ledger, id)
  return table && layoutOf(id, table)
}

function layoutOf(id: string, table: PrintedTable): PublishedLayout {
  if (table.columns.some(({ side }) => side)) return twoSided(id, table)
  if (id === 'basic') return basicBlocks(id, table)
  if (id === 'sangong') return sangongLine(id, table)
  const grid = oneSided(id, table)
  return { wide: grid, narrow: [grid] }
}
