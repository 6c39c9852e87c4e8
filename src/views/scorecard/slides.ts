import { MOST_NOTES, withReason } from '@/words/notes.ts'
import type { Say } from '@/words/say.ts'
import type { ViewSlide } from '../view.ts'
import { scorecardFigures, type ScoreRow } from './scorecard.ts'
import { scorecardBlocks } from './scorecardBlocks.ts'
import { scorecardSentence } from './words.ts'

/** What the department scored itself, and where points were lost. */
export const slides: readonly ViewSlide[] = [
  {
    id: 'scorecard',
    isShown: (ledger) => scorecardFigures(ledger) !== undefined,
    title: ({ say }) => say('slides.title.scorecard'),
    sentence: ({ ledger, say }) => scorecardSentence(ledger, say),
    notes: ({ ledger, say }) => {
      const figures = scorecardFigures(ledger)
      if (!figures) return []
      const lost = figures.lost.slice(0, MOST_NOTES).flatMap((row) => noteOf(row, say))
      return [...lost, say('slides.ask.scorecard')]
    },
    tables: [],
    from: ({ scorecard }) => (scorecard ? [scorecard.title] : []),
    blocks: scorecardBlocks,
  },
]

/** What an indicator lost, and why. */
function noteOf({ name, weight, score, indicator }: ScoreRow, say: Say): string[] {
  if (weight.origin === 'blank' || score.origin === 'blank') return []
  const line = say('slides.notes.points', { name, weight: weight.text, score: score.text })
  return [withReason(line, indicator?.reason, say)]
}
