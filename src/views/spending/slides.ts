import { expenditureByKind } from '@/figures/wholes.ts'
import { formatPercent } from '@/money/index.ts'
import { MOST_NOTES, noteLine } from '@/words/notes.ts'
import { wholePartName } from '@/words/names.ts'
import type { Say } from '@/words/say.ts'
import type { ViewSlide } from '../view.ts'
import { slideClass, slideTree } from './slideTree.ts'
import { classBlocks, kindBlocks, largestClassBlocks } from './spendingBlocks.ts'
import { isDrawable, shareIn, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { bareCodeName, codeName, saidKinds, saidSpending } from './words.ts'

/** All spending by function class. */
const spending: ViewSlide = {
  id: 'spending',
  isShown: (ledger) => slideTree(ledger)?.root.children.some(isDrawable) ?? false,
  title: ({ say }) => say('slides.title.spending'),
  sentence: ({ ledger, say }) => {
    const tree = slideTree(ledger)
    return tree && saidSpending(tree, '', say)
  },
  notes: ({ ledger, say }) => {
    const tree = slideTree(ledger)
    return tree ? codeNotes(tree, tree.root, say) : []
  },
  tables: ['expenditure'],
  blocks: classBlocks,
}

/** The largest class from within. */
const largest: ViewSlide = {
  id: 'class',
  drawnAs: 'spending',
  isShown: (ledger) => slideClass(ledger) !== undefined,
  title: ({ ledger, say }) => {
    const [tree, node] = [slideTree(ledger), slideClass(ledger)]
    return say('slides.title.class', { name: tree && node ? bareCodeName(node, tree, say) : '' })
  },
  sentence: ({ ledger, say }) => {
    const tree = slideTree(ledger)
    return tree && saidSpending(tree, slideClass(ledger)?.code ?? '', say)
  },
  notes: ({ ledger, say }) => {
    const [tree, node] = [slideTree(ledger), slideClass(ledger)]
    return tree && node ? codeNotes(tree, node, say) : []
  },
  tables: ['expenditure'],
  blocks: largestClassBlocks,
}

/** Basic and project expenditure. */
const kinds: ViewSlide = {
  id: 'kinds',
  isShown: (ledger) => expenditureByKind(ledger).parts.length > 0,
  title: ({ say }) => say('slides.title.kinds'),
  sentence: ({ ledger, say }) => saidKinds(ledger, say),
  notes: ({ ledger, say }) => {
    const { parts, beside } = expenditureByKind(ledger)
    return [...parts, ...beside].map((part) => {
      const { amount, share } = part
      const name = wholePartName('kinds', part, say)
      return noteLine(name, amount, say, share && formatPercent(share, 1))
    })
  },
  tables: ['expenditure', 'basic'],
  blocks: kindBlocks,
}

export const slides = [spending, largest, kinds]

function codeNotes(tree: SpendingTree, whole: SpendingNode, say: Say): string[] {
  return whole.children.slice(0, MOST_NOTES).map((node) => {
    const share = shareIn(node, whole)
    return noteLine(codeName(node, tree, say), node.amount, say, share && formatPercent(share, 1))
  })
}
