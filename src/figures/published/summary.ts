import type { Ledger, Table } from '../../ledger/ledger.ts'
import { printedTable, tableIds, tableOf } from '../../ledger/lookup.ts'

/** How much of a document's tables is printed. */
export interface TablesSummary {
  readonly published: number
  readonly empty: number
  readonly missing: number
  /** Printed figures, zeros included. */
  readonly figures: number
}

/** The state of a table by id; one that the ledger does not mention is missing. */
export function stateOf(ledger: Ledger, id: string): Table['state'] {
  return tableOf(ledger, id)?.state ?? 'missing'
}

/** Counts the nine tables, and any others, by state, and the figures in them. */
export function tablesSummary(ledger: Ledger): TablesSummary {
  const counts = { published: 0, empty: 0, missing: 0, figures: 0 }
  for (const id of tableIds(ledger)) {
    counts[stateOf(ledger, id)]++
    for (const row of printedTable(ledger, id)?.rows ?? [])
      for (const printed of Object.values(row.cells)) if (printed != null) counts.figures++
  }
  return counts
}
