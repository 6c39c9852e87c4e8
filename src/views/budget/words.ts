import { type BudgetFigures, budgetFigures } from '@/figures/budget.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { tableOf } from '@/ledger/lookup.ts'
import type { Amount } from '@/money/index.ts'
import { exactAmount, saidAmount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import { departures } from './departures.ts'
import { ITEMS } from '@/ledger/form/items.ts'

/**
 * Budget against actual, of the total and of the items; `undefined` where neither is published.
 */
export function budgetSentence(ledger: Ledger, say: Say): string | undefined {
  const figures = budgetFigures(ledger)
  if (!figures) return undefined
  const { total, furthest, compared, equal } = figures
  const money = (amount: Amount | undefined) => saidAmount(amount, say, ledger.unit)
  const ofTotal = say(`budget.sentence.total.${totalKey(figures)}`, {
    opening: money(total.opening?.amount),
    actual: money(total.value),
    rate: total.rate.kind === 'none' ? '' : total.rate.text,
  })
  const ofItems = say(`budget.sentence.items.${itemsKey(figures)}`, {
    compared,
    equal,
    name: furthest?.name || (furthest?.code ?? ''),
    furthest: furthest && furthest.rate.kind !== 'none' ? furthest.rate.text : '',
  })
  return ofTotal + ofItems
}

function totalKey({ total }: BudgetFigures) {
  if (!total.value) return total.opening ? 'opening' : 'none'
  if (!total.opening) return 'actual'
  return total.rate.kind === 'none' ? 'plain' : 'compared'
}

function itemsKey({ compared, equal, furthest }: BudgetFigures) {
  if (furthest) return 'furthest'
  if (!compared) return 'none'
  return equal === compared ? 'equal' : 'plain'
}

/** Why there is nothing to compare: the document's own words on its empty table, if it has any. */
export function noBudgetText(ledger: Ledger, say: Say): string {
  const table = tableOf(ledger, ITEMS.table)
  return table?.state === 'empty' ? table.statement : say('budget.empty')
}

/** So many items are a presenter's to tell. */
const MOST = 8

/** The items that depart most from their budgets, to the digit, with the stated reasons. */
export function budgetNotes(ledger: Ledger, say: Say): string[] {
  return departures(ledger)
    .slice(0, MOST)
    .map(({ name, code, opening, value, reason }) => {
      const line = say('slides.notes.compared', {
        name: name || code,
        budget: exactAmount(opening?.amount, say),
        actual: exactAmount(value, say),
      })
      return reason ? say('slides.notes.reason', { line, reason }) : line
    })
}
