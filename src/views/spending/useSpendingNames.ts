import { useSay } from '@/ui/useSay.ts'
import type { SpendingNode, SpendingTree } from './spendingTree.ts'
import { bareCodeName, codeName } from './words.ts'

/** What codes are called on screen; for what doesn't call the words themselves yet. */
export function useSpendingNames() {
  const say = useSay()
  return {
    nameOf: (node: SpendingNode, tree: SpendingTree) => codeName(node, tree, say),
    shortNameOf: (node: SpendingNode, tree: SpendingTree) => bareCodeName(node, tree, say),
  }
}
