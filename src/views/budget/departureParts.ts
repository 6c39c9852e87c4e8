import { differenceBars } from './differenceBars.ts'
import { pairLengths } from '@/charts/pairLengths.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { budgetFigures } from '@/figures/budget.ts'
import type { Completion } from '@/figures/completion.ts'
import { type Departure, departures } from './departures.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { type Amount, formatAmount, type Unit } from '@/money/index.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import { amountText, rateText } from '@/exports/figuresIn.ts'
import type { Say } from '@/words/say.ts'
import { budgetListing, itemName } from '@/exports/budgetPart.ts'
import { type ChartExport, MOST_ROWS } from '@/exports/partExport.ts'
import { sangongListing } from '@/views/sangong/sangongPart.ts'

/** The total of the three public expenses against its budget; the table has every line. */
export function sangongTotalPart(ledger: Ledger, say: Say): ChartExport {
  const figures = sangongFigures(ledger)
  const { unit } = ledger
  return {
    tables: ['sangong'],
    title: say('exports.sangong'),
    unit: say(`terms.unit.${unit}`),
    listing: () => sangongListing(figures ? [figures.total, ...figures.lines] : [], unit, say),
    picture: (theme) => {
      const total = figures?.total
      const { key, row } = pairs(say('overview.sangong.budget'), unit, say, theme)
      const rows = total
        ? [
            row(
              say('overview.sangong.total'),
              total.budgetValue,
              total.actualValue,
              total.completion,
            ),
          ]
        : []
      const notes = total?.reason ? [say('overview.reason') + total.reason] : []
      return barsPicture([rows], { key, notes }, theme)
    },
  }
}

/** The items that depart from their opening budgets, below the total. */
export function departuresPart(ledger: Ledger, say: Say): ChartExport {
  const total = budgetFigures(ledger)?.total
  const items = departures(ledger)
  const unit = items[0]?.difference.unit ?? ledger.unit
  return {
    tables: ['general-budget'],
    scope: say('spending.within.appropriation'),
    unit: say(`terms.unit.${unit}`),
    listing: () => budgetListing([...(total ? [total] : []), ...items], unit, say),
    picture: (theme) => {
      const drawn = items.slice(0, MOST_ROWS)
      const rest = items.length - drawn.length
      const { key, row } = pairs(say('overview.departures.budget'), unit, say, theme)
      const totals = total?.opening
        ? [row(say('overview.departures.total'), total.opening.amount, total.value, total.rate)]
        : []
      const blocks = [totals, departureRows(drawn, unit, say, theme)]
      const notes = rest > 0 ? [say('exports.more', { count: rest })] : []
      return barsPicture(
        blocks.filter((rows) => rows.length),
        { key, notes },
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
        item.reason ? say('overview.reason') + item.reason : say('overview.departures.noReason'),
      ],
    }
  })
}

/** Hollow budgets with a solid actual in them, which may run out beyond their end. */
function pairs(budgetName: string, unit: Unit, say: Say, { teal, ink }: ChartTheme) {
  const solid = { fill: teal }
  const hollow = { stroke: ink }
  return {
    key: [
      { text: say('overview.actual'), look: solid },
      { text: budgetName, look: hollow },
    ],
    row: (
      label: string,
      budget: Amount | undefined,
      actual: Amount | undefined,
      rate: Completion,
    ): BarRow => {
      const lengths = pairLengths(budget, actual)
      return {
        label,
        bold: true,
        bars: [
          ...(lengths.solid ? [{ left: 0, width: lengths.solid, look: solid, slim: true }] : []),
          ...(lengths.hollow ? [{ left: 0, width: lengths.hollow, look: hollow }] : []),
        ],
        value: rateText(rate, say),
        notes: [
          `${say('overview.actual')} ${amountText(actual, unit, say)} · ${budgetName} ${amountText(budget, unit, say)}`,
          ...(rate.kind === 'none' ? [rateOrWhy(rate, say)] : []),
        ],
      }
    },
  }
}

function rateOrWhy(rate: Completion, say: Say): string {
  return rate.kind === 'none' ? say(`app.rate.${rate.why}`) : rateText(rate, say)
}
