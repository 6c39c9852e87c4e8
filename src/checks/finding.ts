import type { Address } from '../ledger/address.ts'
import type { Check, Message } from './check.ts'
import type { Family } from './families/index.ts'

/** `rounding`: within the tolerance of the printed digits. `uncheckable`: see `because`. */
export type Verdict = 'exact' | 'rounding' | 'discrepancy' | 'uncheckable'

/** How much a reader should care, by what is at stake. */
export type Severity = 'high' | 'medium' | 'low' | 'none'

export interface Term {
  readonly address: Address
  readonly sign: 1 | -1
  /** The printed decimal; `null` where nothing is printed. */
  readonly value: string | null
  readonly unit: string | undefined
}

export interface FindingSide {
  readonly terms: readonly Term[]
  /** What the terms are divided by, of a ratio. */
  readonly denominator?: readonly Term[]
  /** The quotient is none in percent: it is in the unit of the left side. */
  readonly plain?: true
  /** The sum, or the ratio in percent; `null` where an input is not there. */
  readonly value: string | null
}

/**
 * Why nothing can be concluded. `omitted`: a needed cell is left blank; `missing`: not published;
 * `blank`: a cell is blank, which is not 0; `zero`: nothing can be divided by 0;
 * `scope`: the figures differ, as figures of different scope may; `excepted`: the printed formula
 * leaves out amounts that are not published; `partial`: a list does not say that it is complete.
 */
export const REASONS = [
  'omitted',
  'missing',
  'blank',
  'zero',
  'scope',
  'excepted',
  'partial',
] as const

export interface Because {
  readonly key: (typeof REASONS)[number]
  readonly addresses: readonly Address[]
}

/** Whether figures were compared that may differ, rather than none. */
export function isDoubt(because: Because | undefined): boolean {
  return ['scope', 'excepted', 'partial'].includes(because?.key ?? '')
}

/** A check of a family. */
export type FamilyCheck = Check & { readonly family: Family }

/**
 * A check with its outcome; differences and tolerances are decimals, of money in the ledger's unit,
 * else in that of the left side.
 */
export interface Finding {
  readonly check: string
  readonly kind: Check['kind']
  readonly family: Family
  readonly verdict: Verdict
  readonly severity: Severity
  /** The share of the year's money, or of all points, that is at stake; `null` where none can be told. */
  readonly stake: string | null
  readonly informative: boolean
  readonly left: FindingSide
  readonly right: FindingSide
  readonly difference: string | null
  readonly tolerance: string | null
  readonly addresses: readonly Address[]
  readonly message: Message
  /** Of what is uncheckable, and of a quotient that cannot be computed. */
  readonly because?: Because
  /** The check that reports the same cause; only the first of a cause is counted. */
  readonly cause?: string
}

/** A finding before it is weighed against the others. */
export type Evaluated = Omit<Finding, 'severity' | 'stake' | 'cause'>

/** Whether a finding is news: a discrepancy that no other finding reports already. */
export function isAlarm(finding: Finding): boolean {
  return finding.verdict === 'discrepancy' && finding.cause === undefined
}
