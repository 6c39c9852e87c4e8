import { inPercent, plainPoints } from '@/exports/fields.ts'
import {
  choiceColumn,
  figureColumn,
  type Listing,
  type ListingColumn,
  listingOf,
  textColumn,
} from '@/exports/listing.ts'
import type { Points } from '@/figures/points.ts'
import type { Say } from '@/words/say.ts'
import type { ExecutionFigures, ScorecardFigures, ScoreRow } from './scorecard.ts'

/** Where the heads of these tables are. */
export const HEADS = 'exports.twin'

/** How the document has points: printed, or added up here. */
export function originColumn(key: string): ListingColumn {
  return choiceColumn(key, ['printed', 'sum', 'partial', 'blank'], 'exports.origin')
}

/** What every line of the card has. */
export const POINTS_COLUMNS: readonly ListingColumn[] = [
  figureColumn('level'),
  textColumn('above'),
  textColumn('name', 'scorecard.table.name'),
  figureColumn('weight', 'scorecard.table.weight'),
  originColumn('weight-origin'),
  figureColumn('score', 'scorecard.table.score'),
  originColumn('score-origin'),
  figureColumn('score-share'),
  figureColumn('lost', 'scorecard.table.lost'),
]

/** A line with points: a row of the card, or its execution block. */
export interface PointsLine extends Pick<
  ScoreRow,
  'name' | 'level' | 'path' | 'weight' | 'score' | 'share' | 'lost'
> {
  readonly indicator?: ScoreRow['indicator']
}

/** The execution block among the groups. */
export function executionLine(execution: ExecutionFigures, say: Say): PointsLine {
  return { ...execution, name: say('scorecard.execution.name'), level: 1, path: [] }
}

/** The execution block, these rows, and below them all points added up and as printed. */
export function pointsListing(
  columns: readonly ListingColumn[],
  { execution, rows: all, sum, printedWeight, totals }: ScorecardFigures,
  rows: readonly ScoreRow[],
  say: Say,
): Listing {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const line = ({ name, level, path, weight, score, share, lost, indicator }: PointsLine) => ({
    level: String(level),
    above: path.map((id) => names.get(id) ?? id).join(' › '),
    name,
    ...pointsFields(weight, score),
    'score-share': inPercent(share),
    lost: lost?.toFixed(),
    target: indicator?.target,
    met: indicator?.actual,
    explanation: indicator?.explanation,
    reason: indicator?.reason,
  })
  const printed = totals.find(({ source }) => source === 'scorecard')
  return listingOf(
    columns,
    [
      ...(execution ? [line(executionLine(execution, say))] : []),
      ...rows.map(line),
      { name: say('scorecard.totals.sum'), ...pointsFields(sum.weight, sum.score) },
      ...(printed
        ? [
            {
              name: say('scorecard.totals.scorecard'),
              ...pointsFields(printedWeight, printed.points),
            },
          ]
        : []),
    ],
    HEADS,
  )
}

function pointsFields(weight: Points, score: Points) {
  return {
    weight: plainPoints(weight),
    'weight-origin': weight.origin,
    score: plainPoints(score),
    'score-origin': score.origin,
  }
}
