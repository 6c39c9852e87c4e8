import { pairLengths } from '../charts/bars.ts'
import type { ChartTheme } from '../charts/theme.ts'
import type { Completion } from '../figures/completion.ts'
import type { Amount, Unit } from '../money/index.ts'
import type { Say } from '../words/say.ts'
import type { BarRow } from './barsPicture.ts'
import { amountText, rateText } from './figuresIn.ts'

/** An actual against its budget, as a picture of bars has it. */
export interface ComparedAmounts {
  readonly label: string
  readonly budget: Amount | undefined
  readonly actual: Amount | undefined
  readonly rate: Completion
}

/** A hollow budget with a solid actual in it, which may run out beyond its end. */
export function pairRow(
  { label, budget, actual, rate }: ComparedAmounts,
  budgetName: string,
  unit: Unit,
  say: Say,
  theme: ChartTheme,
): BarRow {
  const { solid, hollow } = looks(theme)
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
}

/** What the two bars of a pair are. */
export function pairKey(budgetName: string, say: Say, theme: ChartTheme) {
  const { solid, hollow } = looks(theme)
  return [
    { text: say('overview.actual'), look: solid },
    { text: budgetName, look: hollow },
  ]
}

/** A completion as it is printed, or why there is none. */
export function rateOrWhy(rate: Completion, say: Say): string {
  return rate.kind === 'none' ? say(`app.rate.${rate.why}`) : rateText(rate, say)
}

function looks({ teal, ink }: ChartTheme) {
  return { solid: { fill: teal }, hollow: { stroke: ink } }
}
