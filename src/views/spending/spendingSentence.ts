import type { Amount, Decimal } from '@/money/index.ts'
import {
  isDrawable,
  pathTo,
  shareIn,
  type SpendingNode,
  type SpendingTree,
} from './spendingTree.ts'

interface Share {
  readonly node: SpendingNode
  readonly share: Decimal
}

/** The answer to "where did the money go", for the whole or for one code. */
export type SpendingSentence =
  | { readonly kind: 'unpublished'; readonly node: SpendingNode }
  /** Zero or less: nothing has a share of it, and it has no share of anything. */
  | { readonly kind: 'notPositive'; readonly node: SpendingNode; readonly amount: Amount }
  /** The whole; its largest parts, those that together make most of it first. */
  | { readonly kind: 'whole'; readonly amount: Amount; readonly parts: readonly Share[] }
  | {
      readonly kind: 'code'
      readonly node: SpendingNode
      readonly amount: Amount
      readonly ofTotal: Decimal | undefined
      /** The code above, where that is not the total. */
      readonly within: Share | undefined
      /** The largest of several codes below. */
      readonly largest: Share | undefined
    }

const NAMED = 2
/** A part below one in a hundred is not worth a headline. */
const WORTH_NAMING = 0.01

/** What the view says first, about the code in focus. */
export function spendingSentence(tree: SpendingTree, code: string): SpendingSentence {
  const path = pathTo(tree, code)
  const node = path.at(-1) ?? tree.root
  const { amount } = node
  if (!amount) return { kind: 'unpublished', node }
  if (!isDrawable(node)) return { kind: 'notPositive', node, amount }
  const parts = drawnShares(node)
  if (node === tree.root)
    return {
      kind: 'whole',
      amount,
      parts: parts.slice(0, NAMED).filter(({ share }, i) => !i || share.gte(WORTH_NAMING)),
    }
  const parent = path.at(-2)
  const within = parent && parent !== tree.root ? shareIn(node, parent) : undefined
  return {
    kind: 'code',
    node,
    amount,
    ofTotal: shareIn(node, tree.root),
    within: parent && within ? { node: parent, share: within } : undefined,
    largest: node.children.length > 1 ? parts[0] : undefined,
  }
}

function drawnShares(node: SpendingNode): Share[] {
  return node.children
    .filter(isDrawable)
    .flatMap((child) => {
      const share = shareIn(child, node)
      return share ? [{ node: child, share }] : []
    })
    .sort((a, b) => b.share.comparedTo(a.share))
}
