import type { Address } from '../../../ledger/address.ts'
import type { Check } from '../../check.ts'
import { letterApart, namedLetter } from './letters.ts'

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

/** That two names are alike; where one letter is not, it is marked. */
export function sameName(
  rule: string,
  place: string,
  holds: boolean,
  addresses: readonly Address[],
  values: Readonly<Record<'one' | 'other', string> & Record<string, string>>,
): Check {
  const check = statement(rule, place, holds, addresses, values)
  const apart = holds ? undefined : letterApart(values.one, values.other)
  if (!apart) return check
  const [letter, instead] = apart.map(namedLetter)
  return {
    ...check,
    message: {
      key: `${rule}-letter`,
      values: { ...values, letter: letter ?? '', instead: instead ?? '' },
    },
  }
}
