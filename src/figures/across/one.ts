import {
  type Apart,
  apart,
  type Figure,
  figureAt,
  type Measure,
  type Terms,
  type Unpublished,
} from './figure.ts'
import type { FigureSource } from './source.ts'

/** Why a department has no figure that may stand beside the others'. */
export type Absent = Unpublished | Apart | 'several'

/** What a department says of a measure in one year, from whichever of its sources may say it. */
export type Said =
  | { readonly source: FigureSource; readonly figure: Figure; readonly why?: undefined }
  /** With what is printed all the same, where it only may not stand beside the others. */
  | { readonly source: FigureSource; readonly figure?: Figure; readonly why: Absent }

/** In what terms a comparison is made, and whose source counts before others of its department. */
export interface Asked {
  readonly of: FigureSource
  readonly measure: Measure
  /** `undefined` where nobody prints it in the scope that is asked for. */
  readonly terms: Terms | undefined
}

/**
 * The one figure of several sources of a department and year: of publications, the latest counts.
 * Where sources print different figures in the same terms, and none of them is the one that is asked
 * about, none counts.
 */
export function saidBy(
  sources: readonly FigureSource[],
  { of, measure, terms }: Asked,
): Said | undefined {
  const all = sources
    .filter((each) => each.id === of.id || isLatest(each, sources))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((source) => ({ source, ...figureAt(source, measure) }))
  const may = all.flatMap(({ source, figure }) =>
    figure && terms && !apart(terms, figure.terms) ? [{ source, figure }] : [],
  )
  const first = may.find(({ source }) => source.id === of.id) ?? may[0]
  if (first) {
    const isOne = may.every(({ figure }) => figure.value.eq(first.figure.value))
    return isOne || first.source.id === of.id ? first : { source: first.source, why: 'several' }
  }
  // Nothing is published in the right scope, or only something else is.
  const own = all.find(({ source }) => source.scope === of.scope) ?? all[0]
  if (!own) return undefined
  const { source, figure, why } = own
  return figure
    ? { source, figure, why: (terms && apart(terms, figure.terms)) ?? 'scope' }
    : { source, why }
}

/** Of the publications in one scope. */
function isLatest({ scope, revision = 1 }: FigureSource, all: readonly FigureSource[]): boolean {
  return all.every((other) => other.scope !== scope || (other.revision ?? 1) <= revision)
}

/**
 * How sources are compared: in the terms of the one that is asked about; where that prints no
 * figure, in those in which most others of its scope print it.
 */
export function askedOf(
  of: FigureSource,
  sources: readonly FigureSource[],
  measure: Measure,
): Asked {
  const own = figureAt(of, measure).figure
  return { of, measure, terms: own ? own.terms : mostCommon(of, sources, measure) }
}

function mostCommon(
  of: FigureSource,
  sources: readonly FigureSource[],
  measure: Measure,
): Terms | undefined {
  const counts = new Map<string, { readonly terms: Terms; count: number }>()
  for (const source of sources) {
    const terms = source.scope === of.scope && figureAt(source, measure).figure?.terms
    if (!terms) continue
    const key = JSON.stringify(terms)
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { terms, count: 1 })
  }
  const [most] = [...counts].sort(
    ([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1),
  )
  return most?.[1].terms
}
