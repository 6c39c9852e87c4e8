import type { Address } from '../../ledger/address.ts'
import { type Check, plus, type Side } from '../check.ts'

/** One figure in two tables. */
export function agree(left: Address, right: Address): Check {
  return {
    kind: 'agreement',
    id: `same:${left}=${right}`,
    family: 'between',
    left: plus(left),
    right: plus(right),
    message: { key: 'same', values: { left, right } },
  }
}

/** Figures of several tables against each other; `place` tells apart checks of one rule. */
export function compare(
  kind: 'equation' | 'order',
  rule: string,
  place: string,
  left: Side,
  right: Side,
): Check {
  return {
    kind,
    id: `${rule}:${place}`,
    family: 'between',
    left,
    right,
    message: { key: rule, values: { place } },
  }
}
