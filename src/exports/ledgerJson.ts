import type { Ledger } from '../ledger/ledger.ts'

/** A ledger as the file that can be loaded again. */
export function ledgerJson(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`
}
