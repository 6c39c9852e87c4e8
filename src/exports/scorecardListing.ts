import type { Ledger } from '../ledger/ledger.ts'
import {
  choiceColumn,
  figureColumn,
  type Listing,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from './listing.ts'

const KINDS = ['execution', 'fund', 'goal', 'task', 'group', 'indicator', 'total'] as const
type Kind = (typeof KINDS)[number]

type ScoreRow = Readonly<Record<string, string | null | undefined>> & {
  readonly row: string
  readonly kind: Kind
}

const COLUMNS = [
  textColumn('row'),
  choiceColumn('kind', KINDS, 'exports.kind'),
  textColumn('group'),
  textColumn('subgroup'),
  textColumn('name'),
  textColumn('content'),
  figureColumn('opening'),
  figureColumn('full-year'),
  figureColumn('executed'),
  figureColumn('rate'),
  UNIT_COLUMN,
  textColumn('target'),
  textColumn('explanation'),
  textColumn('actual'),
  figureColumn('weight'),
  figureColumn('score'),
  textColumn('reason'),
] as const

/** The scorecard, one line of it a row; the addresses of its figures are `scorecard/<row>/<column>`. */
export function scorecardListing(ledger: Ledger): Listing {
  return listingOf(COLUMNS, ledger.scorecard ? rowsOf(ledger.scorecard) : [])
}

function rowsOf(card: NonNullable<Ledger['scorecard']>): ScoreRow[] {
  const { execution, goals, tasks, groups, total } = card
  return [
    ...(execution
      ? [
          {
            row: 'execution',
            kind: 'execution' as const,
            weight: execution.weight,
            score: execution.score,
          },
          ...execution.rows.map(({ key, name, cells }): ScoreRow => ({
            row: `execution.${key}`,
            kind: 'fund',
            name,
            opening: cells.opening,
            'full-year': cells['full-year'],
            executed: cells.executed,
            rate: cells.rate,
            unit: execution.unit,
          })),
        ]
      : []),
    ...described('goal', goals),
    ...described('task', tasks),
    ...groups.flatMap((first): ScoreRow[] => [
      { row: first.id, kind: 'group', group: first.name, weight: first.weight },
      ...first.groups.flatMap((second) =>
        second.indicators.map((indicator): ScoreRow => ({
          row: indicator.id,
          kind: 'indicator',
          group: first.name,
          subgroup: second.name,
          name: indicator.name,
          target: indicator.target,
          explanation: indicator.explanation,
          actual: indicator.actual,
          weight: indicator.weight,
          score: indicator.score,
          reason: indicator.reason,
        })),
      ),
    ]),
    { row: 'total', kind: 'total', weight: total.weight, score: total.score },
  ]
}

function described(
  kind: 'goal' | 'task',
  entries: NonNullable<Ledger['scorecard']>['goals'],
): ScoreRow[] {
  return entries.map(({ name, content, completion }, index) => ({
    row: `${kind}.${index + 1}`,
    kind,
    name,
    content,
    actual: completion,
  }))
}
