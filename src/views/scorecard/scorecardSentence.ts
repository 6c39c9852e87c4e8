import type { ScorecardFigures } from './scorecard.ts'

/** One clause of the view's sentence: a message key of `scorecard.sentence` and its values. */
export interface Clause {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
  /** Names to be joined as the language does it; they stand at `{names}`. */
  readonly names?: readonly string[]
}

const NAMED = 3

/** What the card says in one sentence: its total, then what it lost and where. */
export function scorecardSentence(figures: ScorecardFigures): readonly [Clause, ...Clause[]] {
  const { execution, unscoredCount } = figures
  const clauses: [Clause, ...Clause[]] = [totalClause(figures), lossClause(figures)]
  if (execution?.lost?.greaterThan(0))
    clauses.push({ key: 'execution', values: { points: execution.lost.toFixed() } })
  if (unscoredCount) clauses.push({ key: 'unscored', values: { count: unscoredCount } })
  return clauses
}

function totalClause({ totals, sum }: ScorecardFigures): Clause {
  const total = totals.find(({ source }) => source === 'scorecard')?.points
  if (total && total.origin !== 'blank') return { key: 'total', values: { points: total.text } }
  if (sum.score.origin !== 'blank') return { key: 'sum', values: { points: sum.score.text } }
  return { key: 'noTotal', values: {} }
}

function lossClause({ indicatorCount, unscoredCount, lost }: ScorecardFigures): Clause {
  const scored = indicatorCount - unscoredCount
  if (!indicatorCount) return { key: 'noIndicators', values: {} }
  const [most] = lost
  if (!most?.lost) return { key: scored ? 'full' : 'noScores', values: { count: indicatorCount } }
  const points = most.lost
  const leading = lost.filter((row) => row.lost?.eq(points))
  return {
    key: leading.length > NAMED ? 'lostMany' : leading.length > 1 ? 'lostEach' : 'lost',
    values: {
      count: indicatorCount,
      lost: lost.length,
      points: points.toFixed(),
      leading: leading.length,
    },
    names: leading.slice(0, NAMED).map(({ name }) => name),
  }
}
