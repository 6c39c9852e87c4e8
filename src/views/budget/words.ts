import {
  type BudgetFigures,
  budgetFigures,
  type BudgetItem,
  isEqual,
  type SumOfEntries,
} from '@/figures/budget.ts'
import { itemName } from '@/exports/budgetPart.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { tableOf } from '@/ledger/lookup.ts'
import { type Amount, formatAmount, type Unit } from '@/money/index.ts'
import { exactUnit, saidAmount } from '@/words/amounts.ts'
import { comparedNote, MOST_NOTES, withReason } from '@/words/notes.ts'
import { saidName } from '@/words/gloss.ts'
import type { Say } from '@/words/say.ts'
import { departures } from '@/figures/departures.ts'
import { ITEMS } from '@/ledger/form/relations.ts'

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
    name: furthest ? saidName(furthest.name || furthest.code, say) : '',
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

/** What the entries add up to, beside the printed total; `undefined` where there are none. */
export function sumText(of: SumOfEntries | undefined, unit: Unit, say: Say): string | undefined {
  if (!of) return undefined
  const shown = exactUnit(unit, say)
  const values = { count: of.count, sum: formatAmount(of.sum, shown) }
  if (!of.difference) return say('budget.sum.alone', values)
  const { yuan } = of.difference
  if (yuan.isZero()) return say('budget.sum.same', values)
  const difference = formatAmount({ ...of.difference, yuan: yuan.abs() }, shown)
  return say('budget.sum.differs', { ...values, difference })
}

/** What the document leaves unsaid about an item. */
export function itemNotes(item: BudgetItem, say: Say): string[] {
  const isItem = item.code !== ''
  return [
    ...(item.opening
      ? []
      : [
          item.openingOf
            ? say('budget.notes.openingOf', { code: item.openingOf })
            : say('budget.notes.noOpening'),
        ]),
    ...(isItem && !item.inTable ? [say('budget.notes.noRow')] : []),
    ...(isEqual(item) ? [say('budget.notes.equal')] : []),
    // The items are the total's reasons.
    ...(isItem && item.difference && !isEqual(item) && !item.reason
      ? [say(`budget.notes.${item.isWordless ? 'reasonLeftOut' : 'noReason'}`)]
      : []),
  ]
}

/** The items that depart most from their budgets, to the digit, with the stated reasons. */
export function budgetNotes(ledger: Ledger, say: Say): string[] {
  return departures(ledger)
    .slice(0, MOST_NOTES)
    .map(({ name, code, opening, value, reason }) =>
      withReason(
        comparedNote(saidName(name || code, say), opening?.amount, value, say),
        reason,
        say,
      ),
    )
}

/** An item on one line, as far as its row is not drawn: name, code, opening budget, actual, reason. */
export function itemLine(item: BudgetItem, unit: Unit, say: Say): string {
  const amounts = [item.opening?.amount, item.value].map((each) =>
    each ? formatAmount(each, unit) : '—',
  )
  return [itemName(item, say), item.code, ...amounts, item.reason].filter(Boolean).join('  ')
}
