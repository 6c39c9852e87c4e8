import { type Address, addressOf } from '@/ledger/address.ts'
import type { Execution, Indicator, IndicatorGroup, Ledger, Scorecard } from '@/ledger/ledger.ts'
import { Decimal } from '@/money/index.ts'
import { type Points, printed, shareOf, shortfall, total } from '@/figures/points.ts'

/** A line of the drill-down table: a group of level 1 or 2, or an indicator. */
export interface ScoreRow {
  readonly id: string
  readonly level: 1 | 2 | 3
  readonly name: string
  /** The ids above, the nearest last. */
  readonly path: readonly string[]
  readonly weight: Points
  readonly score: Points
  /** Score by weight; `undefined` where either is not fully published, or the weight is zero. */
  readonly share: Decimal | undefined
  /** What the score falls short of the weight by, at least 0; of a group, added up from below. */
  readonly lost: Decimal | undefined
  /** The indicators below that lost points; of an indicator, 1 or 0. */
  readonly lostCount: number
  /** A printed weight's own sum from below, where it is another. */
  readonly weightBelow: Decimal | undefined
  readonly indicator: Indicator | undefined
  /** The places of its figures and of all those below. */
  readonly figures: readonly Address[]
}

/** A figure of the whole card, with the place that prints it (none: it is a sum). */
export interface TotalFigure {
  readonly source: 'scorecard' | 'sum' | 'narrative'
  readonly points: Points
  readonly address: Address | undefined
}

export interface ScorecardFigures {
  /** The card's own. */
  readonly title: string
  /** Every group and indicator, in printed order, parents before children. */
  readonly rows: readonly ScoreRow[]
  readonly execution: ExecutionFigures | undefined
  /** All weights and scores of indicators and of the execution block. */
  readonly sum: { readonly weight: Points; readonly score: Points }
  /** The total of weights that the card prints. */
  readonly printedWeight: Points
  readonly totals: readonly TotalFigure[]
  readonly indicatorCount: number
  /** Indicators whose weight or score is not published. */
  readonly unscoredCount: number
  /** Indicators that lost points, the largest loss first. */
  readonly lost: readonly ScoreRow[]
  /** The longest weight or score of a group or the execution block: the scale of bars. */
  readonly scale: Decimal
}

export interface ExecutionFigures {
  readonly printed: Execution
  readonly weight: Points
  readonly score: Points
  readonly share: Decimal | undefined
  readonly lost: Decimal | undefined
  /** The places of its figures. */
  readonly figures: readonly Address[]
  /** The column by which the executed amounts give every printed rate. */
  readonly rateBase: 'opening' | 'full-year' | undefined
}

const known = new WeakMap<Ledger, ScorecardFigures>()

/** What the scorecard view says; `undefined` for a ledger without a scorecard. */
export function scorecardFigures(ledger: Ledger): ScorecardFigures | undefined {
  const { scorecard } = ledger
  if (!scorecard) return undefined
  let figures = known.get(ledger)
  if (!figures) known.set(ledger, (figures = figuresOf(ledger, scorecard)))
  return figures
}

function figuresOf(ledger: Ledger, scorecard: Scorecard): ScorecardFigures {
  const rows = scorecard.groups.flatMap(groupRows)
  const indicators = rows.filter(({ indicator }) => indicator)
  const execution = scorecard.execution && executionFigures(scorecard.execution)
  const scored = [...indicators, ...(execution ? [execution] : [])]
  const sum = {
    weight: total(scored.map(({ weight }) => weight)),
    score: total(scored.map(({ score }) => score)),
  }
  return {
    title: scorecard.title,
    rows,
    execution,
    sum,
    printedWeight: printed(scorecard.total.weight, at('total', 'weight')),
    totals: totalFigures(ledger, scorecard, sum.score),
    indicatorCount: indicators.length,
    unscoredCount: indicators.filter(({ lost }) => !lost).length,
    lost: indicators
      .filter(({ lostCount }) => lostCount)
      .sort((a, b) => valueOrZero(b.lost).comparedTo(valueOrZero(a.lost))),
    scale: longest([...rows.filter(({ level }) => level < 3), ...(execution ? [execution] : [])]),
  }
}

/**
 * The ids of the rows on show: those whose groups are all open or, with `lostOnly`, the indicators
 * that lost points with the groups above them. `pinned` is on show in any case.
 */
export function shownRows(
  rows: readonly ScoreRow[],
  {
    open,
    lostOnly,
    pinned,
  }: { open: ReadonlySet<string>; lostOnly: boolean; pinned?: string | undefined },
): ReadonlySet<string> {
  const shown = new Set<string>()
  for (const { id, path, lostCount } of rows) {
    if (lostOnly ? lostCount > 0 : path.every((above) => open.has(above))) shown.add(id)
    if (id === pinned) [...path, id].forEach((each) => shown.add(each))
  }
  return shown
}

