import { type Address, parseAddress } from '../../ledger/address.ts'
import { type FormulaText, quotientFormula } from '../../ledger/formula.ts'
import { type Amount, amount, Decimal, isUnit, valueIn } from '../../money/index.ts'
import type { FigureSource, FoundAt } from './source.ts'

/** What is compared: a figure, or what comes to one of something. */
export interface Measure {
  /** Where it is printed, the best place first. */
  readonly places: readonly Address[]
  /** What it is divided by, a count or another sum of money, of the same source. */
  readonly per?: readonly Address[]
}

export type Kind = 'money' | 'percent' | 'points' | 'count'

/** What must be equal of figures that stand beside each other, the gravest first. */
export interface Terms {
  readonly scope: FigureSource['scope']
  readonly kind: Kind
  /** Of the whole year, or what stood at its beginning or end. */
  readonly period: 'year' | 'start' | 'end'
  readonly basis: 'actual' | 'budget' | 'change'
  /** The printed names of what it counts in that the form does not. */
  readonly beyond: readonly string[]
}

/** A published figure of one source, or one that is derived from two of them. */
export interface Figure {
  /** Money in yuan, all else in its unit. */
  readonly value: Decimal
  /** 万元, %, 分, 辆 … as printed; `undefined` where none is. */
  readonly unit: string | undefined
  readonly places: number
  readonly terms: Terms
  readonly address: Address
  /** Of a derived one. */
  readonly formula?: FormulaText
  /** What the document calls its line, where that has a code. */
  readonly name?: string
  /** What it was divided by. */
  readonly base?: Figure
}

/**
 * Why there is no figure: nothing stands in the cell, the document says that its table is empty, it
 * has no such table or line; there is nothing that it could be divided by; or it could not be read.
 */
export type Unpublished =
  'blank' | 'empty' | 'no-table' | 'no-line' | 'no-base' | 'base-zero' | 'unread'

/** A measure of a source. */
export type FigureAt =
  | { readonly figure: Figure; readonly why?: undefined }
  | { readonly figure?: undefined; readonly why: Unpublished }

/** What a source says of a measure; the base of a quotient is never another's. */
export function figureAt(source: FigureSource, { places, per }: Measure): FigureAt {
  const above = firstOf(source, places)
  if (!above.figure || !per) return above
  const base = firstOf(source, per).figure
  if (!base) return { why: 'no-base' }
  if (!base.value.greaterThan(0)) return { why: 'base-zero' }
  return { figure: quotient(above.figure, base) }
}

function firstOf(source: FigureSource, places: readonly Address[]): FigureAt {
  const found = places.map((address) => [address, source.at(address)] as const)
  for (const [address, at] of found)
    if (at.state === 'printed') return { figure: printedFigure(source, address, at) }
  if (found.some(([, { state }]) => state === 'unread')) return { why: 'unread' }
  // What the document says of a table tells more than that another is not there.
  const [, first] =
    found.find(([, { state }]) => state === 'blank') ??
    found.find(([, { state }]) => state === 'empty') ??
    found[0] ??
    []
  if (first?.state === 'blank' || first?.state === 'empty') return { why: first.state }
  return { why: first?.state === 'missing' && first.what === 'table' ? 'no-table' : 'no-line' }
}

type Printed = Extract<FoundAt, { state: 'printed' }>

function printedFigure(source: FigureSource, address: Address, at: Printed): Figure {
  const { printed, unit, direction, name, beyond = [] } = at
  const { yuan, places } = amount(printed, isUnit(unit) ? unit : '元')
  // “下降 2.56%” is a fall also where it prints no sign.
  const value = direction === 'decrease' && yuan.isPositive() ? yuan.negated() : yuan
  return {
    value,
    unit,
    places,
    address,
    terms: {
      scope: source.scope,
      kind: kindOf(unit, at.kind),
      ...timeOf(address, at.kind),
      beyond,
    },
    ...(name !== undefined && { name }),
  }
}

function kindOf(unit: string | undefined, kind: Printed['kind']): Kind {
  if (kind === 'percent' || kind === 'percent-change' || unit === '%') return 'percent'
  if (kind === 'score' || unit === '分') return 'points'
  return isUnit(unit) ? 'money' : 'count'
}

/** Carry-over is what stood there at one end of the year; an explanation calls a budget `opening`. */
function timeOf(address: Address, kind: Printed['kind']): Pick<Terms, 'period' | 'basis'> {
  if (kind === 'change' || kind === 'percent-change') return { period: 'year', basis: 'change' }
  const { table = '', row = '', column = '' } = parseAddress(address) ?? {}
  const isTold = table === 'narrative' || table === 'scorecard'
  if (column === 'budget' || column === 'full-year' || (isTold && column === 'opening'))
    return { period: 'year', basis: 'budget' }
  const line = row.replace(/^(income|expenditure)\./, '')
  const starts = (key: string) => !isTold && [line, column].some((each) => each.startsWith(key))
  const period = starts('opening') ? 'start' : starts('closing') ? 'end' : 'year'
  return { period, basis: 'actual' }
}

/** A share in percent of money by money; else money, or what it is, for each one. */
function quotient(above: Figure, base: Figure): Figure {
  const isShare = above.terms.kind === base.terms.kind
  const value = above.value.div(base.value)
  return {
    ...above,
    value: isShare ? value.times(100) : value,
    unit: isShare ? '%' : above.terms.kind === 'money' ? '元' : above.unit,
    places: isShare ? 2 : above.terms.kind === 'money' ? (value.abs().lt(1) ? 2 : 0) : above.places,
    terms: { ...above.terms, kind: isShare ? 'percent' : above.terms.kind },
    formula: quotientFormula(above.address, base.address),
    base,
  }
}

/** A figure of money as an amount; `undefined` of all others. */
export function amountOfFigure({ value, unit, places, terms }: Figure): Amount | undefined {
  return terms.kind === 'money' && isUnit(unit) ? { yuan: value, unit, places } : undefined
}

/** The same with another value, rounded as finely as the figure is printed. */
export function withValue(figure: Figure, value: Decimal): Figure {
  const money = amountOfFigure(figure)
  const shown = money ? valueIn({ ...money, yuan: value }) : value
  const rounded = shown.toDecimalPlaces(figure.places, Decimal.ROUND_HALF_UP)
  return { ...figure, value: money ? amount(rounded.toFixed(), money.unit).yuan : rounded }
}

/** Why two figures are not held against each other. */
export type Apart = 'scope' | 'kind' | 'period' | 'basis' | 'beyond'

/** The gravest difference of what figures speak of; `undefined` where they may be joined. */
export function apart(one: Terms, other: Terms): Apart | undefined {
  const of = (['scope', 'kind', 'period', 'basis'] as const).find((key) => one[key] !== other[key])
  return of ?? (one.beyond.join() === other.beyond.join() ? undefined : 'beyond')
}
