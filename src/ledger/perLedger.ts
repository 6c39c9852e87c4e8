import type { Ledger } from './ledger.ts'

/**
 * Works something out of a ledger the first time that it is asked for, and gives the same ever
 * after. All who ask share it, so nobody may change it.
 */
export function perLedger<T>(work: (ledger: Ledger) => T): (ledger: Ledger) => T {
  const known = new WeakMap<Ledger, { readonly of: T }>()
  return (ledger) => {
    let found = known.get(ledger)
    if (!found) known.set(ledger, (found = { of: work(ledger) }))
    return found.of
  }
}
