import { parseAddress } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { tableIds } from '@/ledger/lookup.ts'
import { TABLE_IDS } from '@/ledger/schema.ts'
import type { Query } from '../view.ts'

/** The table that is on show where an address names none. */
export const [FIRST] = TABLE_IDS

/** The table that an address asks for: that of its `cell`, else `table`, else the first. */
export function shownTable(ledger: Ledger, { table = FIRST, cell = '' }: Query): string {
  const ids = tableIds(ledger)
  const wanted = [parseAddress(cell)?.table, table]
  return wanted.find((id) => id !== undefined && ids.includes(id)) ?? FIRST
}
