import type { Succession } from '../../ledger/ledger.ts'
import { bareName } from '../spendingByClass.ts'
import { type Decimal, subtractRounded } from '../../money/index.ts'
import { ofDepartment } from './candidates.ts'
import { amountOfFigure, type Figure, type Measure } from './figure.ts'
import { type Absent, askedOf, type Said, saidBy } from './one.ts'
import type { FigureSource } from './source.ts'

/** Why a line does not go on from one year to the next, though both have a figure. */
export type Break =
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  /** The ids of the other departments. */
  | { readonly kind: 'merged' | 'split'; readonly others: readonly string[] }
  /** The line of the table is called something else. */
  | { readonly kind: 'line'; readonly from: string; readonly to: string }

/** What a figure is more than that of the year before; money in the coarser unit of the two. */
export interface Change {
  /** Money in yuan, all else in its unit. */
  readonly value: Decimal
  readonly unit: string | undefined
  readonly places: number
  /** Of the earlier figure; `undefined` where that is not above zero, and of percentages. */
  readonly rate: Decimal | undefined
}

/** A year of a series: a point of the line, or a gap with its reason. */
export type SeriesYear =
  | {
      readonly year: number
      readonly source: FigureSource
      readonly figure: Figure
      readonly why?: undefined
      /** Between this year and the one before. */
      readonly breaks: readonly Break[]
      /** Only where the line goes on from the year before. */
      readonly change?: Change
    }
  | {
      readonly year: number
      /** `no-year`: there are no accounts of it. */
      readonly why: Absent | 'no-year'
      readonly source?: FigureSource
      /** What is printed all the same, in other terms. */
      readonly figure?: Figure
    }

/** A department's figure over the years. */
export interface Series {
  readonly years: readonly SeriesYear[]
  /** How many of the years have a figure that is joined with others. */
  readonly covered: number
}

/**
 * One measure of the department of a source over all years that there are accounts of, in the terms
 * in which that source prints it. What is in other terms is a gap, never a point; what became of the
 * department, or of the line, breaks the line.
 */
export function series(
  sources: readonly FigureSource[],
  of: FigureSource,
  measure: Measure,
  successions: readonly Succession[] = [],
): Series {
  const own = ofDepartment([of, ...sources.filter(({ id }) => id !== of.id)], of, successions)
  const asked = askedOf(of, own, measure)
  const all = own.map(({ year }) => year)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const said = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const those = own.filter((each) => each.year === year)
    return [year, saidBy(those, asked)] as const
  })
  const years = said.map(([year, now], index) =>
    seriesYear(year, now, said[index - 1]?.[1], successions),
  )
  return { years, covered: years.filter(({ why }) => !why).length }
}

function seriesYear(
  year: number,
  now: Said | undefined,
  before: Said | undefined,
  successions: readonly Succession[],
): SeriesYear {
  if (!now) return { year, why: 'no-year' }
  if (now.why) return { year, ...now }
  if (!before || before.why) return { year, ...now, breaks: [] }
  const breaks = breaksBetween(before, now, successions)
  return {
    year,
    ...now,
    breaks,
    ...(!breaks.length && { change: changeOf(before.figure, now.figure) }),
  }
}

type Point = Extract<Said, { why?: undefined }>

function breaksBetween(before: Point, now: Point, successions: readonly Succession[]): Break[] {
  const ids = [before.source.departmentId, now.source.departmentId]
  const named = (side: 'from' | 'to', { from, to }: Succession) => (side === 'from' ? from : to)
  const became = (['merged', 'split'] as const).flatMap((kind): Break[] => {
    const those = successions.filter((each) => {
      const since = Number(each.date.slice(0, 4))
      const isNow = before.source.year < since && since <= now.source.year
      return each.kind === kind && isNow && (ids.includes(each.from) || ids.includes(each.to))
    })
    const others = those.flatMap((each) =>
      (['from', 'to'] as const).map((side) => named(side, each)).filter((id) => !ids.includes(id)),
    )
    return those.length ? [{ kind, others: [...new Set(others)] }] : []
  })
  const [from, to] = [before.source.department, now.source.department]
  const renamed: Break[] = from === to ? [] : [{ kind: 'renamed', from, to }]
  const [was, is] = [before.figure.name, now.figure.name]
  const line: Break[] =
    was === undefined || is === undefined || lineName(was) === lineName(is)
      ? []
      : [{ kind: 'line', from: was, to: is }]
  return [...renamed, ...became, ...line]
}

function lineName(printed: string): string {
  return bareName(printed.normalize('NFKC').replace(/\s/g, ''))
}

/** What one figure is more than another in the same terms. */
export function changeOf(before: Figure, now: Figure): Change {
  const value = now.value.minus(before.value)
  const rate =
    now.terms.kind !== 'percent' && before.value.greaterThan(0)
      ? value.div(before.value)
      : undefined
  const [left, right] = [amountOfFigure(now), amountOfFigure(before)]
  if (!left || !right)
    return { value, unit: now.unit, places: Math.max(now.places, before.places), rate }
  const { yuan, unit, places } = subtractRounded(left, right)
  return { value: yuan, unit, places, rate }
}
