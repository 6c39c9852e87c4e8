import { isDrawable, type SpendingNode } from './spendingTree.ts'
import { barLengths } from '@/charts/bars.ts'

export interface RankedBar {
  readonly node: SpendingNode
  /** Length in percent of the longest bar. */
  readonly length: number
}

/** The codes below one as bars, and those that cannot be one. */
export interface RankedBars {
  readonly bars: readonly RankedBar[]
  /** Zero and negative amounts. */
  readonly notPositive: readonly SpendingNode[]
  /** No amount printed, nor any below. */
  readonly unpublished: readonly SpendingNode[]
}

/** Sorts the codes below a node into bars and the rest, in the tree's order; none is left out. */
export function rankedBars({ children }: SpendingNode): RankedBars {
  const drawn = children.filter(isDrawable)
  const percent = barLengths(drawn.map(({ amount }) => amount))
  return {
    bars: drawn.map((node, index) => ({ node, length: percent[index] ?? 0 })),
    notPositive: children.filter((node) => node.amount && !isDrawable(node)),
    unpublished: children.filter(({ amount }) => !amount),
  }
}
