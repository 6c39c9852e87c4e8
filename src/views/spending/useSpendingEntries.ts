import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  SPENDING_HIERARCHIES,
  type SpendingHierarchy,
  type SpendingScope,
  spendingScope,
} from './spendingScope.ts'
import { pathTo, type SpendingTree, spendingTree } from './spendingTree.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { useSpendingNames } from './useSpendingNames.ts'

interface Entry {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly path: string
}

/** Every code of both hierarchies, the one on show first, for search. */
export function useSpendingEntries(
  ledger: Ledger,
  hierarchy: Ref<SpendingHierarchy>,
  scope: Ref<SpendingScope>,
): {
  entries: ComputedRef<Entry[]>
  chosen: (id: string) => { to: string; by: SpendingHierarchy }
} {
  const { t } = useI18n()
  const { nameOf } = useSpendingNames()

  function entriesOf(tree: SpendingTree, by: SpendingHierarchy): Entry[] {
    const classification = t(`spending.by.${by}`)
    return [...tree.nodes.values()]
      .filter(({ code }) => code)
      .map((node) => {
        const above = pathTo(tree, node.code).slice(1, -1)
        return {
          id: `${by}/${node.code}`,
          code: node.code,
          name: nameOf(node, tree),
          path: [classification, ...above.map((each) => nameOf(each, tree))].join(' › '),
        }
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  }

  const entries = computed(() => {
    const other: SpendingHierarchy = hierarchy.value === 'function' ? 'economic' : 'function'
    const here = spendingTree(ledger, scope.value)
    const there = spendingTree(ledger, spendingScope(other, 'total'))
    return [
      ...(here ? entriesOf(here, hierarchy.value) : []),
      ...(there ? entriesOf(there, other) : []),
    ]
  })

  function chosen(id: string) {
    const [by, to = ''] = id.split('/')
    return { to, by: SPENDING_HIERARCHIES.find((each) => each === by) ?? hierarchy.value }
  }

  return { entries, chosen }
}
