import type { ChartTheme } from '@/charts/theme.ts'
import { type BudgetItem, budgetFigures, orderItems } from '@/figures/budget.ts'
import { departures } from './departures.ts'
import { sangongFigures, type SangongLine } from '@/views/sangong/sangong.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Amount, Unit } from '@/money/index.ts'
import type { Block, ChartBlock } from '@/exports/pptx/blocks.ts'
import { amountText, drawn, placedText, rateText } from '@/exports/figuresIn.ts'
import type { DeckWords } from '@/exports/pptx/words.ts'

/** Items that a chart beside a table can hold. */
const MOST_BARS = 8

/** Opening budgets and actuals: the total, then the items that depart most, with the reasons. */
export function budgetBlocks(ledger: Ledger, { say }: DeckWords, theme: ChartTheme): Block[] {
  const figures = budgetFigures(ledger)
  if (!figures) return []
  const { unit } = ledger
  const departed = departures(ledger)
  const items = departed.length ? departed : orderItems(figures.items, 'amount')
  const left = figures.items.length - items.length
  const name = (item: BudgetItem) => item.name || say(item.code ? 'budget.unnamed' : 'budget.total')
  const title = say('budget.chart')
  const drawnItems = items.filter(({ opening, value }) => opening ?? value).slice(0, MOST_BARS)
  return [
    ...(drawnItems.length
      ? [
          pairChart({
            title,
            unit,
            names: drawnItems.map(name),
            budgets: drawnItems.map(({ opening }) => opening?.amount),
            actuals: drawnItems.map(({ value }) => value),
            beyond: items.length - drawnItems.length,
            heads: [say('budget.columns.opening'), say('budget.columns.actual')],
            say,
            theme,
          }),
        ]
      : []),
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
        name(item),
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

/** The three public expenses, budget beside actual. */
export function sangongBlocks(ledger: Ledger, { say }: DeckWords, theme: ChartTheme): Block[] {
  const figures = sangongFigures(ledger)
  if (!figures) return []
  const { unit } = ledger
  const lines = [figures.total, ...figures.lines]
  const title = say('exports.sangong')
  const name = ({ name: printed, id }: SangongLine) => printed || say(`sangong.lines.${id}`)
  const inferred = lines
    .flatMap(({ budget, actual }) => [budget.cell, actual.cell])
    .some((cell) => cell.state === 'figure' && cell.inferred)
  return [
    pairChart({
      title,
      unit,
      names: lines.map(name),
      budgets: lines.map(({ budgetValue }) => budgetValue),
      actuals: lines.map(({ actualValue }) => actualValue),
      heads: [say('sangong.columns.budget'), say('sangong.columns.actual')],
      say,
      theme,
    }),
    {
      kind: 'table',
      title,
      alt: say('deck.alt.sangong', { title }),
      columns: [
        { head: say('sangong.columns.line'), width: 1.9, grow: true },
        { head: say('sangong.columns.budget'), width: 0.95, right: true },
        { head: say('sangong.columns.actual'), width: 0.95, right: true },
        { head: say('sangong.columns.rate'), width: 1.05, right: true },
      ],
      rows: lines.map((line) => [
        name(line),
        placedText(line.budget, line.statedBudget, unit, say),
        placedText(line.actual, line.statedActual, unit, say),
        rateText(line.completion, say),
      ]),
      totals: 1,
      more: (count) => say('deck.moreRows', { count }),
    },
    {
      kind: 'note',
      text: [
        say(`sangong.scope.${figures.basis}`),
        ...(inferred ? [say('sangong.inferred')] : []),
      ].join(' '),
    },
  ]
}

interface Pairs {
  readonly title: string
  readonly unit: Unit
  readonly names: readonly string[]
  readonly budgets: readonly (Amount | undefined)[]
  readonly actuals: readonly (Amount | undefined)[]
  /** Items that are none of these. */
  readonly beyond?: number
  readonly heads: readonly [budget: string, actual: string]
  readonly say: DeckWords['say']
  readonly theme: ChartTheme
}

/** Budget hollow, actual solid. */
function pairChart(pairs: Pairs): ChartBlock {
  const { names, budgets, actuals, beyond = 0, heads, unit, say, theme } = pairs
  const title = say('deck.chartTitle', { title: pairs.title, unit: say(`terms.unit.${unit}`) })
  const [budget, actual] = heads
  const said = names.map((name, index) =>
    [
      name,
      `${budget} ${amountText(budgets[index], unit, say)}`,
      `${actual} ${amountText(actuals[index], unit, say)}`,
    ].join(' '),
  )
  return {
    kind: 'chart',
    title,
    brief: say('app.unit', { unit: say(`terms.unit.${unit}`) }),
    alt: say('deck.alt.pairs', { title, values: said.join(say('deck.comma')) }),
    categories: names,
    series: [
      {
        name: budget,
        values: budgets.map((amount) => drawn(amount, unit)),
        fill: 'hollow',
        colour: theme.ink,
        labelled: true,
      },
      {
        name: actual,
        values: actuals.map((amount) => drawn(amount, unit)),
        fill: 'solid',
        colour: theme.teal,
        labelled: true,
      },
    ],
    legend: true,
    beyond,
    more: (count) => say('deck.moreBars', { count }),
  }
}
