import type { Address } from '../ledger/address.ts'
import { ZERO } from '../ledger/known.ts'
import { Decimal } from '../money/index.ts'
import type { RatioCheck } from './check.ts'
import type { Verdict } from './finding.ts'
import type { Reader } from './reader.ts'

const PLACES = 4
const HUNDRED = new Decimal(100)

/** What a ratio comes to, in percent or scaled, and how far the printed figure may be from it. */
export interface Quotient {
  readonly verdict: Verdict
  /** `undefined` where the denominator is 0 and no rounding of it could give what is printed. */
  readonly value: Decimal | undefined
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
 * A printed percentage or average holds if some unrounded inputs give it. `undefined` where an
 * input is not there, or where the denominator is 0 and may be a little more.
 */
export function quotient(check: RatioCheck, reader: Reader): Quotient | undefined {
  const printed = reader.read(check.left.address)
  const inputs = inputsOf(check, reader)
  if (!printed || !inputs) return undefined
  const above = total(inputs, (input) => input.above)
  const below = total(inputs, (input) => input.below)
  const scale = check.scale ?? HUNDRED
  const isReached = (percentage: Decimal) => {
    const left = above.times(scale).minus(below.times(percentage))
    const reach = reachOf(inputs, percentage, scale)
    return { below: left.lte(reach), above: left.gte(reach.negated()) }
  }
  if (below.isZero())
    return check.scale || above.isZero() || holds(printed, isReached)
      ? undefined
      : { verdict: 'discrepancy', value: undefined, tolerance: undefined }
  const value = above.times(scale).div(below)
  const rounded = printed.value.minus(value).abs().lte(printed.half)
  return {
    verdict: rounded ? 'exact' : holds(printed, isReached) ? 'rounding' : 'discrepancy',
    value: value.toDecimalPlaces(PLACES),
    tolerance: spread(inputs, below, value, scale)
      ?.plus(printed.half)
      .toDecimalPlaces(PLACES, Decimal.ROUND_UP),
  }
}

/**
 * `scale × numerator - percentage × denominator` is linear in each input and in the percentage, so
 * that it is 0 for some of them unless it is above 0, or below, at both ends of the percentage.
 */
function holds(
  { value, half }: { readonly value: Decimal; readonly half: Decimal },
  isReached: (percentage: Decimal) => { readonly below: boolean; readonly above: boolean },
): boolean {
  const [low, high] = [isReached(value.minus(half)), isReached(value.plus(half))]
  return (low.below || high.below) && (low.above || high.above)
}

function inputsOf(check: RatioCheck, reader: Reader): Input[] | undefined {
  const inputs = new Map<Address, Input>()
  for (const part of ['above', 'below'] as const)
    for (const { address, sign } of part === 'above' ? check.numerator : check.denominator) {
      const known = reader.read(address)
      if (!known) return undefined
      const { value, half } = known
      const input = inputs.get(address) ?? { value, half, above: 0, below: 0 }
      input[part] += sign
      inputs.set(address, input)
    }
  return [...inputs.values()]
}

function total(inputs: readonly Input[], count: (input: Input) => number): Decimal {
  return inputs.reduce((sum, input) => {
    const times = count(input)
    return times ? sum.plus(times === 1 ? input.value : input.value.times(times)) : sum
  }, ZERO)
}

/** How far rounding of the inputs moves what is left over for a percentage. */
function reachOf(inputs: readonly Input[], percentage: Decimal, scale: Decimal): Decimal {
  return inputs.reduce((sum, { half, above, below }) => {
    const weight = below ? percentage.times(-below).plus(scale.times(above)) : scale.times(above)
    return sum.plus(weight.abs().times(half))
  }, ZERO)
}

/** How far from its value the quotient can be: furthest where the denominator is least. */
function spread(
  inputs: readonly Input[],
  denominator: Decimal,
  value: Decimal,
  scale: Decimal,
): Decimal | undefined {
  const reach = inputs.reduce(
    (sum, { half, below }) => (below ? sum.plus(half.times(Math.abs(below))) : sum),
    ZERO,
  )
  const least = denominator.abs().minus(reach)
  return least.gt(0)
    ? reachOf(inputs, value.toDecimalPlaces(2 * PLACES), scale).div(least)
    : undefined
}
