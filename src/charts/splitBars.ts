import type { Whole } from '../figures/wholes.ts'

/** A part's place in the bar of the whole, in percent, and how much of its colour it has, of 1. */
export interface SplitBar {
  readonly left: number
  readonly width: number
  readonly fill: number
}

/** The last is for all that follow. */
const FILLS = [1, 0.5, 0.24, 0]

/** A bar for each part of a whole; none for any where a share can't be an area. */
export function splitBars({ parts }: Whole): SplitBar[] {
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
