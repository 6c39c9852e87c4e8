import { computed } from 'vue'
import { ALL_OPEN, isRowOpen, withoutClosed, withRow } from './openRows.ts'
import {
  firstMeasure,
  SPENDING_HIERARCHIES,
  SPENDING_MEASURES,
  spendingScope,
} from './spendingScope.ts'
import {
  pathTo,
  SPENDING_ORDERS,
  type SpendingNode,
  type SpendingTree,
  spendingTree,
} from './spendingTree.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useQuery, useQueryChoice, useQuerySet } from '@/ui/useQuery.ts'

/** What of the spending is on show, all of it kept in the URL. */
export function useSpendingState(ledger: Ledger) {
  const hierarchy = useQueryChoice('by', SPENDING_HIERARCHIES, 'function', 'push')
  const measure = useQueryChoice('measure', SPENDING_MEASURES, firstMeasure(ledger))
  const order = useQueryChoice('sort', SPENDING_ORDERS, 'amount')
  const focus = useQuery('focus', '', 'push')
  const open = useQuerySet('open')

  const scope = computed(() => spendingScope(hierarchy.value, measure.value))
  const tree = computed(() => spendingTree(ledger, scope.value, order.value))
  const path = computed(() => (tree.value ? pathTo(tree.value, focus.value) : []))
  /** The code in focus; the total for one that this tree does not have. */
  const code = computed(() => path.value.at(-1)?.code ?? '')
  const onPath = computed(() => new Set(path.value.map((node) => node.code)))

  const isOpen = (node: SpendingNode) =>
    isRowOpen(open.value, node.code, onPath.value.has(node.code))

  function toggle(node: SpendingNode): void {
    open.value = withRow(open.value, node.code, !isOpen(node), onPath.value.has(node.code))
  }

  function openAll(all: boolean): void {
    open.value = all ? ALL_OPEN : new Set()
  }

  /** Goes to a code, also of the other hierarchy; its row is in sight then. */
  function go(to: string, by = hierarchy.value): void {
    hierarchy.value = by
    focus.value = to
    const there = spendingTree(ledger, spendingScope(by, measure.value))
    open.value = withoutClosed(open.value, there ? codesTo(there, to) : [])
  }

  return {
    hierarchy,
    measure,
    order,
    focus,
    open,
    tree,
    scope,
    path,
    code,
    isOpen,
    toggle,
    openAll,
    go,
  }
}

function codesTo(tree: SpendingTree, code: string): string[] {
  return pathTo(tree, code).map((node) => node.code)
}
