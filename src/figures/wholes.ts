import type { Ledger } from '../ledger/ledger.ts'
import { type Amount, type Decimal, ratio, type Unit } from '../money/index.ts'
import type { PlacedCell } from './completion.ts'
import { amountOf, firstPrinted, placedCell, tablesOf } from './placedCell.ts'

/** A sum and what it consists of. */
export interface Whole {
  readonly placed: PlacedCell
  /** The parts with a figure other than zero, in printed order. */
  readonly parts: readonly WholePart[]
}

export interface WholePart {
  readonly key: string
  readonly amount: Amount
  readonly placed: PlacedCell
  /** Of the whole; `undefined` where that is not published or not above zero. */
  readonly share: Decimal | undefined
}

const SOURCES = [
  'general-budget',
  'government-fund',
  'state-capital',
  'superior',
  'institutional',
  'business',
  'affiliates',
  'other',
]
const COARSE_SOURCES = ['appropriation', ...SOURCES.slice(3)]
const KINDS = ['basic', 'project', 'remitted', 'business', 'subsidy']

/** The year's income by source; where the summary table is not there, by the columns of table 02. */
export function incomeBySource(ledger: Ledger): Whole {
  const fromSummary = whole(
    placedCell(ledger, 'totals', 'income.year-total', 'amount'),
    SOURCES.map((key) => [key, placedCell(ledger, 'totals', `income.${key}`, 'amount')]),
  )
  const fromColumns = whole(
    placedCell(ledger, 'income', 'total', 'total'),
    COARSE_SOURCES.map((key) => [key, placedCell(ledger, 'income', 'total', key)]),
  )
  const { parts } = fromSummary.parts.length ? fromSummary : fromColumns
  return { placed: firstPrinted(fromSummary.placed, fromColumns.placed), parts }
}

/** The year's expenditure as basic and project expenditure, and the rarer kinds. */
export function expenditureByKind(ledger: Ledger): Whole {
  return whole(
    placedCell(ledger, 'expenditure', 'total', 'total'),
    KINDS.map((key) => [key, placedCell(ledger, 'expenditure', 'total', key)]),
  )
}

/** The unit that the whole is printed in or, without it, the first part. */
export function wholeUnit({ placed, parts: [first] }: Whole): Unit | undefined {
  return (amountOf(placed) ?? first?.amount)?.unit
}

/** The tables that the whole and its parts are printed in. */
export function wholeTables({ placed, parts }: Whole): string[] {
  return tablesOf([placed, ...parts.map((part) => part.placed)])
}

function whole(placed: PlacedCell, parts: [string, PlacedCell][]): Whole {
  const sum = amountOf(placed)
  return {
    placed,
    parts: parts.flatMap(([key, part]) => {
      const amount = amountOf(part)
      if (!amount || amount.yuan.isZero()) return []
      return {
        key,
        amount,
        placed: part,
        share: sum?.yuan.gt(0) ? ratio(amount, sum) : undefined,
      }
    }),
  }
}
