import { budgetFigures } from '@/figures/budget.ts'
import { departures } from '@/figures/departures.ts'
import type { ViewSlide } from '../view.ts'
import { budgetBlocks } from './budgetBlocks.ts'
import { budgetNotes, budgetSentence } from './words.ts'
import { ITEMS } from '@/ledger/form/relations.ts'

/** Budget against actual: the total, and the items that depart most. */
export const slides: readonly ViewSlide[] = [
  {
    id: 'budget',
    // Without an opening budget there is nothing to compare.
    isShown: (ledger) =>
      budgetFigures(ledger)?.total.opening !== undefined || departures(ledger).length > 0,
    title: ({ say }) => say('slides.title.budget'),
    sentence: ({ ledger, say }) => budgetSentence(ledger, say),
    notes: ({ ledger, say }) => [...budgetNotes(ledger, say), say('slides.ask.budget')],
    tables: [ITEMS.table],
    blocks: ({ ledger, say }, theme) => budgetBlocks(ledger, say, theme),
  },
]
