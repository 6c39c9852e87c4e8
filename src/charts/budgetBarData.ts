import type { BudgetItem } from '../figures/budget.ts'
import { formatAmount, toNumber, type Unit } from '../money/index.ts'
import { amountScale, type BarScale, percentScale } from './barScale.ts'
import type { BudgetBar } from './budgetBars.ts'

/** What the bars measure: money, or the actual in percent of its budget. */
export type BudgetMeasure = 'amount' | 'completion'

/** An item's bar; the numbers are in `unit`, or in percent. */
export function budgetBar(item: BudgetItem, measure: BudgetMeasure, unit: Unit): BudgetBar {
  if (measure === 'completion') {
    const { rate } = item
    if (rate.kind === 'none') return { budget: undefined, actual: undefined, text: '' }
    return { budget: 100, actual: rate.percent.toNumber(), text: rate.text }
  }
  return {
    budget: item.opening && toNumber(item.opening.amount, unit),
    actual: item.value && toNumber(item.value, unit),
    text: item.value ? formatAmount(item.value, unit) : '',
  }
}

/** The scale of the total and that of the items; amounts of the total have a scale of their own. */
export function budgetScales(
  total: BudgetBar,
  items: readonly BudgetBar[],
  measure: BudgetMeasure,
): { readonly total: BarScale; readonly items: BarScale } {
  if (measure === 'amount') return { total: amountScale([total]), items: amountScale(items) }
  const shared = percentScale([total, ...items])
  return { total: shared, items: shared }
}
