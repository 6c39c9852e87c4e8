import { type Address, addressOf } from './address.ts'
import type { Ledger } from './ledger.ts'
import { perLedger } from './perLedger.ts'

/** The figures of the explanation that speak of a published figure. */
export interface References {
  /** They print the same figure again. */
  readonly repeats: readonly Address[]
  /** Shares and changes of it. */
  readonly from: readonly Address[]
}

const NONE: References = { repeats: [], from: [] }

/** Where the explanation repeats a figure or reckons with it. */
export function referencesTo(ledger: Ledger, address: string): References {
  return allReferences(ledger).get(address) ?? NONE
}

const allReferences = perLedger(({ narrative }): ReadonlyMap<string, References> => {
  const found = new Map<string, { repeats: Address[]; from: Address[] }>()
  const at = (address: string) => {
    const references = found.get(address) ?? { repeats: [], from: [] }
    found.set(address, references)
    return references
  }
  for (const part of narrative.flatMap(({ parts }) => parts))
    for (const { key, cell, of = [] } of part.figures) {
      const address = addressOf('narrative', part.id, key)
      if (cell) at(cell).repeats.push(address)
      for (const each of new Set(of)) at(each).from.push(address)
    }
  return found
})
