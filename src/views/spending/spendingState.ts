import type { Ledger } from '@/ledger/ledger.ts'
import type { Query } from '../view.ts'
import {
  firstMeasure,
  SPENDING_HIERARCHIES,
  SPENDING_MEASURES,
  type SpendingHierarchy,
  type SpendingMeasure,
  type SpendingScope,
  spendingScope,
} from './spendingScope.ts'
import {
  pathTo,
  SPENDING_ORDERS,
  type SpendingNode,
  type SpendingOrder,
  type SpendingTree,
  spendingTree,
} from './spendingTree.ts'

/** What of the spending is on show. */
export interface SpendingState {
  readonly hierarchy: SpendingHierarchy
  readonly measure: SpendingMeasure
  readonly order: SpendingOrder
  readonly scope: SpendingScope
  /** `undefined` where the scope's table has no data. */
  readonly tree: SpendingTree | undefined
  /** From the root to the code in focus; empty for one that the tree does not have. */
  readonly path: readonly SpendingNode[]
  /** The code in focus; the total's for one that the tree does not have. */
  readonly code: string
}

/** Reads what of the spending an address shows: `by`, `measure`, `sort`, `focus`. */
export function spendingState(ledger: Ledger, query: Query): SpendingState {
  const hierarchy = oneOf(SPENDING_HIERARCHIES, query['by']) ?? 'function'
  const measure = oneOf(SPENDING_MEASURES, query['measure']) ?? firstMeasure(ledger)
  const order = oneOf(SPENDING_ORDERS, query['sort']) ?? 'amount'
  const scope = spendingScope(hierarchy, measure)
  const tree = spendingTree(ledger, scope, order)
  const path = tree ? pathTo(tree, query['focus'] ?? '') : []
  return { hierarchy, measure, order, scope, tree, path, code: path.at(-1)?.code ?? '' }
}

function oneOf<T extends string>(choices: readonly T[], text: string | undefined): T | undefined {
  return choices.find((choice) => choice === text)
}
