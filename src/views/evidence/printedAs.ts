import { type Address, parseAddress } from '@/ledger/address.ts'
import type { Formula } from '@/ledger/formula.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { narrativeFigure } from '@/ledger/lookup.ts'
import { referencesTo } from '@/ledger/references.ts'

/** Where the explanation prints the quotient of two figures itself. */
export function printedAs(ledger: Ledger, { terms, divisor }: Formula): Address[] {
  const [part, second] = terms
  const [whole, other] = divisor
  if (!part || !whole || second || other) return []
  return referencesTo(ledger, part.address).from.filter((address) => {
    const { row = '', column = '' } = parseAddress(address) ?? {}
    const { kind, of } = narrativeFigure(ledger, row, column) ?? {}
    return kind === 'percent' && of?.[0] === part.address && of[1] === whole.address
  })
}
