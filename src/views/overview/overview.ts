import type { Ledger } from '@/ledger/ledger.ts'
import { type Amount, compare, Decimal, negate, subtract, sum } from '@/money/index.ts'
import {
  amountIn,
  type Completion,
  completion,
  type PlacedCell,
  type StatedAmount,
  statedAmount,
  statedPercent,
} from '@/figures/completion.ts'
import { BRIDGE_TABLE } from './bridge.ts'
import { amountOf, placedCell } from '@/figures/placedCell.ts'
import { hundredYuan } from '@/figures/hundredYuan.ts'
import { yearExpenditure, yearIncome } from '@/figures/year.ts'
import { ITEMS } from '@/ledger/form/relations.ts'

/** A sum of the year and, beside it, what is carried over on the same side. */
export interface YearTotal {
  readonly placed: PlacedCell
  readonly beside: PlacedCell
}

/** The year's income and expenditure. */
export function yearTotals(ledger: Ledger): Record<'income' | 'expenditure', YearTotal> {
  const beside = (row: string) => placedCell(ledger, BRIDGE_TABLE, row, 'amount')
  return {
    income: { placed: yearIncome(ledger), beside: beside('income.opening') },
    expenditure: { placed: yearExpenditure(ledger), beside: beside('expenditure.closing') },
  }
}

/** What the year came to; which of the amounts are there follows from `kind`. */
export type YearResult =
  | { readonly kind: 'unpublished' }
  | { readonly kind: 'income-only'; readonly income: Amount }
  | { readonly kind: 'expenditure-only'; readonly expenditure: Amount }
  | {
      /** `from-…`: what was spent beyond income is covered by what other years left. */
      readonly kind: 'surplus' | 'balanced' | 'deficit' | 'from-carry-over' | 'from-reserves'
      readonly income: Amount
      readonly expenditure: Amount
      /** The difference of the two, never negative. */
      readonly gap: Amount
    }

/** Income against expenditure of the year, in the words that the figures allow. */
export function yearResult(ledger: Ledger): YearResult {
  const totals = yearTotals(ledger)
  const income = amountOf(totals.income.placed)
  const expenditure = amountOf(totals.expenditure.placed)
  if (!income)
    return expenditure ? { kind: 'expenditure-only', expenditure } : { kind: 'unpublished' }
  if (!expenditure) return { kind: 'income-only', income }

  const more = subtract(income, expenditure)
  if (more.yuan.isZero()) return { kind: 'balanced', income, expenditure, gap: more }
  if (more.yuan.gt(0)) return { kind: 'surplus', income, expenditure, gap: more }
  const gap = negate(more)
  const opening = amountOf(totals.income.beside)
  const used = amountOf(placedCell(ledger, BRIDGE_TABLE, 'income.surplus-used', 'amount'))
  const covers = (...amounts: (Amount | undefined)[]) => {
    const together = sum(amounts.filter((each) => each !== undefined))
    return together !== undefined && compare(together, gap) >= 0
  }
  const kind = used?.yuan.gt(0)
    ? covers(opening, used) && 'from-reserves'
    : covers(opening) && 'from-carry-over'
  return { kind: kind || 'deficit', income, expenditure, gap }
}

/** What was spent from the general public budget appropriation against its opening budget. */
export interface OpeningBudgetUse {
  readonly opening: StatedAmount | undefined
  readonly actual: StatedAmount | undefined
  readonly rate: Completion
}

/** The use of the opening budget as a whole, as the explanation of table 05 gives it. */
export function openingBudgetUse(ledger: Ledger): OpeningBudgetUse {
  const { table, column, total: part } = ITEMS
  const opening = statedAmount(ledger, part, 'opening')
  const total = placedCell(ledger, table, 'total', column)
  const actual = amountIn(total, statedAmount(ledger, part, 'actual'))
  const rate = completion(opening, actual, statedPercent(ledger, part, 'rate'))
  return { opening, actual, rate }
}

/** The class that takes most of each 100 yuan spent, and how many, whole ones if that is not all. */
export interface LargestClass {
  readonly code: string
  readonly name: string
  /** Plain digits, above 0 and at most 100. */
  readonly yuan: string
  readonly exact: boolean
}

/** Where most of the money went, rounded as the hundred squares are; `undefined` without those. */
export function largestClass(ledger: Ledger): LargestClass | undefined {
  const group = hundredYuan(ledger)?.groups[0]
  const [first] = group?.classes ?? []
  if (!group || !first) return undefined
  const rounded = new Decimal(group.yuan)
  const said = rounded.eq(100) ? group.share.toDecimalPlaces(1, 1) : rounded
  if (said.isZero()) return undefined
  return { code: first.code, name: first.name, yuan: said.toFixed(), exact: said.eq(group.share) }
}
