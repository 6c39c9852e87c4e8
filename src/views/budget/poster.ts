import { type BudgetItem, budgetFigures } from '@/figures/budget.ts'
import { type PosterBar, posterBars } from '@/exports/posterBars.ts'
import { saidAmount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import type { TellPoster } from '../view.ts'
import { departures } from '@/figures/departures.ts'

/** Actual beside opening budget: in all, and of the item that is farthest from it. */
export const poster: TellPoster = ({ ledger, say }, theme) => {
  const total = budgetFigures(ledger)?.total
  const [item] = departures(ledger)
  const rows = [
    ...(total?.opening && total.value ? [rowOf(total, say)] : []),
    ...(item ? [rowOf(item, say)] : []),
  ]
  return rows.length ? [{ title: say('poster.budget'), picture: posterBars(rows, theme) }] : []
}

function rowOf({ code, name, opening, value, rate, reason }: BudgetItem, say: Say): PosterBar {
  const notes = [
    rate.kind === 'none' ? undefined : say('poster.rate', { rate: rate.text }),
    reason && say('overview.reason') + reason,
  ].filter(Boolean)
  return {
    name: code ? name || code : say('overview.departures.total'),
    hollow: opening?.amount,
    solid: value,
    says: say('poster.compared', {
      actual: saidAmount(value, say),
      budget: saidAmount(opening?.amount, say),
    }),
    note: notes.join(say('poster.semicolon')),
  }
}
