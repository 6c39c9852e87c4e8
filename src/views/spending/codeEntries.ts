import type { Ledger } from '@/ledger/ledger.ts'
import type { Say } from '@/words/say.ts'
import type { Findable } from '@/words/search.ts'
import {
  SPENDING_HIERARCHIES,
  type SpendingHierarchy,
  type SpendingScope,
  spendingScope,
} from './spendingScope.ts'
import { pathTo, type SpendingTree, spendingTree } from './spendingTree.ts'
import { codeName } from './words.ts'

/** A code to find, and where it stands, which tells it from others of the same name. */
export interface CodeEntry extends Findable {
  readonly id: string
  readonly path: string
}

/** Every code of both hierarchies: those of the scope on show first, then the other's. */
export function codeEntries(
  ledger: Ledger,
  by: SpendingHierarchy,
  scope: SpendingScope,
  say: Say,
): CodeEntry[] {
  const other = by === 'function' ? 'economic' : 'function'
  const here = spendingTree(ledger, scope)
  const there = spendingTree(ledger, spendingScope(other, 'total'))
  return [...(here ? entriesOf(here, by, say) : []), ...(there ? entriesOf(there, other, say) : [])]
}

function entriesOf(tree: SpendingTree, by: SpendingHierarchy, say: Say): CodeEntry[] {
  const classification = say(`spending.by.${by}`)
  return [...tree.nodes.values()]
    .filter(({ code }) => code)
    .map((node) => {
      const above = pathTo(tree, node.code).slice(1, -1)
      return {
        id: `${by}/${node.code}`,
        code: node.code,
        name: node.name || node.code,
        gloss: say.gloss(node.name),
        path: [classification, ...above.map((each) => codeName(each, tree, say))].join(' › '),
      }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The code and the hierarchy that an entry's id stands for. */
export function codeOfEntry(id: string): { code: string; by: SpendingHierarchy | undefined } {
  const [by, code = ''] = id.split('/')
  return { code, by: SPENDING_HIERARCHIES.find((each) => each === by) }
}
