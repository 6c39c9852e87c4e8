import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import { printedTable } from '../../ledger/lookup.ts'

/** A table with figures to check: not missing, and not declared empty by the document. */
export function published(ledger: Ledger, id: string): PrintedTable | undefined {
  const table = printedTable(ledger, id)
  return table?.state === 'published' ? table : undefined
}
