import type { Ledger } from '../src/ledger/ledger.ts'
import { parseLedger } from '../src/ledger/parse.ts'
import { changed, defaultLedger, type LedgerData } from './ledgers.ts'

/**
 * A ledger as the app has it, with other figures at some addresses of its tables; `null` for a cell
 * where nothing is printed.
 */
export function ledgerWith(
  cells: Readonly<Record<string, string | null>> = {},
  from: LedgerData = defaultLedger(),
): Ledger {
  const data = changed(from, (copy) => {
    for (const [address, value] of Object.entries(cells)) {
      const [table = '', key, column = ''] = address.split('/')
      const row = copy.tables[table]?.rows?.find((each) => each.key === key)
      if (!row) throw new Error(`The ledger has no row at ${address}`)
      row.cells[column] = value
    }
  })
  const parsed = parseLedger(data)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
