import { type Amount, type Unit, valueIn } from './amount.ts'
import type { Decimal } from './decimal.ts'

/** Puts thousands separators into a plain decimal string: `"-2940.05"` → `"-2,940.05"`. */
export function groupDigits(decimal: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? []
  if (!whole) return decimal
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest
}

/** The amount in its printed unit and places (or another unit, exactly), without the unit's name. */
export function formatAmount(of: Amount, unit: Unit = of.unit): string {
  const value = valueIn(of, unit)
  return groupDigits(unit === of.unit ? value.toFixed(of.places) : value.toFixed())
}

/** A fraction as a percentage with two places at most, `0.9748…` → `"97.48%"`. */
export function formatPercent(fraction: Decimal, places = 2): string {
  return `${groupDigits(fraction.times(100).toDecimalPlaces(places).toFixed())}%`
}
