import type { Address } from '../../../ledger/address.ts'
import type { Check } from '../../check.ts'

/** A check of the form that is decided on the spot. */
export function statement(
  rule: string,
  place: string,
  holds: boolean,
  addresses: readonly Address[],
  values: Readonly<Record<string, string>>,
): Check {
  return {
    kind: 'statement',
    id: `${rule}:${place}`,
    holds,
    addresses,
    message: { key: rule, values },
  }
}
