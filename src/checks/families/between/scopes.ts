import { type Address, parseAddress } from '../../../ledger/address.ts'
import { PURPOSES } from '../../../ledger/form/relations.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import { exists } from '../../../ledger/lookup.ts'
import type { Check } from '../../check.ts'

/** Figures of different scope side by side: a difference tells something and is no fault. */
export function scopes(ledger: Ledger): Check[] {
  const published = ([one, other]: readonly [Address, Address]) =>
    exists(ledger, one) && exists(ledger, other)
  return PURPOSES.filter(published).map(([economic, functional]): Check => ({
    kind: 'agreement',
    id: `purpose:${economic}=${functional}`,
    left: plus(economic),
    right: plus(functional),
    message: {
      key: 'purpose',
      values: { code: rowIn(economic), other: rowIn(functional) },
    },
    informative: true,
  }))
}

function rowIn(address: Address): string {
  return parseAddress(address)?.row ?? ''
}
