import { parseAddress } from '../../ledger/address.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { printedIn, rowOf } from '../../ledger/lookup.ts'
import { amount, Decimal, isUnit, type Unit, valueIn } from '../../money/index.ts'

/** What stands at an address of the tables read so far. */
export type CellRead =
  | { readonly state: 'figure'; readonly value: string; readonly unit: string }
  | { readonly state: 'blank' }
  | { readonly state: 'empty' }

/** Reads a cell; `undefined` where the document has no such table, row or column. */
export function cellIn(tables: Ledger['tables'], address: string): CellRead | undefined {
  const { table: id = '', row = '', column = '' } = parseAddress(address) ?? {}
  const table = Object.hasOwn(tables, id) ? tables[id] : undefined
  if (!table || table.state === 'missing') return undefined
  if (table.state === 'empty') return { state: 'empty' }
  const printed = printedIn(rowOf(table, row), column)
  if (printed === undefined) return undefined
  return printed === null
    ? { state: 'blank' }
    : { state: 'figure', value: printed, unit: table.unit }
}

interface Printed {
  readonly value: string
  readonly unit: string | undefined
}

/** Whether two printed amounts can be one: apart by no more than the coarser one is rounded. */
export function isSame(one: Printed, other: Printed): boolean {
  if (!isUnit(one.unit) || !isUnit(other.unit))
    return one.unit === other.unit && new Decimal(one.value).eq(other.value)
  const apart = yuan(one.value, one.unit).minus(yuan(other.value, other.unit)).abs()
  if (one.unit === other.unit && placesOf(one.value) === placesOf(other.value))
    return apart.isZero()
  return apart.lte(Decimal.max(halfOf(one.value, one.unit), halfOf(other.value, other.unit)))
}

/** Whether an amount is more than another, however it is rounded. */
export function isMore(one: Printed, other: Printed): boolean {
  if (!isUnit(one.unit) || !isUnit(other.unit)) return false
  return !isSame(one, other) && yuan(one.value, one.unit).gt(yuan(other.value, other.unit))
}

/** Whether a percentage is what two printed amounts give, as far as they are known. */
export function isShare(percent: Printed, part: Printed, whole: Printed): boolean {
  if (!isUnit(part.unit) || !isUnit(whole.unit)) return false
  const all = yuan(whole.value, whole.unit)
  if (all.isZero()) return false
  const share = yuan(part.value, part.unit).div(all).times(100)
  const last = new Decimal(10).pow(-placesOf(percent.value))
  return share.minus(percent.value).abs().lte(last)
}

function yuan(value: string, unit: Unit): Decimal {
  return valueIn(amount(value, unit), '元')
}

function halfOf(value: string, unit: Unit): Decimal {
  return yuan('1', unit)
    .times(new Decimal(10).pow(-placesOf(value)))
    .div(2)
}

function placesOf(value: string): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}
