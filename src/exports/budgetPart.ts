import { type BudgetMeasure, budgetBar, budgetScales } from '../charts/budgetBars.ts'
import type { BudgetItem } from '../figures/budget.ts'
import { ITEMS } from '../ledger/form/relations.ts'
import type { Unit } from '../money/index.ts'
import { type BudgetLine, budgetPicture } from './budgetPicture.ts'
import { amountText, rateText } from './figuresIn.ts'
import { figureColumn, type Listing, listingOf, textColumn, UNIT_COLUMN } from './listing.ts'
import { saidName } from '../words/gloss.ts'
import type { Say } from '../words/say.ts'
import { inCell, plain, rateOf } from './fields.ts'
import { type ChartExport, MOST_ROWS } from './partExport.ts'

/** What the chart of budget and actual gives away; amounts in `unit`. */
export function budgetPart(
  total: BudgetItem,
  items: readonly BudgetItem[],
  measure: BudgetMeasure,
  unit: Unit,
  say: Say,
): ChartExport {
  const line = (item: BudgetItem): BudgetLine => ({
    name: itemName(item, say),
    code: item.code,
    bar: budgetBar(item, measure, unit),
    rate: item.rate.kind === 'none' ? '' : rateText(item.rate, say),
    figures: [
      ...(item.rate.kind === 'none' ? [say(`app.rate.${item.rate.why}`)] : []),
      [
        `${say('budget.short.opening')} ${amountText(item.opening?.amount, unit, say)}`,
        `${say('budget.short.actual')} ${amountText(item.value, unit, say)}`,
      ].join(' · '),
    ],
  })
  return {
    tables: [ITEMS.table],
    scope: say('spending.within.appropriation'),
    unit: say(`terms.unit.${unit}`),
    listing: () => budgetListing([total, ...items], unit, say),
    picture: (theme) => {
      const first = line(total)
      const lines = items.map(line)
      const scales = budgetScales(
        first.bar,
        lines.map(({ bar }) => bar),
        measure,
      )
      const rest = lines.length - MOST_ROWS
      return budgetPicture(
        [
          { lines: [first], scale: scales.total },
          ...(lines.length ? [{ lines: lines.slice(0, MOST_ROWS), scale: scales.items }] : []),
        ],
        {
          key: { budget: say('budget.columns.opening'), actual: say('budget.columns.actual') },
          tick: (tick) => tick.toLocaleString('en') + (measure === 'completion' ? '%' : ''),
          note: rest > 0 ? say('exports.more', { count: rest }) : '',
        },
        theme,
      )
    },
  }
}

/** What an item is called, or that its name is not printed. */
export function itemName({ name, code }: BudgetItem, say: Say): string {
  return name ? saidName(name, say) : say(code ? 'budget.unnamed' : 'budget.total')
}

const COLUMNS = [
  textColumn('name'),
  textColumn('code'),
  textColumn('path'),
  UNIT_COLUMN,
  figureColumn('opening'),
  figureColumn('actual'),
  figureColumn('stated-actual'),
  figureColumn('difference'),
  figureColumn('rate'),
  textColumn('no-rate'),
  textColumn('reason'),
]

/** Opening budgets and actuals of the items, with the stated reasons. */
export function budgetListing(items: readonly BudgetItem[], unit: Unit, say: Say): Listing {
  return listingOf(
    COLUMNS,
    items.map((item) => ({
      name: item.name || itemName(item, say),
      code: item.code,
      path: item.path.map(({ code, name }) => name || code).join(' › '),
      unit,
      opening: plain(item.opening?.amount, unit),
      actual: inCell(item.actual.cell, unit),
      'stated-actual': plain(item.stated?.amount, unit),
      difference: plain(item.difference, unit),
      ...rateOf(item.rate, say),
      reason: item.reason,
    })),
    'exports.twin',
  )
}
