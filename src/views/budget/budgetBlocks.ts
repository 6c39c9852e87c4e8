import type { ChartTheme } from '@/charts/theme.ts'
import { itemName } from '@/exports/budgetPart.ts'
import { amountText, rateText } from '@/exports/figuresIn.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { pairChart } from '@/exports/pptx/pairChart.ts'
import { budgetFigures, orderItems } from '@/figures/budget.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Say } from '@/words/say.ts'
import { departures } from '@/figures/departures.ts'

/** Items that a chart beside a table can hold. */
const MOST_BARS = 8

/** Opening budgets and actuals: the total, then the items that depart most, with the reasons. */
export function budgetBlocks(ledger: Ledger, say: Say, theme: ChartTheme): Block[] {
  const figures = budgetFigures(ledger)
  if (!figures) return []
  const { unit } = ledger
  const departed = departures(ledger)
  const items = departed.length ? departed : orderItems(figures.items, 'amount')
  const left = figures.items.length - items.length
  const title = say('budget.chart')
  const pairs = items
    .filter(({ opening, value }) => opening ?? value)
    .slice(0, MOST_BARS)
    .map((item) => ({
      name: itemName(item, say),
      budget: item.opening?.amount,
      actual: item.value,
    }))
  const about = {
    title,
    unit,
    beyond: items.length - pairs.length,
    heads: [say('budget.columns.opening'), say('budget.columns.actual')],
  } as const
  return [
    ...(pairs.length ? [pairChart(pairs, about, say, theme)] : []),
    {
      kind: 'table',
      title,
      alt: say('deck.alt.budget', { title }),
      columns: [
        { head: say('budget.columns.item'), width: 1.7, grow: true },
        { head: say('budget.columns.opening'), width: 1.1, right: true },
        { head: say('budget.columns.actual'), width: 1.1, right: true },
        { head: say('budget.columns.rate'), width: 1.05, right: true },
        { head: say('budget.columns.reason'), width: 2.2, grow: true },
      ],
      rows: [figures.total, ...items].map((item) => [
        itemName(item, say),
        amountText(item.opening?.amount, unit, say),
        amountText(item.value, unit, say),
        rateText(item.rate, say),
        item.reason ?? say('budget.dash'),
      ]),
      totals: 1,
      more: (count) => say('deck.moreRows', { count }),
    },
    {
      kind: 'note',
      text: [
        say('budget.scope'),
        ...(departed.length && left > 0 ? [say('deck.notDeparted', { count: left })] : []),
      ].join(' '),
    },
  ]
}
