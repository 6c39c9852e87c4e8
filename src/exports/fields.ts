import type { Completion } from '../figures/completion.ts'
import type { Points } from '../figures/points.ts'
import type { Cell } from '../ledger/lookup.ts'
import { type Amount, type Decimal, plainAmount, type Unit } from '../money/index.ts'
import type { Say } from '../words/say.ts'

/*
 * Figures as the plain decimals that stand in the columns of a part's table.
 */

/** An amount in the unit of its column. */
export function plain(amount: Amount | undefined, unit: Unit): string | undefined {
  return amount && plainAmount(amount, unit)
}

/** What a cell prints, in the unit of its column. */
export function inCell(cell: Cell, unit: Unit): string | undefined {
  return cell.state === 'figure' ? plainAmount(cell.amount, unit) : undefined
}

/** A fraction in percent with two places. */
export function inPercent(fraction: Decimal | undefined): string | undefined {
  return fraction?.times(100).toFixed(2)
}

/** A completion, or why there is none. */
export function rateOf(rate: Completion, say: Say) {
  return rate.kind === 'none'
    ? { 'no-rate': say(`app.rate.${rate.why}`) }
    : { rate: digits(rate.text) }
}

/** A percentage as it is written, without separators and sign. */
export function digits(percentage: string): string {
  return percentage.replace(/[,%]/g, '')
}

/** Points that are printed or added up. */
export function plainPoints(points: Points): string | undefined {
  return points.origin === 'blank' ? undefined : points.text
}
