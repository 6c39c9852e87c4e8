import { parseAddress } from './address.ts'
import type { Ledger } from './ledger.ts'
import { printedIn, printedTable, rowOf } from './lookup.ts'

/**
 * A ledger in which a figure of a table was corrected by hand: it keeps what was read in its place.
 * Corrected back, nothing is said of it. The same ledger where the address is that of no cell.
 */
export function withCorrection(ledger: Ledger, address: string, printed: string | null): Ledger {
  const at = parseAddress(address)
  const table = at && printedTable(ledger, at.table)
  if (!table) return ledger
  const now = printedIn(rowOf(table, at.row), at.column)
  if (now === undefined) return ledger
  const { corrected: before = {}, ...rest } = ledger
  const { [address]: known = now, ...others } = before
  const corrected = known === printed ? others : { ...others, [address]: known }
  return {
    ...rest,
    ...(Object.keys(corrected).length > 0 && { corrected }),
    tables: {
      ...ledger.tables,
      [at.table]: {
        ...table,
        rows: table.rows.map((row) =>
          row.key === at.row ? { ...row, cells: { ...row.cells, [at.column]: printed } } : row,
        ),
      },
    },
  }
}