const at = (row: string, column: string) => addressOf('scorecard', row, column)

function groupRows(first: IndicatorGroup): ScoreRow[] {
  const below = first.groups.map((second) => {
    const path = [first.id, second.id]
    const indicators = second.indicators.map((indicator) => indicatorRow(indicator, path))
    return [groupRow(2, second.id, second.name, [first.id], indicators), ...indicators]
  })
  const seconds = below.flatMap(([group]) => group ?? [])
  return [groupRow(1, first.id, first.name, [], seconds, first.weight), ...below.flat()]
}

function indicatorRow(indicator: Indicator, path: readonly string[]): ScoreRow {
  const weight = printed(indicator.weight, at(indicator.id, 'weight'))
  const score = printed(indicator.score, at(indicator.id, 'score'))
  const lost = shortfall(weight, score)
  return {
    id: indicator.id,
    level: 3,
    name: indicator.name,
    path,
    weight,
    score,
    share: shareOf(weight, score),
    lost,
    lostCount: lost?.greaterThan(0) ? 1 : 0,
    weightBelow: undefined,
    indicator,
    figures: ['weight', 'score', 'actual'].map((column) => at(indicator.id, column)),
  }
}

function groupRow(
  level: 1 | 2,
  id: string,
  name: string,
  path: readonly string[],
  below: readonly ScoreRow[],
  ownWeight: string | null = null,
): ScoreRow {
  const weightBelow = total(below.map(({ weight }) => weight))
  const own = printed(ownWeight, at(id, 'weight'))
  const weight = own.origin === 'printed' ? own : weightBelow
  const score = total(below.map(({ score }) => score))
  const losses = below.flatMap(({ lost }) => lost ?? [])
  return {
    id,
    level,
    name,
    path,
    weight,
    score,
    share: shareOf(weight, score),
    lost: losses.length ? Decimal.sum(...losses) : undefined,
    lostCount: below.reduce((count, row) => count + row.lostCount, 0),
    weightBelow:
      own.origin === 'printed' && weightBelow.origin === 'sum' && !own.value.eq(weightBelow.value)
        ? weightBelow.value
        : undefined,
    indicator: undefined,
    figures: [at(id, 'weight'), ...below.flatMap(({ figures }) => figures)],
  }
}

function executionFigures(execution: Execution): ExecutionFigures {
  const weight = printed(execution.weight, at('execution', 'weight'))
  const score = printed(execution.score, at('execution', 'score'))
  return {
    printed: execution,
    weight,
    score,
    share: shareOf(weight, score),
    lost: shortfall(weight, score),
    figures: [
      at('execution', 'weight'),
      at('execution', 'score'),
      ...execution.rows.flatMap(({ key, cells }) =>
        Object.keys(cells).map((column) => at(`execution.${key}`, column)),
      ),
    ],
    rateBase: (['full-year', 'opening'] as const).find((base) => givesRates(execution, base)),
  }
}

/** Whether executed ÷ base, rounded as printed, is every printed rate. */
function givesRates({ rows }: Execution, base: 'opening' | 'full-year'): boolean {
  const rated = rows.filter(({ cells }) => cells.rate !== null && cells.executed !== null)
  return (
    rated.length > 0 &&
    rated.every(({ cells }) => {
      const whole = cells[base]
      if (!whole || new Decimal(whole).isZero()) return false
      const rate = new Decimal(cells.rate ?? 0)
      const percent = new Decimal(cells.executed ?? 0).div(whole).times(100)
      return percent.toDecimalPlaces(rate.decimalPlaces()).eq(rate)
    })
  )
}

function totalFigures(ledger: Ledger, { total }: Scorecard, sum: Points): TotalFigure[] {
  const place = at('total', 'score')
  const inProse = ledger.narrative
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      part.figures
        .filter(({ cell }) => cell === place)
        .map(({ key, value }): TotalFigure => {
          const address = addressOf('narrative', part.id, key)
          return { source: 'narrative', points: printed(value, address), address }
        }),
    )
  return [
    { source: 'scorecard', points: printed(total.score, place), address: place },
    { source: 'sum', points: sum, address: undefined },
    ...inProse,
  ]
}

function longest(rows: readonly { weight: Points; score: Points }[]): Decimal {
  const values = rows
    .flatMap(({ weight, score }) => [weight, score])
    .flatMap((points) => (points.origin === 'blank' ? [] : [points.value]))
  return Decimal.max(0, ...values)
}

function valueOrZero(value: Decimal | undefined): Decimal {
  return value ?? new Decimal(0)
}
