import { type Amount, toNumber } from '@/money/index.ts'

/** A bar to the left or right of zero, in percent of the width. */
export interface DifferenceBar {
  readonly left: number
  readonly width: number
  readonly below: boolean
}

/** Bars of differences on one scale, the negative ones to the left of `zero`, in percent. */
export function differenceBars(differences: readonly Amount[]): {
  readonly zero: number
  readonly bars: readonly DifferenceBar[]
} {
  const values = differences.map((each) => toNumber(each, '元'))
  const least = Math.min(0, ...values)
  const span = Math.max(0, ...values) - least || 1
  const bars = values.map((value) => ({
    left: ((Math.min(0, value) - least) / span) * 100,
    width: (Math.abs(value) / span) * 100,
    below: value < 0,
  }))
  return { zero: (Math.abs(least) / span) * 100, bars }
}
