import type { ViewSlide } from '../view.ts'
import { sangongFigures } from './sangong.ts'
import { sangongBlocks } from './sangongBlocks.ts'
import { sangongNotes, sangongSentence } from './words.ts'
import { TABLE } from './linePlaces.ts'

/** The three public expenses, each against its budget. */
export const slides: readonly ViewSlide[] = [
  {
    id: TABLE,
    isShown: (ledger) => sangongFigures(ledger) !== undefined,
    title: ({ say }) => say('slides.title.sangong'),
    sentence: ({ ledger, say }) => sangongSentence(ledger, say),
    notes: ({ ledger, say }) => [...sangongNotes(ledger, say), say('slides.ask.sangong')],
    tables: [TABLE],
    blocks: ({ ledger, say }, theme) => sangongBlocks(ledger, say, theme),
  },
]
