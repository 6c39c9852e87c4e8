import type { Address } from '../ledger/address.ts'
import { differenceFormula, type FormulaText, quotientFormula } from '../ledger/formula.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Cell, narrativeAmount, narrativeFigure } from '../ledger/lookup.ts'
import {
  type Amount,
  compare,
  Decimal,
  formatPercent,
  groupDigits,
  ratio,
  subtract,
} from '../money/index.ts'

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
  | {
      readonly kind: 'derived'
      readonly percent: Decimal
      readonly text: string
      readonly formula: FormulaText
    }
  | {
      readonly kind: 'none'
      readonly why: 'both-zero' | 'budget-zero' | 'budget-negative' | 'no-budget' | 'no-actual'
      readonly printed: StatedPercent | undefined
    }

/** The completion of a budget; either amount may be unpublished. */
export function completion(
  budget: StatedAmount | undefined,
  actual: StatedAmount | undefined,
  printed: StatedPercent | undefined,
): Completion {
  if (budget?.amount.yuan.isZero()) {
    const why = actual?.amount.yuan.isZero() ? 'both-zero' : 'budget-zero'
    return { kind: 'none', why, printed }
  }
  if (printed) return { kind: 'printed', ...printed }
  if (!budget) return { kind: 'none', why: 'no-budget', printed }
  if (!actual) return { kind: 'none', why: 'no-actual', printed }
  const share = budget.amount.yuan.isPositive() ? ratio(actual.amount, budget.amount) : undefined
  return share
    ? {
        kind: 'derived',
        percent: share.times(100),
        text: formatPercent(share),
        formula: quotientFormula(actual.address, budget.address),
      }
    : { kind: 'none', why: 'budget-negative', printed }
}

/** Actual minus budget, derived, and how. */
export interface Departed {
  readonly difference: Amount | undefined
  readonly differenceFormula: FormulaText | undefined
}

/** What the actual is more than the budget, where both are published. */
export function departed(
  budget: StatedAmount | undefined,
  actual: StatedAmount | undefined,
): Departed {
  if (!budget || !actual) return { difference: undefined, differenceFormula: undefined }
  return {
    difference: subtract(actual.amount, budget.amount),
    differenceFormula: differenceFormula(actual.address, budget.address),
  }
}

/** The amount of a cell with its place; where none is printed, what the explanation states. */
export function amountIn(
  { cell, address }: PlacedCell,
  stated: StatedAmount | undefined,
): StatedAmount | undefined {
  return cell.state === 'figure' ? { amount: cell.amount, address } : stated
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
