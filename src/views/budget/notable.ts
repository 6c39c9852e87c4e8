import { type BudgetItem, budgetFigures } from '@/figures/budget.ts'
import { amountOf } from '@/figures/placedCell.ts'
import { yearExpenditure } from '@/figures/year.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { type Amount, type Decimal, formatAmount, negate, ratio } from '@/money/index.ts'
import { exactAmount, saidAmount, spokenAmount } from '@/words/amounts.ts'
import type { Notable, TellNotable } from '../view.ts'
import { departures } from './departures.ts'

/** How far spending is from the opening budget: of the item that makes most of it, else in all. */
export const notable: TellNotable = ({ ledger, say }) => {
  const item = mostDeparted(ledger)
  const spent = amountOf(yearExpenditure(ledger))
  if (!item?.difference || !item.opening || !item.value || !spent) return []
  const stake = ratio(item.difference, spent)?.abs()
  if (!stake) return []
  const { opening, value, difference, differenceFormula, rate, reason } = item
  const by = difference.yuan.lt(0) ? negate(difference) : difference
  const times = timesOf(rate)
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
      evidence:
        !times || rate.kind === 'none'
          ? differenceFormula
          : rate.kind === 'printed'
            ? rate.address
            : rate.formula,
      sentence: say(`overview.notable.departure.${kind}`, {
        name: item.code ? item.name || item.code : say('overview.notable.departure.total'),
        times: times ?? '',
        by: saidAmount(by, say),
        actual: saidAmount(value, say),
      }),
      detail: say('overview.notable.departure.detail', {
        opening: sameUnit(opening.amount, value),
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
function timesOf(rate: BudgetItem['rate']): string | undefined {
  if (rate.kind === 'none' || rate.percent.lt(200)) return undefined
  const times: Decimal = rate.percent.div(100)
  return times.toDecimalPlaces(times.lt(10) ? 1 : 0).toFixed()
}

function sameUnit(of: Amount, { unit }: Amount): string {
  return formatAmount(of, unit)
}
