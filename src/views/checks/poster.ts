import { summarise } from '@/checks/summary.ts'
import { POSTER } from '@/exports/poster.ts'
import { posterFigure } from '@/exports/posterFigure.ts'
import { saidCount } from '@/words/amounts.ts'
import type { TellPoster } from '../view.ts'
import { foundBy, pointsOf } from './found.ts'

/** How the published figures stand to each other. */
export const poster: TellPoster = (telling, theme) => {
  const findings = foundBy(telling)
  if (!findings?.length) return []
  const { say } = telling
  const { checks } = summarise(findings)
  const points = pointsOf(telling) ?? []
  // What is wrong with a text is no disagreement of figures.
  const figures = points.filter(({ kind }) => kind !== 'statement').length
  const texts = points.length - figures
  const said = [
    say(figures ? 'poster.points' : 'poster.noPoints', { count: saidCount(figures) }),
    ...(texts ? [say('poster.texts', { count: saidCount(texts) })] : []),
  ]
  return [
    {
      title: say('app.views.checks'),
      picture: posterFigure(
        { text: saidCount(checks), unit: say('poster.checks') },
        said.join(say('poster.semicolon')),
        POSTER.half,
        theme,
      ),
      isSmall: true,
    },
  ]
}
