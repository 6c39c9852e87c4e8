import type { Ledger } from '../ledger/ledger.ts'
import { printedTable } from '../ledger/lookup.ts'
import { type Amount, compare, type Decimal, ratio, sum } from '../money/index.ts'
import type { PlacedCell } from './completion.ts'
import { amountOf, firstPrinted, placedCell } from './placedCell.ts'

/** What the department spent on one function class. */
export interface ClassSpending {
  readonly code: string
  /** As printed, without its number and the word 支出: 科学技术. */
  readonly name: string
  readonly amount: Amount
  readonly placed: PlacedCell
  /** Of the year's expenditure; `undefined` where that is not published or not above zero. */
  readonly share: Decimal | undefined
}

/** The year's expenditure, from the first table that prints it. */
export function yearExpenditure(ledger: Ledger): PlacedCell {
  return firstPrinted(
    placedCell(ledger, 'totals', 'expenditure.year-total', 'amount'),
    placedCell(ledger, 'expenditure', 'total', 'total'),
  )
}

/** The function classes with spending, largest first; from the table that prints more of them. */
export function spendingByClass(ledger: Ledger): ClassSpending[] {
  const whole = amountOf(yearExpenditure(ledger))
  const summary = classesIn(ledger, 'totals', /^expenditure\.(\d{3})$/, 'amount', whole)
  const detail = classesIn(ledger, 'expenditure', /^(\d{3})$/, 'total', whole)
  const classes = detail.length > summary.length ? detail : summary
  return classes
    .filter(({ amount }) => !amount.yuan.isZero())
    .sort((a, b) => compare(b.amount, a.amount))
}

/** The sum of some classes and its share. */
export function together(
  classes: readonly ClassSpending[],
  whole: Amount | undefined,
): Pick<ClassSpending, 'share'> & { readonly amount: Amount | undefined } {
  const amount = sum(classes.map((each) => each.amount))
  return { amount, share: amount && shareOf(amount, whole) }
}

function classesIn(
  ledger: Ledger,
  id: string,
  rowKey: RegExp,
  column: string,
  whole: Amount | undefined,
): ClassSpending[] {
  return (printedTable(ledger, id)?.rows ?? []).flatMap(({ key, name }) => {
    const code = rowKey.exec(key)?.[1]
    const placed = placedCell(ledger, id, key, column)
    const amount = amountOf(placed)
    if (!code || !amount) return []
    return { code, name: bareName(name), amount, placed, share: shareOf(amount, whole) }
  })
}

function shareOf(amount: Amount, whole: Amount | undefined): Decimal | undefined {
  return whole?.yuan.gt(0) ? ratio(amount, whole) : undefined
}

/** A class as it is called in running text: without its number and the word 支出. */
export function bareName(name: string): string {
  return name.replace(/^[一二三四五六七八九十]+、/, '').replace(/(?<=.)支出$/, '')
}
