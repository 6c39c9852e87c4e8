import type { Address } from '../address.ts'
import { type FormulaTerm, plus } from '../formula.ts'

/**
 * Two sides of published figures that must fit: equal, one figure in two places (`agreement`), or
 * the left one at most the right one (`order`).
 */
export interface FormEquation {
  readonly kind: 'equation' | 'agreement' | 'order'
  /** Why it must hold. */
  readonly rule: string
  /** What tells apart equations of one rule. */
  readonly place: string
  readonly left: readonly FormulaTerm[]
  readonly right: readonly FormulaTerm[]
  /** What it speaks of, for messages. */
  readonly values: Readonly<Record<string, string>>
}

/** What a table lacks although other figures of the document need it: keys of rows and columns. */
export interface Lacking {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** One figure in two tables. */
export function same(left: Address, right: Address): FormEquation {
  return {
    kind: 'agreement',
    rule: 'same',
    place: `${left}=${right}`,
    left: [plus(left)],
    right: [plus(right)],
    values: { left, right },
  }
}

/** Figures of several tables against each other; `place` tells apart those of one rule. */
export function compare(
  kind: 'equation' | 'order',
  rule: string,
  place: string,
  left: readonly Address[],
  right: readonly Address[],
): FormEquation {
  return { kind, rule, place, left: left.map(plus), right: right.map(plus), values: { place } }
}
