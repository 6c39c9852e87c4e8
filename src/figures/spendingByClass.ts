import type { Ledger } from '../ledger/ledger.ts'
import { EXPENDITURE } from '../ledger/form/relations.ts'
import { printedTable } from '../ledger/lookup.ts'
import { perLedger } from '../ledger/perLedger.ts'
import { type Amount, compare, type Decimal, ratio, sum } from '../money/index.ts'
import type { PlacedCell } from './completion.ts'
import { amountOf, placedCell } from './placedCell.ts'
import { unnumbered } from './unnumbered.ts'
import { yearExpenditure } from './year.ts'

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

/** The function classes with spending, largest first; from the table that prints more of them. */
export const spendingByClass = perLedger((ledger): readonly ClassSpending[] => {
  const whole = amountOf(yearExpenditure(ledger))
  const { summary, column, detail } = EXPENDITURE
  const lines = classesIn(ledger, summary, /^expenditure\.(\d{3})$/, column, whole)
  const rows = classesIn(ledger, detail, /^(\d{3})$/, 'total', whole)
  const classes = rows.length > lines.length ? rows : lines
  return classes
    .filter(({ amount }) => !amount.yuan.isZero())
    .sort((a, b) => compare(b.amount, a.amount))
})

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
  return unnumbered(name).replace(/(.)支出$/, '$1')
}
