import { kindOf } from '../ledger/form/lookup.ts'
import type { Ledger, PrintedTable, TableKind } from '../ledger/ledger.ts'
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
  return table && layoutOf(id, table, kindOf(ledger, id))
}

function layoutOf(id: string, table: PrintedTable, kind: TableKind | undefined): PublishedLayout {
  if (table.columns.some(({ side }) => side)) return twoSided(id, table)
  if (kind === 'economic-codes') return basicBlocks(id, table)
  if (kind === 'three-public-expenses') return sangongLine(id, table)
  const grid = oneSided(id, table, { isByFunction: kind === 'function-codes' })
  return { wide: grid, narrow: [grid] }
}
