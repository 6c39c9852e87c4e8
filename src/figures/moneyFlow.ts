import type { Address } from '../ledger/address.ts'
import { differs } from '../ledger/figureSum.ts'
import { EXPENDITURE } from '../ledger/form/relations.ts'
import { knownFigures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { perLedger } from '../ledger/perLedger.ts'
import { type Amount, subtract, sum } from '../money/index.ts'
import type { PlacedCell } from './completion.ts'
import { amountOf, placedCell } from './placedCell.ts'
import { type ClassSpending, spendingByClass } from './spendingByClass.ts'
import { incomeBySource, type WholePart } from './wholes.ts'

/**
 * One end of the flow of a year's money. A `line` is one of the summary's own beside income and
 * classes; `rest` are the smaller classes together; `unexplained` is what a side lacks of the total.
 */
export type FlowEnd =
  | (Placed & { readonly kind: 'line'; readonly key: FlowLine })
  | (Placed & { readonly kind: 'source'; readonly key: string; readonly source: WholePart })
  | (Placed & { readonly kind: 'class'; readonly key: string; readonly of: ClassSpending })
  | (Summed & {
      readonly kind: 'rest'
      readonly key: 'rest'
      readonly of: readonly ClassSpending[]
    })
  | (Summed & { readonly kind: 'unexplained'; readonly key: 'unexplained' })

interface Summed {
  readonly amount: Amount
}

interface Placed extends Summed {
  readonly placed: PlacedCell
}

type FlowLine = 'opening' | 'surplus-used' | 'surplus-distributed' | 'closing'

/** All the money of a year: where it came from, and what became of it. */
export interface MoneyFlow {
  readonly total: Placed
  readonly sources: readonly FlowEnd[]
  readonly uses: readonly FlowEnd[]
  /** Whether a side exceeds the total. */
  readonly beyond: boolean
}

/** So many classes can be told apart and named. */
const MOST_CLASSES = 7

/**
 * From the summary's sources through its total to the function classes and what is left; `undefined`
 * where the total or either side is not published, or an amount is negative. Which source paid for
 * which class the tables do not say.
 */
export const moneyFlow = perLedger((ledger): MoneyFlow | undefined => {
  const total = placedEnd(placedCell(ledger, EXPENDITURE.summary, 'income.grand-total', 'amount'))
  if (!total?.amount.yuan.gt(0)) return undefined
  const { parts } = incomeBySource(ledger)
  const classes = spendingByClass(ledger)
  if (!parts.length || !classes.length) return undefined

  const sources: FlowEnd[] = [
    ...line(ledger, 'opening', 'income'),
    ...parts.map((source): FlowEnd => ({ ...source, kind: 'source', source })),
    ...line(ledger, 'surplus-used', 'income'),
  ]
  const uses: FlowEnd[] = [
    ...classEnds(classes),
    ...line(ledger, 'surplus-distributed', 'expenditure'),
    ...line(ledger, 'closing', 'expenditure'),
  ]
  const isNegative = [...sources, ...uses].some(({ amount }) => amount.yuan.lt(0))
  if (isNegative) return undefined
  const left = [sources, uses].map((ends) => unexplained(ledger, total, ends))
  return {
    total,
    sources: [...sources, ...(left[0] ?? [])],
    uses: [...uses, ...(left[1] ?? [])],
    beyond: left.includes(undefined),
  }
})

function placedEnd(placed: PlacedCell): Placed | undefined {
  const amount = amountOf(placed)
  return amount && { amount, placed }
}

function line(ledger: Ledger, key: FlowLine, side: 'income' | 'expenditure'): FlowEnd[] {
  const end = placedEnd(placedCell(ledger, EXPENDITURE.summary, `${side}.${key}`, 'amount'))
  return end && !end.amount.yuan.isZero() ? [{ kind: 'line', key, ...end }] : []
}

function classEnds(classes: readonly ClassSpending[]): FlowEnd[] {
  const shown = classes.length > MOST_CLASSES ? MOST_CLASSES - 1 : classes.length
  const rest = classes.slice(shown)
  const amount = sum(rest.map((each) => each.amount))
  return [
    ...classes.slice(0, shown).map((of): FlowEnd => ({ kind: 'class', key: of.code, ...of, of })),
    ...(amount ? [{ kind: 'rest' as const, key: 'rest' as const, amount, of: rest }] : []),
  ]
}

/** What a side lacks of the total, but for rounding; `undefined` where it exceeds it. */
function unexplained(
  ledger: Ledger,
  total: Placed,
  ends: readonly FlowEnd[],
): FlowEnd[] | undefined {
  if (!differs(knownFigures(ledger), total.placed.address, ends.flatMap(placesOf))) return []
  const together = sum(ends.map(({ amount }) => amount))
  const left = together && subtract(total.amount, together)
  return left?.yuan.gt(0) ? [{ kind: 'unexplained', key: 'unexplained', amount: left }] : undefined
}

function placesOf(end: FlowEnd): Address[] {
  if ('placed' in end) return [end.placed.address]
  return end.kind === 'rest' ? end.of.map(({ placed }) => placed.address) : []
}
