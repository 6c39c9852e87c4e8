import type { Address } from '../ledger/address.ts'
import { Decimal } from '../money/index.ts'
import type { RatioCheck } from './check.ts'
import type { Verdict } from './finding.ts'
import { type Reader, ZERO } from './reader.ts'

const PLACES = 4

/** What a ratio comes to, in percent, and how far the printed figure may be from it. */
export interface Quotient {
  readonly verdict: Verdict
  readonly value: Decimal
  /** `undefined` where the denominator may be 0, so that there is no limit. */
  readonly tolerance: Decimal | undefined
}

interface Input {
  readonly value: Decimal
  readonly half: Decimal
  /** How often it counts in the numerator and in the denominator. */
  above: number
  below: number
}

/**
 * A printed percentage holds if some unrounded inputs give it: if `100 × numerator - percentage ×
 * denominator`, linear in each input, is neither above nor below 0 for all of them. `undefined`
 * where an input is not there or the denominator is 0.
 */
export function quotient(check: RatioCheck, reader: Reader): Quotient | undefined {
  const printed = reader.read(check.left.address)
  const inputs = inputsOf(check, reader)
  if (!printed || !inputs) return undefined
  const above = total(inputs, 'above', () => 0)
  const below = total(inputs, 'below', () => 0)
  if (below.isZero()) return undefined

  const value = above.times(100).div(below)
  const low = residual(inputs, above, below, printed.value.minus(printed.half))
  const high = residual(inputs, above, below, printed.value.plus(printed.half))
  const holds = !Decimal.min(low.least, high.least).gt(0) && !Decimal.max(low.most, high.most).lt(0)
  const rounded = value.minus(printed.value).abs().lte(printed.half)
  return {
    verdict: holds ? (rounded ? 'exact' : 'rounding') : 'discrepancy',
    value: value.toDecimalPlaces(PLACES),
    tolerance: spread(inputs, value)?.plus(printed.half).toDecimalPlaces(PLACES, Decimal.ROUND_UP),
  }
}

function inputsOf(check: RatioCheck, reader: Reader): Input[] | undefined {
  const inputs = new Map<Address, Input>()
  for (const part of ['above', 'below'] as const)
    for (const { address, sign } of part === 'above' ? check.numerator : check.denominator) {
      const known = reader.read(address)
      if (!known) return undefined
      const input = inputs.get(address) ?? {
        value: known.value,
        half: known.half,
        above: 0,
        below: 0,
      }
      input[part] += sign
      inputs.set(address, input)
    }
  return [...inputs.values()]
}

/** The numerator or denominator with each input moved by so many halves of its last digit. */
function total(
  inputs: readonly Input[],
  part: 'above' | 'below',
  halves: (input: Input) => number,
): Decimal {
  return inputs.reduce((sum, input) => {
    const moved = input.value.plus(input.half.times(halves(input)))
    return sum.plus(moved.times(input[part]))
  }, ZERO)
}

/** The extremes of what is left over if the quotient were the percentage. */
function residual(
  inputs: readonly Input[],
  above: Decimal,
  below: Decimal,
  percentage: Decimal,
): { least: Decimal; most: Decimal } {
  const centre = above.times(100).minus(below.times(percentage))
  const reach = inputs.reduce(
    (sum, input) => sum.plus(weight(input, percentage).abs().times(input.half)),
    ZERO,
  )
  return { least: centre.minus(reach), most: centre.plus(reach) }
}

function weight(input: Input, percentage: Decimal): Decimal {
  return new Decimal(100 * input.above).minus(percentage.times(input.below))
}

/** How far from its value the quotient can be. */
function spread(inputs: readonly Input[], value: Decimal): Decimal | undefined {
  const denominator = total(inputs, 'below', () => 0)
  const reach = inputs.reduce((sum, { half, below }) => sum.plus(half.times(Math.abs(below))), ZERO)
  if (denominator.abs().lte(reach)) return undefined
  const extremes = [1, -1].map((side) => {
    const halves = (input: Input) => (weight(input, value).isNegative() ? -side : side)
    return total(inputs, 'above', halves)
      .times(100)
      .div(total(inputs, 'below', halves))
  })
  return Decimal.max(...extremes.map((each) => each.minus(value).abs()))
}
