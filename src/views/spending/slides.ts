import { expenditureByKind } from '@/figures/wholes.ts'
import { formatPercent } from '@/money/index.ts'
import { noteLine } from '@/words/notes.ts'
import { wholePartName } from '@/words/names.ts'
import type { Query, Telling, ViewSlide } from '../view.ts'
import { classNotes, drillNotes } from './slideNotes.ts'
import {
  drillPath,
  type DrillSlide,
  drillStart,
  drillTo,
  slideClass,
  slideTree,
} from './slideTree.ts'
import { classBlocks, kindBlocks, largestClassBlocks } from './spendingBlocks.ts'
import { isDrawable, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { bareCodeName, saidClasses, saidKinds, saidSpending } from './words.ts'

/** All spending by function class. */
const spending: ViewSlide = {
  id: 'spending',
  isShown: (ledger) => slideTree(ledger)?.root.children.some(isDrawable) ?? false,
  title: ({ say }) => say('slides.title.spending'),
  sentence: (telling) => {
    const at = placeOf(telling, 'spending')
    if (!at) return undefined
    const { tree, node } = at
    return node.code ? saidSpending(tree, node.code, telling.say) : saidClasses(tree, telling.say)
  },
  notes: (telling) => {
    const at = placeOf(telling, 'spending')
    if (!at) return []
    return at.node.code ? drillNotes(telling, at.tree, at.node) : classNotes(telling, at.tree)
  },
  up: (telling) => upFrom(telling, 'spending'),
  tables: ['expenditure'],
  blocks: classBlocks,
}

/** Where most of the spending branches, from within. */
const largest: ViewSlide = {
  id: 'class',
  drawnAs: 'spending',
  isShown: (ledger) => slideClass(ledger) !== undefined,
  title: ({ ledger, say }) => {
    const [tree, node] = [slideTree(ledger), slideClass(ledger)]
    return say('slides.title.class', { name: tree && node ? bareCodeName(node, tree, say) : '' })
  },
  sentence: (telling) => {
    const at = placeOf(telling, 'class')
    return at && saidSpending(at.tree, at.node.code, telling.say)
  },
  notes: (telling) => {
    const at = placeOf(telling, 'class')
    return at ? drillNotes(telling, at.tree, at.node) : []
  },
  up: (telling) => upFrom(telling, 'class'),
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
    return [
      ...[...parts, ...beside].map((part) => {
        const { amount, share } = part
        const name = wholePartName('kinds', part, say)
        return noteLine(name, amount, say, share && formatPercent(share, 1))
      }),
      say('slides.ask.kinds'),
    ]
  },
  tables: ['expenditure', 'basic'],
  blocks: kindBlocks,
}

export const slides = [spending, largest, kinds]

/** The code that a slide is at, which the address may have led on. */
function placeOf(
  { ledger, query }: Telling,
  id: DrillSlide,
): { readonly tree: SpendingTree; readonly node: SpendingNode } | undefined {
  const tree = slideTree(ledger)
  const node = tree && drillPath(ledger, tree, id, query[id]).at(-1)
  return node && (id === 'spending' || slideClass(ledger)) ? { tree, node } : undefined
}

/** To the code above or, from beside the one that the slide begins with, to that. */
function upFrom({ ledger, query }: Telling, id: DrillSlide): Query | undefined {
  const tree = slideTree(ledger)
  if (!tree || !query[id]) return undefined
  const path = drillPath(ledger, tree, id, query[id]).map(({ code }) => code)
  const start = drillStart(ledger, id)
  if (path.at(-1) === start) return undefined
  const above = path.includes(start) ? path.at(-2) : start
  return { [id]: drillTo(ledger, id, above ?? start) || undefined }
}
