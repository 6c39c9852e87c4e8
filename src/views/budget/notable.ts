import { type BudgetItem, budgetFigures } from '@/figures/budget.ts'
import { amountOf } from '@/figures/placedCell.ts'
import { yearExpenditure } from '@/figures/year.ts'
import { quotientFormula } from '@/ledger/formula.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { type Amount, formatAmount, negate, ratio } from '@/money/index.ts'
import { exactAmount, exactUnit, saidAmount, spokenAmount } from '@/words/amounts.ts'
import { saidName } from '@/words/gloss.ts'
import type { Notable, TellNotable } from '../view.ts'
import { departures } from '@/figures/departures.ts'

/** How far spending is from the opening budget: of the item that makes most of it, else in all. */
export const notable: TellNotable = ({ ledger, say }) => {
  const item = mostDeparted(ledger)
  const spent = amountOf(yearExpenditure(ledger))
  if (!item?.difference || !item.opening || !item.value || !spent) return []
  const stake = ratio(item.difference, spent)?.abs()
  if (!stake) return []
  const { opening, value, difference, differenceFormula, reason } = item
  const by = difference.yuan.lt(0) ? negate(difference) : difference
  const times = timesOf(value, opening.amount)
  const spentAt = item.actual.cell.state === 'figure' ? item.actual.address : item.stated?.address
  const kind = opening.amount.yuan.isZero()
    ? 'unplanned'
    : difference.yuan.lt(0)
      ? 'less'
      : times
        ? 'times'
        : 'more'
  const { text, unit } = spokenAmount(kind === 'unplanned' ? value : by, say)
  return [
    {
      id: `departure:${item.code || 'total'}`,
      stake,
      figure: times
        ? { text: times, unit: say('overview.notable.departure.timesUnit') }
        : { text, unit },
      evidence: times && spentAt ? quotientFormula(spentAt, opening.address) : differenceFormula,
      sentence: say(`overview.notable.departure.${kind}`, {
        name: item.code
          ? saidName(item.name || item.code, say)
          : say('overview.notable.departure.total'),
        times: times ?? '',
        by: saidAmount(by, say),
        actual: saidAmount(value, say),
      }),
      detail: say('overview.notable.departure.detail', {
        opening: formatAmount(opening.amount, exactUnit(value.unit, say)),
        actual: exactAmount(value, say),
      }),
      reason,
      more: { view: 'budget' },
    } satisfies Notable,
  ]
}

function mostDeparted(ledger: Ledger): BudgetItem | undefined {
  const total = budgetFigures(ledger)?.total
  const [item] = departures(ledger)
  const whole = total?.difference?.yuan.abs()
  const isMost = item && (!whole || item.difference.yuan.abs().times(2).gte(whole))
  return isMost ? item : total
}

/** From twice the budget on one counts in budgets: with one place below ten times, then whole. */
function timesOf(actual: Amount, opening: Amount): string | undefined {
  const times = opening.yuan.gt(0) ? ratio(actual, opening) : undefined
  return times?.gte(2) ? times.toDecimalPlaces(times.lt(10) ? 1 : 0).toFixed() : undefined
}
