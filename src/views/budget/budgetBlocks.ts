import type { ChartTheme } from '@/charts/theme.ts'
import { itemName } from '@/exports/budgetPart.ts'
import { rateText } from '@/exports/figuresIn.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { pairChart } from '@/exports/pptx/pairChart.ts'
import { budgetFigures, orderItems } from '@/figures/budget.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Say } from '@/words/say.ts'
import { departures } from '@/figures/departures.ts'

/** So many items are read on a slide. */
const MOST_ITEMS = 4

/** Opening budgets and actuals of the items that depart most, with the reasons. */
export function budgetBlocks(ledger: Ledger, say: Say, theme: ChartTheme): Block[] {
  const figures = budgetFigures(ledger)
  if (!figures) return []
  const { unit } = ledger
  const departed = departures(ledger)
  const items = departed.length ? departed : orderItems(figures.items, 'amount')
  const title = say('budget.chart')
  const pairs = items
    .filter(({ opening, value }) => opening ?? value)
    .slice(0, MOST_ITEMS)
    .map((item) => ({
      name: itemName(item, say),
      budget: item.opening?.amount,
      actual: item.value,
    }))
  const about = {
    title,
    unit,
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
        { head: say('budget.columns.rate'), width: 1.2, right: true },
        { head: say('budget.columns.reason'), width: 1.7, grow: true },
      ],
      rows: items
        .slice(0, MOST_ITEMS)
        .map((item) => [
          itemName(item, say),
          rateText(item.rate, say),
          item.reason ?? say('budget.dash'),
        ]),
      beyond: Math.max(0, items.length - MOST_ITEMS),
      more: (count) => say('deck.moreRows', { count }),
    },
    { kind: 'note', text: say('budget.scope') },
  ]
}
