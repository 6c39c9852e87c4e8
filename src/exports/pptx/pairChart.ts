import type { ChartTheme } from '../../charts/theme.ts'
import type { Amount, Unit } from '../../money/index.ts'
import type { Say } from '../../words/say.ts'
import { amountText, drawn } from '../figuresIn.ts'
import type { ChartBlock } from './blocks.ts'

/** A budget beside its actual; either may be unpublished. */
export interface Pair {
  readonly name: string
  readonly budget: Amount | undefined
  readonly actual: Amount | undefined
}

interface PairChart {
  readonly title: string
  readonly unit: Unit
  readonly heads: readonly [budget: string, actual: string]
}

/** Pairs of bars: budgets hollow, actuals solid. */
export function pairChart(
  pairs: readonly Pair[],
  { title, unit, heads }: PairChart,
  say: Say,
  theme: ChartTheme,
): ChartBlock {
  const titled = say('deck.chartTitle', { title, unit: say(`terms.unit.${unit}`) })
  const [budgets, actuals] = heads
  const said = pairs.map(({ name, budget, actual }) =>
    [
      name,
      `${budgets} ${amountText(budget, unit, say)}`,
      `${actuals} ${amountText(actual, unit, say)}`,
    ].join(' '),
  )
  return {
    kind: 'chart',
    title: titled,
    alt: say('deck.alt.pairs', { title: titled, values: said.join(say('deck.comma')) }),
    categories: pairs.map(({ name }) => name),
    series: [
      {
        name: budgets,
        values: pairs.map(({ budget }) => drawn(budget, unit)),
        fill: 'hollow',
        colour: theme.ink,
        labelled: true,
      },
      {
        name: actuals,
        values: pairs.map(({ actual }) => drawn(actual, unit)),
        fill: 'solid',
        colour: theme.teal,
        labelled: true,
      },
    ],
    legend: true,
    more: (count) => say('deck.moreBars', { count }),
  }
}
