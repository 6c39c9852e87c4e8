import type { Ledger } from '@/ledger/ledger.ts'
import { spendingScope } from './spendingScope.ts'
import { isDrawable, type SpendingNode, type SpendingTree, spendingTree } from './spendingTree.ts'

/** All spending by function, which slides show; `undefined` where it is not published. */
export function slideTree(ledger: Ledger): SpendingTree | undefined {
  return spendingTree(ledger, spendingScope('function', 'total'))
}

/** The class with most of the spending, if it can be shown by what is below it. */
export function slideClass(ledger: Ledger): SpendingNode | undefined {
  const [largest] = slideTree(ledger)?.root.children ?? []
  return largest?.children.some(isDrawable) ? largest : undefined
}
