import { amount, Decimal, UNITS, type Unit, valueIn } from '../money/index.ts'
import { type Address, addressOf } from './address.ts'
import { isAverage } from './average.ts'
import type { Ledger } from './ledger.ts'
import { printedIn, printedTable } from './lookup.ts'
import { partsOf } from './parts.ts'
import { perLedger } from './perLedger.ts'
import { printedAt } from './printedAt.ts'

/** A figure as arithmetic sees it: money in the ledger's unit, known to half its last digit. */
export interface Known {
  readonly value: Decimal
  readonly half: Decimal
  /** `null`: nothing is printed, which counts as nothing. */
  readonly printed: string | null
  readonly unit: string | undefined
}

/** Reads the figure at an address; `undefined` where none is published. */
export type Figures = (address: Address) => Known | undefined

export const ZERO = new Decimal(0)
/** An indicator's actual value is rounded as a percentage is, whether or not it says that it is one. */
const ACTUAL = /^scorecard\/.*\/actual$/
const NOTHING: Known = { value: ZERO, half: ZERO, printed: null, unit: undefined }

/**
 * The figures of a ledger. A blank cell counts as nothing. A column is printed at one precision,
 * that of its finest cell, and so is the money of a section of the explanation: trailing zeros may
 * be dropped.
 */
export const knownFigures = perLedger((ledger): Figures => {
  const known = new Map<string, Known | undefined>()
  const places = printedPlaces(ledger)
  const halves = new Map<string, Decimal>()
  const sections = sectionsOfParts(ledger)
  const quotients = quotientsOf(ledger)

  function find(address: Address): Known | undefined {
    const at = printedAt(ledger, address)
    if (at.state === 'missing') return undefined
    if (at.state !== 'printed') return NOTHING
    const { printed, unit } = at
    const measure = unit ?? (ACTUAL.test(address) ? '%' : undefined)
    const own = new Decimal(printed)
    const isQuotient = quotients.has(address)
    const exact =
      unit === ledger.unit || !isMoney(unit) || isQuotient
        ? own
        : valueIn(amount(printed, unit), ledger.unit)
    // “下降 -2.56%” is a fall all the same.
    const value = at.direction === 'decrease' && exact.isPositive() ? exact.negated() : exact
    // It is rounded as it is printed, and is no amount of the money that it is made of.
    if (isQuotient) return { value, half: halfOf('%', placesOf(printed)), printed, unit }
    return {
      value,
      half: halfOf(measure, Math.max(placesOf(printed), places.get(seriesOf(address, unit)) ?? 0)),
      printed,
      unit,
    }
  }

  /** Money and percentages are rounded; points and counts are what they are. */
  function halfOf(unit: string | undefined, digits: number): Decimal {
    if (!isMoney(unit) && unit !== '%') return ZERO
    const key = `${digits}${unit}`
    let half = halves.get(key)
    if (!half) {
      const digit = `0.${'0'.repeat(digits)}5`
      half = isMoney(unit) ? valueIn(amount(digit, unit), ledger.unit) : new Decimal(digit)
      halves.set(key, half)
    }
    return half
  }

  /** What is printed at one precision: a column, or the money of a section. */
  function seriesOf(address: Address, unit: string | undefined): string {
    const first = address.indexOf('/')
    const second = address.indexOf('/', first + 1)
    if (!address.startsWith('narrative/')) return address.slice(0, first) + address.slice(second)
    const section = sections.get(address.slice(first + 1, second)) ?? ''
    return isMoney(unit) ? `narrative/${section}/${unit}` : ''
  }

  return (address) => {
    let found = known.get(address)
    if (found === undefined && !known.has(address)) {
      found = find(address)
      known.set(address, found)
    }
    return found
  }
})

function printedPlaces(ledger: Ledger): Map<string, number> {
  const places = new Map<string, number>()
  const tables = Object.keys(ledger.tables).map((id) => [id, printedTable(ledger, id)] as const)
  for (const [id, table] of tables)
    for (const { key } of table?.columns ?? [])
      places.set(`${id}/${key}`, mostPlaces((table?.rows ?? []).map((row) => printedIn(row, key))))
  const { rows = [] } = ledger.scorecard?.execution ?? {}
  for (const key of ['opening', 'full-year', 'executed', 'rate'] as const)
    places.set(`scorecard/${key}`, mostPlaces(rows.map(({ cells }) => cells[key])))
  for (const { id, parts } of ledger.narrative) {
    const figures = parts.flatMap((part) => part.figures)
    for (const unit of UNITS) {
      const money = figures.filter((figure) => figure.unit === unit && !isAverage(figure))
      places.set(`narrative/${id}/${unit}`, mostPlaces(money.map(({ value }) => value)))
    }
  }
  return places
}

function mostPlaces(printed: readonly (string | null | undefined)[]): number {
  return printed.reduce((most, text) => (text == null ? most : Math.max(most, placesOf(text))), 0)
}

function sectionsOfParts(ledger: Ledger): Map<string, string> {
  return new Map(
    ledger.narrative.flatMap(({ id, parts }) => parts.map((part) => [part.id, id] as const)),
  )
}

const PERCENTAGES = ['percent', 'percent-change']

/** Averages and percentages, also those that print no sign. */
function quotientsOf(ledger: Ledger): ReadonlySet<string> {
  return new Set(
    partsOf(ledger).flatMap(({ id, figures }) =>
      figures
        .filter((figure) => PERCENTAGES.includes(figure.kind) || isAverage(figure))
        .map(({ key }) => addressOf('narrative', id, key)),
    ),
  )
}

function placesOf(printed: string): number {
  const point = printed.indexOf('.')
  return point < 0 ? 0 : printed.length - point - 1
}

function isMoney(unit: string | undefined): unit is Unit {
  return (UNITS as readonly (string | undefined)[]).includes(unit)
}
