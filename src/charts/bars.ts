import type { Whole } from '../figures/wholes.ts'
import { type Amount, compare, toNumber } from '../money/index.ts'

/*
 * How long the bars of amounts are on a common scale, in percent of the longest. What is not above
 * zero, or not printed, has no length.
 */

/** The length of an amount's bar where the longest is known. */
export function barLength(of: Amount | undefined, longest: Amount | undefined): number {
  if (!of || !longest?.yuan.gt(0) || of.yuan.lte(0)) return 0
  return Math.min(100, (toNumber(of, '元') / toNumber(longest, '元')) * 100)
}

/** The lengths of bars that stand together. */
export function barLengths(amounts: readonly (Amount | undefined)[]): number[] {
  const longest = longestOf(amounts)
  return amounts.map((amount) => barLength(amount, longest))
}

/** The lengths of a hollow budget and a solid actual; none without a budget. */
export function pairLengths(
  budget: Amount | undefined,
  actual: Amount | undefined,
): { readonly hollow: number; readonly solid: number } {
  const longest = budget && longestOf([budget, actual])
  return { hollow: barLength(budget, longest), solid: barLength(actual, longest) }
}

/** A part's place in the bar of the whole, in percent, and how much of its colour it has, of 1. */
export interface SplitBar {
  readonly left: number
  readonly width: number
  readonly fill: number
}

/** The last is for all that follow. */
const FILLS = [1, 0.5, 0.24, 0]

/** A bar for each part of a whole; none for any where a share can't be an area. */
export function splitBars({ parts }: Pick<Whole, 'parts'>): SplitBar[] {
  if (!parts.every(({ share }) => share?.gt(0) && share.lte(1))) return []
  let left = 0
  return parts.map(({ share }, index) => {
    const width = share?.times(100).toNumber() ?? 0
    const fill = FILLS[Math.min(index, FILLS.length - 1)] ?? 0
    const bar = { left, width, fill }
    left += width
    return bar
  })
}

function longestOf(amounts: readonly (Amount | undefined)[]): Amount | undefined {
  return amounts.reduce(
    (most, each) => (most && each && compare(each, most) <= 0 ? most : (each ?? most)),
    undefined,
  )
}
