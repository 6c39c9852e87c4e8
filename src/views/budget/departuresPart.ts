import type { ChartTheme } from '@/charts/theme.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import { budgetListing, itemName } from '@/exports/budgetPart.ts'
import { amountText } from '@/exports/figuresIn.ts'
import { pairKey, pairRow, rateOrWhy } from '@/exports/pairRow.ts'
import { type ChartExport, MOST_ROWS } from '@/exports/partExport.ts'
import { budgetFigures } from '@/figures/budget.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { formatAmount, type Unit } from '@/money/index.ts'
import type { Say } from '@/words/say.ts'
import { type Departure, departures } from '@/figures/departures.ts'
import { differenceBars } from './differenceBars.ts'
import { ITEMS } from '@/ledger/form/relations.ts'

/** The items that depart from their opening budgets, below the total. */
export function departuresPart(ledger: Ledger, say: Say): ChartExport {
  const total = budgetFigures(ledger)?.total
  const items = departures(ledger)
  const unit = items[0]?.difference.unit ?? ledger.unit
  return {
    tables: [ITEMS.table],
    scope: say('spending.within.appropriation'),
    unit: say(`terms.unit.${unit}`),
    listing: () => budgetListing([...(total ? [total] : []), ...items], unit, say),
    picture: (theme) => {
      const drawn = items.slice(0, MOST_ROWS)
      const rest = items.length - drawn.length
      const budgetName = say('overview.departures.budget')
      const compared = total?.opening && {
        label: say('overview.departures.total'),
        budget: total.opening.amount,
        actual: total.value,
        rate: total.rate,
      }
      const totals = compared ? [pairRow(compared, budgetName, unit, say, theme)] : []
      const blocks = [totals, departureRows(drawn, unit, say, theme)]
      const notes = rest > 0 ? [say('exports.more', { count: rest })] : []
      return barsPicture(
        blocks.filter((rows) => rows.length),
        { key: pairKey(budgetName, say, theme), notes },
        theme,
      )
    },
  }
}

/** By how much each item departs, to the left or right of zero, from what to what, and why. */
function departureRows(
  items: readonly Departure[],
  unit: Unit,
  say: Say,
  { teal }: ChartTheme,
): BarRow[] {
  const bars = differenceBars(items.map(({ difference }) => difference))
  return items.map((item, index) => {
    const { left = 0, width = 0, below = false } = bars[index] ?? {}
    const look = { fill: teal, stroke: teal, ...(below && { opacity: 0.12 }) }
    const ends = [item.opening?.amount, item.value].map((each) => amountText(each, unit, say))
    return {
      label: itemName(item, say),
      bars: [{ left, width, look }],
      value: `${below ? '' : '+'}${formatAmount(item.difference, unit)}`,
      notes: [
        `${ends.join(' → ')} · ${rateOrWhy(item.rate, say)}`,
        item.reason
          ? say('overview.reason') + item.reason
          : say(item.isWordless ? 'budget.notes.reasonLeftOut' : 'overview.departures.noReason'),
      ],
    }
  })
}
