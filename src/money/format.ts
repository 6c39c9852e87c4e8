import { type Amount, type Unit, UNITS, valueIn } from './amount.ts'
import type { Decimal } from './decimal.ts'

/** Puts thousands separators into a plain decimal string: `"-2940.05"` → `"-2,940.05"`. */
export function groupDigits(decimal: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? []
  if (!whole) return decimal
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest
}

/** The amount in its printed unit and places (or another unit, exactly), as a plain decimal. */
export function plainAmount(of: Amount, unit: Unit = of.unit): string {
  const value = valueIn(of, unit)
  return unit === of.unit ? value.toFixed(of.places) : value.toFixed()
}

/** The same with thousands separators, without the unit's name. */
export function formatAmount(of: Amount, unit: Unit = of.unit): string {
  return groupDigits(plainAmount(of, unit))
}

/** A headline's figure: the digits and the unit they are in. */
export interface CompactAmount {
  readonly text: string
  readonly unit: Unit
}

/**
 * The amount in the largest unit in which it is at least 1, as printed where that is its own unit,
 * otherwise with two places: 23936.12 万元 → 2.39 亿元. Places that are not known are not invented.
 */
export function compactAmount(of: Amount): CompactAmount {
  const unit = UNITS.findLast((each) => valueIn(of, each).abs().gte(1)) ?? of.unit
  if (unit === of.unit) return { text: formatAmount(of), unit }
  const value = valueIn(of, unit)
  const places = UNITS.indexOf(unit) > UNITS.indexOf(of.unit) ? 2 : Math.min(2, value.dp())
  return { text: groupDigits(value.toFixed(places)), unit }
}

/** A fraction as a percentage with two places at most, `0.9748…` → `"97.48%"`. */
export function formatPercent(fraction: Decimal, places = 2): string {
  return `${groupDigits(fraction.times(100).toDecimalPlaces(places).toFixed())}%`
}

/** A fraction as a percentage with two places always, so that a column of them lines up. */
export function alignedPercent(fraction: Decimal): string {
  return `${groupDigits(fraction.times(100).toFixed(2))}%`
}
