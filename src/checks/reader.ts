import type { Address } from '../ledger/address.ts'
import type { Ledger, PrintedTable } from '../ledger/ledger.ts'
import { printedTable } from '../ledger/lookup.ts'
import { printedAt } from '../ledger/printedAt.ts'
import { amount, Decimal, UNITS, type Unit, valueIn } from '../money/index.ts'
import type { Signed } from './check.ts'

/** A figure as arithmetic sees it: money in the ledger's unit, known to half its last digit. */
export interface Known {
  readonly value: Decimal
  readonly half: Decimal
  readonly printed: string | null
  readonly unit: string | undefined
}

/** Reads figures for the checks. */
export interface Reader {
  /** `undefined`: not published, so that what needs it is uncheckable. */
  read(term: Signed | Address): Known | undefined
}

const ZERO = new Decimal(0)
const HALF = new Decimal('0.5')

/**
 * A reader of a ledger. A blank cell counts as nothing, except where it is `omitted`: then it is
 * unknown. A column is printed at one precision, that of its finest cell: trailing zeros may be
 * dropped.
 */
export function reader(ledger: Ledger, omitted: ReadonlySet<string> = new Set()): Reader {
  const known = new Map<string, Known | undefined>()
  const places = columnPlaces(ledger)

  function find(address: Address): Known | undefined {
    const at = printedAt(ledger, address)
    if (omitted.has(address) || at.state === 'missing') return undefined
    if (at.state !== 'printed') return { value: ZERO, half: ZERO, printed: null, unit: undefined }
    const own = at.printed.split('.')[1]?.length ?? 0
    const exact = isMoney(at.unit)
      ? valueIn(amount(at.printed, at.unit), ledger.unit)
      : new Decimal(at.printed)
    return {
      value: at.direction === 'decrease' ? exact.negated() : exact,
      half: halfOf(at.unit, Math.max(own, places.get(columnOf(address)) ?? 0)),
      printed: at.printed,
      unit: at.unit,
    }
  }

  /** Money and percentages are rounded; points and counts are what they are. */
  function halfOf(unit: string | undefined, digits: number): Decimal {
    const half = HALF.times(`1e-${digits}`)
    if (isMoney(unit)) return inUnit(half, unit, ledger.unit)
    return unit === '%' ? half : ZERO
  }

  return {
    read(term) {
      const address = typeof term === 'string' ? term : term.address
      if (!known.has(address)) known.set(address, find(address))
      return known.get(address)
    },
  }
}

function columnPlaces(ledger: Ledger): Map<string, number> {
  const places = new Map<string, number>()
  for (const id of Object.keys(ledger.tables)) {
    const table = printedTable(ledger, id)
    if (table) for (const row of table.rows) widen(places, id, row)
  }
  return places
}

function widen(places: Map<string, number>, id: string, row: PrintedTable['rows'][number]): void {
  for (const [column, printed] of Object.entries(row.cells)) {
    const own = printed?.split('.')[1]?.length ?? 0
    const key = `${id}/${column}`
    if (own > (places.get(key) ?? 0)) places.set(key, own)
  }
}

function columnOf(address: Address): string {
  const [table, , column] = address.split('/')
  return `${table ?? ''}/${column ?? ''}`
}

function isMoney(unit: string | undefined): unit is Unit {
  return (UNITS as readonly (string | undefined)[]).includes(unit)
}

function inUnit(value: Decimal, from: Unit, to: Unit): Decimal {
  return valueIn(amount(value.toFixed(), from), to)
}
