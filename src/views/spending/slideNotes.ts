import { budgetFigures } from '@/figures/budget.ts'
import { formatPercent } from '@/money/index.ts'
import { saidName } from '@/words/gloss.ts'
import { comparedNote, MOST_NOTES, noteLine, withReason } from '@/words/notes.ts'
import type { Say } from '@/words/say.ts'
import type { Telling } from '../view.ts'
import { isDrawable, shareIn, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { codeName } from './words.ts'

/** What a presenter may say of all classes, and what may be asked. */
export function classNotes({ say }: Telling, tree: SpendingTree): string[] {
  return [...partNotes(tree, tree.root, say), say('slides.ask.spending')]
}

/** The same of one code and those below it, with what the document says of their budgets. */
export function drillNotes(
  { ledger, say }: Telling,
  tree: SpendingTree,
  node: SpendingNode,
): string[] {
  const codes = new Set([node, ...node.children].map(({ code }) => code))
  const items = (budgetFigures(ledger)?.items ?? []).filter(
    ({ code, opening }) => opening && codes.has(code),
  )
  const compared = items.map(({ name, code, opening, value, reason }) =>
    withReason(comparedNote(saidName(name || code, say), opening?.amount, value, say), reason, say),
  )
  return [
    ...partNotes(tree, node, say),
    ...compared.slice(0, MOST_NOTES),
    say(`slides.ask.${compared.length ? 'item' : 'code'}`),
  ]
}

function partNotes(tree: SpendingTree, whole: SpendingNode, say: Say): string[] {
  return whole.children
    .filter(isDrawable)
    .slice(0, MOST_NOTES)
    .map((node) => {
      const share = shareIn(node, whole)
      return noteLine(codeName(node, tree, say), node.amount, say, share && formatPercent(share, 1))
    })
}
