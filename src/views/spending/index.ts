import { markedBy } from '@/checks/marks.ts'
import type { View } from '../view.ts'
import { draws } from './draws.ts'
import { slides } from './slides.ts'
import { spendingBarsPart, spendingGridPart } from './spendingPart.ts'
import { spendingState } from './spendingState.ts'
import { firstTree, isDrawable, treesBeside } from './spendingTree.ts'
import { pictureOf } from './sunburst.ts'
import { sunburstPart } from './sunburstPart.ts'
import { partsTitle, saidSpending, sunburstLabels } from './words.ts'

/** Where the money went, by what it is for and by what it is spent on. */
export const spending: View = {
  name: 'spending',
  sentence: ({ ledger, query, say }) => {
    const { tree, code } = spendingState(ledger, query)
    return tree && saidSpending(tree, code, say)
  },
  parts: {
    sunburst: {
      saysNone: true,
      title: ({ say }) => say('spending.sunburst'),
      taken: ({ ledger, query, findings, say }) => {
        const { tree, code } = spendingState(ledger, query)
        if (!tree || !pictureOf(tree, code).children.some(isDrawable)) return undefined
        const known = findings === 'failed' ? [] : findings
        const labels = sunburstLabels(ledger, tree, markedBy(known ?? []), say)
        return sunburstPart(tree, code, labels, say)
      },
    },
    bars: {
      title: ({ ledger, query, say }) => {
        const { tree, code } = spendingState(ledger, query)
        return tree ? partsTitle(pictureOf(tree, code), tree, say) : ''
      },
      taken: ({ ledger, query, say }) => {
        const { tree, code } = spendingState(ledger, query)
        if (!tree) return undefined
        const whole = pictureOf(tree, code)
        return whole.children.length ? spendingBarsPart(tree, whole, say) : undefined
      },
    },
    grid: {
      title: ({ say }) => say('spending.grid'),
      taken: ({ ledger, query, say }) => {
        const { tree, scope } = spendingState(ledger, query)
        return tree && spendingGridPart(tree, treesBeside(ledger, scope), say)
      },
    },
  },
  slides,
  report: [
    {
      id: 'spending',
      // On paper nothing is chosen.
      sentence: ({ ledger, say }) => {
        const tree = firstTree(ledger)
        return tree && saidSpending(tree, '', say)
      },
    },
  ],
  draws,
}
