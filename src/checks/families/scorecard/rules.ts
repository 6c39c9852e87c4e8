import { addressOf } from '../../../ledger/address.ts'
import { type FormulaTerm, plus } from '../../../ledger/formula.ts'
import type { Check, Side } from '../../check.ts'

/** A figure of the scorecard. */
export function at(row: string, column: string): FormulaTerm {
  return plus(addressOf('scorecard', row, column))
}

/**
 * Points or amounts that add up; `place` tells apart those of one rule. Beside a blank cell, which
 * is not 0, nothing follows from a difference.
 */
export function equation(
  rule: string,
  place: string,
  left: Side,
  right: Side,
  hasBlank = false,
): Check {
  return {
    kind: 'equation',
    id: `${rule}:${place}`,
    left,
    right,
    message: { key: rule, values: { place } },
    ...(hasBlank && { unsure: 'blank' as const }),
  }
}

/** A score is at most its weight. */
export function scoreLimit(id: string, name: string): Check {
  return {
    kind: 'order',
    id: `score-limit:${id}`,
    left: [at(id, 'score')],
    right: [at(id, 'weight')],
    message: { key: 'score-limit', values: { name } },
  }
}
