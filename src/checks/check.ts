import type { Address } from '../ledger/address.ts'
import type { FormulaTerm } from '../ledger/formula.ts'
import type { Decimal } from '../money/index.ts'

/** Figures that count with their signs on a side of an equation. */
export type Side = readonly FormulaTerm[]

/** A message key of the locale files (`checks.rule.…`) with what it speaks of. */
export interface Message {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
}

interface Base {
  /** Unique in a ledger: the rule's name and the place that it speaks of. */
  readonly id: string
  readonly message: Message
  /** Tells something, but a difference is no fault: never a discrepancy. */
  readonly informative?: true
  /** Why a difference would be no fault, so that nothing follows from one. */
  readonly unsure?: 'excepted' | 'partial' | 'blank'
  /** Bounds of the severity, whatever is at stake: a matter of words, a part that is missing. */
  readonly atMost?: 'low' | 'medium'
  readonly atLeast?: 'high'
}

/** A cross-check as data; `evaluate` computes its verdict. */
export type Check = Base &
  (
    | { readonly kind: 'equation'; readonly left: Side; readonly right: Side }
    /** One figure, printed in two places; `said` in a text, where 0 is more than a blank cell. */
    | {
        readonly kind: 'agreement'
        readonly left: FormulaTerm
        readonly right: FormulaTerm
        readonly said?: true
      }
    /** The left side is at most the right one; `strict`: less than it. */
    | {
        readonly kind: 'order'
        readonly left: Side
        readonly right: Side
        readonly strict?: true
      }
    /** `left` is printed in percent, or scaled; the numerator and the denominator give it. */
    | {
        readonly kind: 'ratio'
        readonly left: FormulaTerm
        readonly numerator: Side
        readonly denominator: Side
        /**
         * Of a quotient that is not in percent, such as an average: what one of the ledger's units
         * is in the printed one.
         */
        readonly scale?: Decimal
      }
    /** Something that is there or is not, rather than a figure. */
    | {
        readonly kind: 'statement'
        readonly holds: boolean
        readonly addresses: readonly Address[]
      }
  )

export type RatioCheck = Extract<Check, { kind: 'ratio' }>
