import type { Ledger } from '@/ledger/ledger.ts'
import { Decimal } from '@/money/index.ts'
import { spendingScope } from './spendingScope.ts'
import {
  isDrawable,
  pathTo,
  shareIn,
  type SpendingNode,
  type SpendingTree,
  spendingTree,
} from './spendingTree.ts'

/** The slides that lead down into codes; each keeps its own in the address. */
export type DrillSlide = 'spending' | 'class'

/** The total is a code that is empty, as is a query that is not there. */
const TOTAL = 'total'

/** A part that is so much of its whole looks just like it. */
const ALMOST_ALL = new Decimal('0.9')

/** All spending by function, which slides show; `undefined` where it is not published. */
export function slideTree(ledger: Ledger): SpendingTree | undefined {
  return spendingTree(ledger, spendingScope('function', 'total'))
}

/**
 * Where most of the spending branches: the largest class or, where one code below it is almost all of
 * it, that code. `undefined` where nothing below the class can be drawn.
 */
export function slideClass(ledger: Ledger): SpendingNode | undefined {
  const [largest] = slideTree(ledger)?.root.children ?? []
  return largest?.children.some(isDrawable) ? branching(largest) : undefined
}

function branching(node: SpendingNode): SpendingNode {
  const [first] = node.children
  const leadsOn = first?.children.some(isDrawable) && shareIn(first, node)?.gte(ALMOST_ALL)
  return first && leadsOn ? branching(first) : node
}

/** The code that a slide begins with; empty for the total. */
export function drillStart(ledger: Ledger, id: DrillSlide): string {
  return id === 'class' ? (slideClass(ledger)?.code ?? '') : ''
}

/** From the total to the code that is asked for or, where there is none such, that the slide begins with. */
export function drillPath(
  ledger: Ledger,
  tree: SpendingTree,
  id: DrillSlide,
  asked: string | undefined,
): SpendingNode[] {
  const start = drillStart(ledger, id)
  const path = pathTo(tree, asked === TOTAL ? '' : asked || start)
  return path.length ? path : pathTo(tree, start)
}

/** What the address has of a slide that is led to a code; empty for the one that it begins with. */
export function drillTo(ledger: Ledger, id: DrillSlide, code: string): string {
  return code === drillStart(ledger, id) ? '' : code || TOTAL
}
