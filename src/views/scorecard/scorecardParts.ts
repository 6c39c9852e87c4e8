import { pointsLength } from './pointsLength.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import type { Points } from '@/figures/points.ts'
import type { ExecutionFigures, ScorecardFigures, ScoreRow } from './scorecard.ts'
import { type Address, addressOf } from '@/ledger/address.ts'
import type { Execution, Scorecard } from '@/ledger/ledger.ts'
import { type Decimal, formatPercent } from '@/money/index.ts'
import { type BarRow, barsPicture, type RowBar } from '@/exports/barsPicture.ts'
import { pointsLegends, pointsText } from '@/exports/figuresIn.ts'
import {
  choiceColumn,
  figureColumn,
  type Listing,
  type ListingColumn,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from '@/exports/listing.ts'
import type { Say } from '@/words/say.ts'
import { inPercent, plainPoints } from '@/exports/fields.ts'
import type { ChartExport, PartExport } from '@/exports/partExport.ts'

/*
 * What the parts of the scorecard give away.
 */

const HEADS = 'exports.twin'
/** How the document has points: printed, or added up here. */
const origin = (key: string) =>
  choiceColumn(key, ['printed', 'sum', 'partial', 'blank'], 'exports.origin')

const POINTS: readonly ListingColumn[] = [
  figureColumn('level'),
  textColumn('above'),
  textColumn('name', 'scorecard.table.name'),
  figureColumn('weight', 'scorecard.table.weight'),
  origin('weight-origin'),
  figureColumn('score', 'scorecard.table.score'),
  origin('score-origin'),
  figureColumn('score-share'),
  figureColumn('lost', 'scorecard.table.lost'),
]
const INDICATORS: readonly ListingColumn[] = [
  ...POINTS,
  textColumn('target', 'scorecard.table.target'),
  textColumn('met', 'scorecard.table.actual'),
  textColumn('explanation', 'exports.column.explanation'),
  textColumn('reason'),
]

/** Every total that the document gives or that its scores make. */
export function totalsPart(
  { title }: Scorecard,
  { totals }: ScorecardFigures,
  say: Say,
): PartExport {
  return {
    tables: [],
    from: [title],
    unit: say('terms.unit.分'),
    listing: () =>
      listingOf(
        [
          textColumn('name', 'scorecard.totals.title'),
          figureColumn('score', 'scorecard.table.score'),
          origin('score-origin'),
          textColumn('address'),
        ],
        totals.map(({ source, points, address }) => ({
          name: say(`scorecard.totals.${source}`),
          score: plainPoints(points),
          'score-origin': points.origin,
          address,
        })),
        HEADS,
      ),
  }
}

/** The budget execution block as printed. */
export function executionPart({ title }: Scorecard, execution: Execution, say: Say): PartExport {
  const block = 'scorecard.execution'
  const columns = ['opening', 'full-year', 'executed'] as const
  return {
    tables: [],
    from: [title],
    unit: say(`terms.unit.${execution.unit}`),
    listing: () =>
      listingOf(
        [
          textColumn('name', `${block}.row`),
          UNIT_COLUMN,
          ...columns.map((column) => figureColumn(column, `${block}.${column}`)),
          figureColumn('execution-rate'),
          figureColumn('weight', 'scorecard.table.weight'),
          figureColumn('score', 'scorecard.table.score'),
          textColumn('address'),
        ],
        [
          ...execution.rows.map(({ key, name, cells }) => ({
            name,
            unit: execution.unit,
            opening: cells.opening,
            'full-year': cells['full-year'],
            executed: cells.executed,
            'execution-rate': cells.rate,
            address: placeOf(`execution.${key}`, 'executed'),
          })),
          {
            name: say(`${block}.name`),
            weight: execution.weight,
            score: execution.score,
            address: placeOf('execution', 'score'),
          },
        ],
        HEADS,
      ),
  }
}

/** Score against weight of the execution block and of every group. */
export function scoreBarsPart(
  { title }: Scorecard,
  figures: ScorecardFigures,
  say: Say,
): ChartExport {
  const groups = figures.rows.filter(({ level }) => level < 3)
  return {
    tables: [],
    from: [title],
    unit: say('terms.unit.分'),
    listing: () => pointsListing(POINTS, figures, groups, say),
    picture: (theme) => {
      const row = ({ name, level, weight, score, share }: Bar): BarRow => ({
        label: name,
        bold: level === 1,
        below: level > 1,
        bars: [
          ...barOf(weight, figures.scale, { stroke: theme.teal }),
          ...barOf(score, figures.scale, { fill: theme.teal }),
        ].map((bar) => ({ ...bar, slim: level > 1 })),
        value: `${pointsText(score, say)} / ${pointsText(weight, say)}`,
        aside: share && formatPercent(share),
      })
      const first = figures.execution && row(executionBar(figures.execution, say))
      const points = [...groups, ...(figures.execution ? [figures.execution] : [])].flatMap(
        ({ weight, score }) => [weight, score],
      )
      return barsPicture(
        [[...(first ? [first] : []), ...groups.map(row)]],
        {
          key: pointsKey(say, theme),
          notes: pointsLegends(points, say),
        },
        theme,
      )
    },
  }
}

/** Every line of the card: groups, indicators, and the sums below them. */
export function indicatorsPart(
  { title }: Scorecard,
  figures: ScorecardFigures,
  say: Say,
): PartExport {
  return {
    tables: [],
    from: [title],
    unit: say('terms.unit.分'),
    listing: () => pointsListing(INDICATORS, figures, figures.rows, say),
  }
}

interface Bar extends Pick<ScoreRow, 'name' | 'level' | 'weight' | 'score' | 'share' | 'lost'> {
  readonly path: readonly string[]
}

function executionBar(execution: ExecutionFigures, say: Say): Bar {
  return { ...execution, name: say('scorecard.execution.name'), level: 1, path: [] }
}

function pointsListing(
  columns: readonly ListingColumn[],
  { execution, rows: all, sum, printedWeight, totals }: ScorecardFigures,
  rows: readonly ScoreRow[],
  say: Say,
): Listing {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const points = (weight: Points, score: Points) => ({
    weight: plainPoints(weight),
    'weight-origin': weight.origin,
    score: plainPoints(score),
    'score-origin': score.origin,
  })
  const line = ({ name, level, path, weight, score, share, lost }: Bar) => ({
    level: String(level),
    above: path.map((id) => names.get(id) ?? id).join(' › '),
    name,
    ...points(weight, score),
    'score-share': inPercent(share),
    lost: lost?.toFixed(),
  })
  const printed = totals.find(({ source }) => source === 'scorecard')
  return listingOf(
    columns,
    [
      ...(execution ? [line(executionBar(execution, say))] : []),
      ...rows.map((row) => ({
        ...line(row),
        target: row.indicator?.target,
        met: row.indicator?.actual,
        explanation: row.indicator?.explanation,
        reason: row.indicator?.reason,
      })),
      { name: say('scorecard.totals.sum'), ...points(sum.weight, sum.score) },
      ...(printed
        ? [{ name: say('scorecard.totals.scorecard'), ...points(printedWeight, printed.points) }]
        : []),
    ],
    HEADS,
  )
}

function barOf(points: Points, scale: Decimal, look: RowBar['look']): RowBar[] {
  const width = pointsLength(points, scale)
  return width ? [{ left: 0, width, look }] : []
}

function pointsKey(say: Say, { teal }: ChartTheme) {
  return [
    { text: say('scorecard.table.weight'), look: { stroke: teal } },
    { text: say('scorecard.table.score'), look: { fill: teal } },
  ]
}

function placeOf(row: string, column: string): Address {
  return addressOf('scorecard', row, column)
}
