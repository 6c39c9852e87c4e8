import { printedScores } from '@/figures/printedScores.ts'
import { POSTER } from '@/exports/poster.ts'
import { posterFigure } from '@/exports/posterFigure.ts'
import { saidCount } from '@/words/amounts.ts'
import type { TellPoster } from '../view.ts'
import { scorecardFigures } from './scorecard.ts'

/** The score that the department gave itself. */
export const poster: TellPoster = ({ ledger, say }, theme) => {
  const [score] = printedScores(ledger)
  if (!score) return []
  const figures = scorecardFigures(ledger)
  const note = figures
    ? say('poster.indicators', {
        count: saidCount(figures.indicatorCount),
        lost: saidCount(figures.lost.length),
      })
    : ''
  return [
    {
      title: say('overview.headline.score'),
      picture: posterFigure(
        { text: score.value, unit: say('overview.headline.points') },
        note,
        POSTER.half,
        theme,
      ),
      isSmall: true,
    },
  ]
}
