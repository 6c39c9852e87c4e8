import type { Completion, PlacedCell, StatedAmount } from '../figures/completion.ts'
import type { Points } from '../figures/points.ts'
import type { Cell } from '../ledger/lookup.ts'
import { type Amount, formatAmount, plainAmount, type Unit } from '../money/index.ts'
import type { Say } from '../words/say.ts'

/** The figure in a cell as it is printed, with a star where its place is inferred. */
export function cellText(cell: Cell, unit: Unit, say: Say): string {
  if (cell.state === 'figure') return formatAmount(cell.amount, unit) + (cell.inferred ? '*' : '')
  return say(cell.state === 'blank' ? 'budget.dash' : 'app.notPublished')
}

/** What a cell prints or, where it prints nothing, the explanation. */
export function placedText(
  { cell }: PlacedCell,
  stated: StatedAmount | undefined,
  unit: Unit,
  say: Say,
): string {
  return cell.state === 'figure' || !stated
    ? cellText(cell, unit, say)
    : formatAmount(stated.amount, unit)
}

/** An amount, or that there is none. */
export function amountText(amount: Amount | undefined, unit: Unit, say: Say): string {
  return amount ? formatAmount(amount, unit) : say('app.notPublished')
}

/** A completion as it is printed, marked where it is reckoned. */
export function rateText(rate: Completion, say: Say): string {
  if (rate.kind === 'none') return say('budget.dash')
  return rate.kind === 'derived' ? `${rate.text} ${say('app.rate.derived')}` : rate.text
}

/** Points as they are printed, marked where they are added up. */
export function pointsText(points: Points, say: Say): string {
  if (points.origin === 'blank') return say('budget.dash')
  const mark = points.origin === 'printed' ? '' : `${say(`scorecard.origin.${points.origin}Mark`)} `
  return mark + points.text
}

/** What the marks at points mean, for those that occur. */
export function pointsLegends(all: readonly Points[], say: Say): string[] {
  const marked = (['sum', 'partial'] as const).filter((each) =>
    all.some(({ origin }) => origin === each),
  )
  return marked.map((origin) => say(`scorecard.origin.${origin}Legend`))
}

/** The plain decimal that a chart draws. */
export function drawn(amount: Amount | undefined, unit: Unit): string | null {
  return amount ? plainAmount(amount, unit) : null
}
