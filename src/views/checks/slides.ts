import type { Telling, ViewSlide } from '../view.ts'
import { pointsOf, toldPoints } from './found.ts'
import { pointBlocks } from './pointBlocks.ts'
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
  const { say } = telling
  if (!pointsOf(telling)) return []
  const points = toldPoints(telling, MOST_NOTES).map(({ text }) => text)
  return [...points, say(`slides.ask.${points.length ? 'points' : 'noPoints'}`)]
}
