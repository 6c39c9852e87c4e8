import { Decimal } from './decimal.ts'

/** The units in which Chinese accounts print money. */
export type Unit = '元' | '万元' | '亿元'

/** Powers of ten: one unit is `10 ** EXPONENT[unit]` yuan. */
const EXPONENT: Record<Unit, number> = { 元: 0, 万元: 4, 亿元: 8 }

/** All units, smallest first. */
export const UNITS = Object.keys(EXPONENT) as readonly Unit[]

/** Whether a printed unit is one of money. */
export function isUnit(text: string | undefined): text is Unit {
  return text !== undefined && Object.hasOwn(EXPONENT, text)
}

/**
 * A sum of money, held exactly in yuan so that figures printed in different units can meet.
 * `unit` and `places` remember how it was printed: the unit and the decimal places.
 */
export interface Amount {
  readonly yuan: Decimal
  readonly unit: Unit
  readonly places: number
}

/** Reads a printed decimal string such as `"329.43"`, in the unit of its column. */
export function amount(printed: string, unit: Unit): Amount {
  // Ledgers have many thousands of figures: a digit's place is moved while it is read.
  const point = printed.indexOf('.')
  return {
    yuan: new Decimal(EXPONENT[unit] ? `${printed}e${EXPONENT[unit]}` : printed),
    unit,
    places: point < 0 ? 0 : printed.length - point - 1,
  }
}

/** The nothing that sums start from. */
export function zero(unit: Unit): Amount {
  return { yuan: new Decimal(0), unit, places: 0 }
}

/** The amount's value in a unit (its own when none is given), exact. */
export function valueIn(of: Amount, unit: Unit = of.unit): Decimal {
  return scale(of.yuan, -EXPONENT[unit])
}

/** The sum, in the first amount's unit, with as many places as the most precise of the two. */
export function add(left: Amount, right: Amount): Amount {
  return {
    yuan: left.yuan.plus(right.yuan),
    unit: left.unit,
    places: Math.max(left.places, placesIn(right, left.unit)),
  }
}

/** `left` minus `right`, in the unit of `left`. */
export function subtract(left: Amount, right: Amount): Amount {
  return add(left, negate(right))
}

/**
 * `left` minus `right` as far as both are known: in the larger of their units, to the last digit of
 * the one that is printed less finely.
 */
export function subtractRounded(left: Amount, right: Amount): Amount {
  const unit = EXPONENT[left.unit] < EXPONENT[right.unit] ? right.unit : left.unit
  const places = Math.min(...[left, right].map((of) => placesIn(of, unit)))
  const exact = valueIn({ ...left, yuan: left.yuan.minus(right.yuan) }, unit)
  const rounded = exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
  return { yuan: scale(rounded, EXPONENT[unit]), unit, places }
}

/** The same amount with the other sign. */
export function negate(of: Amount): Amount {
  return { ...of, yuan: of.yuan.negated() }
}

/** The sum of any number of amounts; `undefined` of none, because nothing is not zero. */
export function sum(amounts: Iterable<Amount>): Amount | undefined {
  let total: Amount | undefined
  for (const each of amounts) total = total ? add(total, each) : each
  return total
}

/** `part / whole` as an exact fraction; `undefined` where the whole is zero. */
export function ratio(part: Amount, whole: Amount): Decimal | undefined {
  return whole.yuan.isZero() ? undefined : part.yuan.div(whole.yuan)
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compare(left: Amount, right: Amount): number {
  return left.yuan.comparedTo(right.yuan)
}

/** The last step into a chart, in the given unit: the only place where money becomes a float. */
export function toNumber(of: Amount, unit: Unit = of.unit): number {
  return valueIn(of, unit).toNumber()
}

function placesIn(of: Amount, unit: Unit): number {
  return Math.max(0, of.places + EXPONENT[unit] - EXPONENT[of.unit])
}

function scale(value: Decimal, exponent: number): Decimal {
  return value.times(new Decimal(`1e${exponent}`))
}
