import { computed } from 'vue'
import { ALL_OPEN, isRowOpen, withoutClosed, withRow } from './openRows.ts'
import { firstMeasure, spendingScope } from './spendingScope.ts'
import { spendingState } from './spendingState.ts'
import { pathTo, type SpendingNode, spendingTree } from './spendingTree.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useAddress } from '@/ui/useAddress.ts'

/** What of the spending is on show, all of it kept in the address. */
export function useSpendingState(ledger: Ledger) {
  const hierarchy = useAddress('spending', 'by')
  const measure = useAddress('spending', 'measure', firstMeasure(ledger))
  const order = useAddress('spending', 'sort')
  const focus = useAddress('spending', 'focus')
  const open = useAddress('spending', 'open')

  const state = computed(() =>
    spendingState(ledger, {
      by: hierarchy.value,
      measure: measure.value,
      sort: order.value,
      focus: focus.value,
    }),
  )
  const onPath = computed(() => new Set(state.value.path.map((node) => node.code)))

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
    const way = there ? pathTo(there, to) : []
    open.value = withoutClosed(
      open.value,
      way.map((node) => node.code),
    )
  }

  return {
    hierarchy,
    measure,
    order,
    focus,
    open,
    tree: computed(() => state.value.tree),
    scope: computed(() => state.value.scope),
    path: computed(() => state.value.path),
    code: computed(() => state.value.code),
    isOpen,
    toggle,
    openAll,
    go,
  }
}
