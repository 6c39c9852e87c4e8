import type { Ledger } from '@/ledger/ledger.ts'
import { ADDRESS, valueIn } from '@/stores/address.ts'
import type { Query } from '../view.ts'
import {
  firstMeasure,
  type SpendingHierarchy,
  type SpendingMeasure,
  type SpendingScope,
  spendingScope,
} from './spendingScope.ts'
import {
  pathTo,
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

/** Reads what of the spending an address shows; what it does not say is at its default. */
export function spendingState(ledger: Ledger, query: Query): SpendingState {
  const keys = ADDRESS.spending
  const hierarchy = valueIn(query, 'by', keys.by)
  const measure = valueIn(query, 'measure', keys.measure, firstMeasure(ledger))
  const order = valueIn(query, 'sort', keys.sort)
  const scope = spendingScope(hierarchy, measure)
  const tree = spendingTree(ledger, scope, order)
  const path = tree ? pathTo(tree, valueIn(query, 'focus', keys.focus)) : []
  return { hierarchy, measure, order, scope, tree, path, code: path.at(-1)?.code ?? '' }
}
