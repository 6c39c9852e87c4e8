import type { Telling, ViewSlide } from '../view.ts'
import { pointsOf } from './found.ts'
import { pointBlocks } from './pointBlocks.ts'
import { foundText } from '@/words/found.ts'
import { MOST_NOTES } from '@/words/notes.ts'
import { pointsSentence } from './words.ts'

/** Published figures that do not agree, as something to ask about. */
export const slides: readonly ViewSlide[] = [
  {
    id: 'points',
    isShown: () => true,
    title: ({ say }) => say('slides.title.points'),
    sentence: ({ findings, say }) => pointsSentence(findings, say),
    notes,
    tables: [],
    blocks: pointBlocks,
  },
]

function notes(telling: Telling): string[] {
  const { ledger, say } = telling
  return (pointsOf(telling) ?? [])
    .slice(0, MOST_NOTES)
    .map((point) => foundText(ledger, point, say))
}
