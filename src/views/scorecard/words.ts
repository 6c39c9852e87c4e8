import type { Ledger } from '@/ledger/ledger.ts'
import { Decimal, formatPercent } from '@/money/index.ts'
import { saidNameWithin } from '@/words/gloss.ts'
import type { Say } from '@/words/say.ts'
import {
  scorecardFigures,
  type ScorecardFigures,
  type ScoreRow,
  type TotalFigure,
} from './scorecard.ts'

/** Of those that lost most, so many are named. */
const NAMED = 3

/**
 * What the card says in one sentence: its total, then what it lost and where; `undefined` where
 * there is none.
 */
export function scorecardSentence(ledger: Ledger, say: Say): string | undefined {
  const figures = scorecardFigures(ledger)
  if (!figures) return undefined
  const { execution, unscoredCount } = figures
  const rest = [
    lossClause(figures, say),
    ...(execution?.lost?.greaterThan(0)
      ? [say('scorecard.sentence.execution', { points: execution.lost.toFixed() })]
      : []),
    ...(unscoredCount ? [say('scorecard.sentence.unscored', { count: unscoredCount })] : []),
  ]
  return say('scorecard.sentence.whole', {
    total: totalClause(figures, say),
    rest: rest.join(say('scorecard.sentence.semicolon')),
  })
}

function totalClause({ totals, sum }: ScorecardFigures, say: Say): string {
  const total = totals.find(({ source }) => source === 'scorecard')?.points
  if (total && total.origin !== 'blank')
    return say('scorecard.sentence.total', { points: total.text })
  if (sum.score.origin !== 'blank') return say('scorecard.sentence.sum', { points: sum.score.text })
  return say('scorecard.sentence.noTotal')
}

function lossClause(
  { indicatorCount: count, unscoredCount, lost }: ScorecardFigures,
  say: Say,
): string {
  if (!count) return say('scorecard.sentence.noIndicators')
  const points = lost[0]?.lost
  if (!points)
    return say(`scorecard.sentence.${count > unscoredCount ? 'full' : 'noScores'}`, { count })
  const leading = lost.filter((row) => row.lost?.eq(points))
  const key = leading.length > NAMED ? 'lostMany' : leading.length > 1 ? 'lostEach' : 'lost'
  return say(`scorecard.sentence.${key}`, {
    count,
    lost: lost.length,
    points: points.toFixed(),
    leading: leading.length,
    names: leading
      .slice(0, NAMED)
      .map(({ name }) => saidNameWithin(name, say))
      .join(say('scorecard.sentence.comma')),
  })
}

/** Whether the totals agree; `undefined` where there are not two to compare. */
export function totalsNote(totals: readonly TotalFigure[], say: Say): string | undefined {
  const known = totals.flatMap(({ points }) => (points.origin === 'blank' ? [] : [points]))
  if (known.some(({ origin }) => origin === 'partial')) return say('scorecard.totals.partial')
  if (known.length < 2) return undefined
  const values = known.map(({ value }) => value)
  const apart = Decimal.max(...values).minus(Decimal.min(...values))
  return apart.isZero()
    ? say('scorecard.totals.agree')
    : say('scorecard.totals.differ', { points: apart.toFixed() })
}

/** Target, what was reached and the share of points on one line, where columns have no room. */
export function briefText({ indicator, share }: ScoreRow, say: Say): string {
  return [
    indicator?.target && say('scorecard.row.target', { value: indicator.target }),
    indicator?.actual && say('scorecard.row.actual', { value: indicator.actual }),
    share && say('scorecard.row.share', { value: formatPercent(share) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The points that an indicator lost, or has too many, with the document's reason. */
export function lossText(
  { indicator, lost, lostCount, weight, score }: ScoreRow,
  say: Say,
): string | undefined {
  const reason = indicator?.reason
  if (lostCount && lost) {
    const points = lost.toFixed()
    return reason
      ? say('scorecard.row.lostBecause', { points, reason })
      : say('scorecard.row.lostUnexplained', { points })
  }
  if (weight.origin !== 'blank' && score.origin !== 'blank' && score.value.gt(weight.value))
    return [say('scorecard.row.over'), reason].filter(Boolean).join(' · ')
  return reason ? say('scorecard.row.reason', { reason }) : undefined
}
