import { type Amount, Decimal } from '../money/index.ts'

/** Yuan by a count other than 0: whole from 1 yuan up, else to the fen, and whether that is exact. */
export function costOfOne(yuan: Decimal, count: Decimal): { each: Amount; exact: boolean } {
  const quotient = yuan.div(count)
  const places = quotient.abs().lessThan(1) && !quotient.isZero() ? 2 : 0
  const rounded = quotient.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
  return { each: { yuan: rounded, unit: '元', places }, exact: rounded.eq(quotient) }
}
