import { Decimal } from '../../money/index.ts'
import { byDepartment, ofRegionAndYear } from './candidates.ts'
import type { Figure, Measure, Terms } from './figure.ts'
import { askedOf, type Said, saidBy } from './one.ts'
import type { FigureSource } from './source.ts'

/** A department's place among others: 1 for the largest; equal figures share the better place. */
export interface Ranked {
  readonly source: FigureSource
  readonly figure: Figure
  readonly rank: number
}

/** How figures spread, in the unit of their values; quartiles lie between two figures in proportion. */
export interface Distribution {
  readonly least: Decimal
  readonly lower: Decimal
  readonly median: Decimal
  readonly upper: Decimal
  readonly most: Decimal
}

/** Departments of one region and year by one measure. */
export interface Ranking {
  /** Largest first; equal ones by name. */
  readonly standing: readonly Ranked[]
  /** Those that print it in other terms, or print nothing, each with its reason. */
  readonly apart: readonly Extract<Said, { why: string }>[]
  /** `undefined` where nobody has a figure. */
  readonly distribution: Distribution | undefined
  readonly terms: Terms | undefined
}

/**
 * The departments of a source's region and year by a measure, in the terms in which that source
 * prints it. Sources of other scope, kind or basis stand apart and change nothing of the rest.
 */
export function ranking(
  sources: readonly FigureSource[],
  of: FigureSource,
  measure: Measure,
): Ranking {
  const all = ofRegionAndYear([of, ...sources.filter(({ id }) => id !== of.id)], of)
  const asked = askedOf(of, all, measure)
  const said = byDepartment(all).flatMap((own) => saidBy(own, asked) ?? [])
  const points = said
    .flatMap((each) => (each.why ? [] : [each]))
    .sort((a, b) => b.figure.value.comparedTo(a.figure.value) || byName(a.source, b.source))
  return {
    standing: ranked(points),
    apart: said
      .flatMap((each) => (each.why ? [each] : []))
      .sort((a, b) => byName(a.source, b.source)),
    distribution: distributionOf(points.map(({ figure }) => figure.value)),
    terms: asked.terms,
  }
}

/** Equal figures share the place of the first of them. */
function ranked(points: readonly Omit<Ranked, 'rank'>[]): Ranked[] {
  let rank = 0
  return points.map(({ source, figure }, index) => {
    const before = points[index - 1]
    if (!before?.figure.value.eq(figure.value)) rank = index + 1
    return { source, figure, rank }
  })
}

function byName(one: FigureSource, other: FigureSource): number {
  const [a, b] = [one, other].map(({ department, id }) => `${department} ${id}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

function distributionOf(values: readonly Decimal[]): Distribution | undefined {
  const rising = [...values].reverse()
  const [least] = rising
  const most = rising.at(-1)
  if (!least || !most) return undefined
  const at = (quarters: number): Decimal => {
    const place = new Decimal(rising.length - 1).times(quarters).div(4)
    const below = rising[place.floor().toNumber()] ?? most
    const above = rising[place.ceil().toNumber()] ?? most
    return below.plus(above.minus(below).times(place.minus(place.floor())))
  }
  return { least, lower: at(1), median: at(2), upper: at(3), most }
}
