import type { Address } from '../ledger/address.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Cell, narrativeAmount, narrativeFigure } from '../ledger/lookup.ts'
import { type Amount, compare, Decimal, formatPercent, groupDigits, ratio } from '../money/index.ts'

/** A cell of a table with its place. */
export interface PlacedCell {
  readonly cell: Cell
  readonly address: Address
}

/** An amount that the explanation prints, with its place. */
export interface StatedAmount {
  readonly amount: Amount
  readonly address: Address
}

/** A percentage that the explanation prints, with its place. */
export interface StatedPercent {
  readonly percent: Decimal
  /** As printed, with separators and sign: `1,548.28%`. */
  readonly text: string
  readonly address: Address
}

/**
 * How much of a budget the actual makes, in percent: as printed; recomputed where nothing is
 * printed; or none, and why. Nothing of nothing is no percentage, even where the text prints one.
 */
export type Completion =
  | ({ readonly kind: 'printed' } & StatedPercent)
  | { readonly kind: 'derived'; readonly percent: Decimal; readonly text: string }
  | {
      readonly kind: 'none'
      readonly why: 'both-zero' | 'budget-zero' | 'budget-negative' | 'no-budget' | 'no-actual'
      readonly printed: StatedPercent | undefined
    }

/** The completion of a budget; either amount may be unpublished. */
export function completion(
  budget: Amount | undefined,
  actual: Amount | undefined,
  printed: StatedPercent | undefined,
): Completion {
  if (budget?.yuan.isZero()) {
    const why = actual?.yuan.isZero() ? 'both-zero' : 'budget-zero'
    return { kind: 'none', why, printed }
  }
  if (printed) return { kind: 'printed', ...printed }
  if (!budget) return { kind: 'none', why: 'no-budget', printed }
  if (!actual) return { kind: 'none', why: 'no-actual', printed }
  const share = budget.yuan.isPositive() ? ratio(actual, budget) : undefined
  return share
    ? { kind: 'derived', percent: share.times(100), text: formatPercent(share) }
    : { kind: 'none', why: 'budget-negative', printed }
}

/** An amount of the explanation with its place; `undefined` where none is printed. */
export function statedAmount(ledger: Ledger, part: string, key: string): StatedAmount | undefined {
  const amount = narrativeAmount(ledger, part, key)
  const address = narrativeFigure(ledger, part, key)?.address
  return amount && address && { amount, address }
}

/** A percentage of the explanation with its place; `undefined` where none is printed. */
export function statedPercent(
  ledger: Ledger,
  part: string,
  key: string,
): StatedPercent | undefined {
  const figure = narrativeFigure(ledger, part, key)
  if (figure?.kind !== 'percent') return undefined
  const { value, address } = figure
  return { percent: new Decimal(value), text: `${groupDigits(value)}%`, address }
}

/** What the explanation states where it is not what the table's cell prints. */
export function unlessPrinted(
  stated: StatedAmount | undefined,
  cell: Cell,
): StatedAmount | undefined {
  const same = stated && cell.state === 'figure' && compare(stated.amount, cell.amount) === 0
  return same ? undefined : stated
}
