import type { Address } from '../ledger/address.ts'
import { ZERO } from '../ledger/known.ts'
import { Decimal } from '../money/index.ts'
import type { RatioCheck, Side } from './check.ts'
import type { Because, Evaluated, FamilyCheck, FindingSide, Term, Verdict } from './finding.ts'
import { quotient } from './quotient.ts'
import type { Reader } from './reader.ts'

/** Computes a check's sides, difference, tolerance and verdict; never throws on a damaged ledger. */
export function evaluate(check: FamilyCheck, reader: Reader): Evaluated {
  switch (check.kind) {
    case 'statement':
      return finding(check, check.holds ? 'exact' : 'discrepancy', { addresses: check.addresses })
    case 'agreement': {
      const sides = [summed([check.left], reader), summed([check.right], reader)] as const
      return (check.said && zeroAndBlank(check, ...sides)) || linear(check, ...sides)
    }
    case 'equation':
    case 'order':
      return linear(check, summed(check.left, reader), summed(check.right, reader))
    case 'ratio':
      return ratio(check, reader)
  }
}

interface Summed {
  readonly terms: readonly Term[]
  readonly value: Decimal
  readonly half: Decimal
  /** The first figure that is not there; the sum says nothing then. */
  readonly unknown: Because | undefined
}

function summed(side: Side, reader: Reader): Summed {
  let value: Decimal | undefined
  let half: Decimal | undefined
  let unknown: Because | undefined
  // Figures printed alike share one half, so that the halves of many are one product.
  let shared: Decimal | undefined
  let count = 0
  const terms = side.map(({ address, sign }) => {
    const known = reader.read(address)
    if (!known) unknown ??= unknownAt(address, reader)
    else if (known.printed !== null) {
      value = added(value, known.value, sign)
      if (known.half !== shared) {
        if (shared) half = added(half, times(shared, count), 1)
        shared = known.half
        count = 0
      }
      count++
    }
    return { address, sign, value: known?.printed ?? null, unit: known?.unit }
  })
  if (shared) half = added(half, times(shared, count), 1)
  return { terms, value: value ?? ZERO, half: half ?? ZERO, unknown }
}

function added(sum: Decimal | undefined, value: Decimal, sign: 1 | -1): Decimal {
  if (!sum || sum.isZero()) return sign === 1 ? value : value.negated()
  if (value.isZero()) return sum
  return sign === 1 ? sum.plus(value) : sum.minus(value)
}

function times(value: Decimal, count: number): Decimal {
  return count === 1 ? value : value.times(count)
}

function unknownAt(address: Address, reader: Reader): Because {
  return { key: reader.isOmitted(address) ? 'omitted' : 'missing', addresses: [address] }
}

function printedSide({ terms, value, unknown }: Summed): FindingSide {
  return { terms, value: unknown ? null : text(value) }
}

function linear(check: Exclude<FamilyCheck, RatioCheck>, left: Summed, right: Summed): Evaluated {
  const sides = { left: printedSide(left), right: printedSide(right) }
  const because = left.unknown ?? right.unknown
  if (because) return finding(check, 'uncheckable', { ...sides, because })
  const difference = left.value.minus(right.value)
  const tolerance = check.kind === 'agreement' ? oneDigit(left, right) : left.half.plus(right.half)
  const over = check.kind === 'order' ? Decimal.max(difference, ZERO) : difference
  const isLess = check.kind !== 'order' || !check.strict || isPrintedLess(left, right, difference)
  const verdict = isLess ? verdictOf(over, tolerance) : 'discrepancy'
  return finding(check, verdict, { ...sides, difference, tolerance })
}

/** Figures of one precision can be compared as they are printed, others within their rounding. */
function isPrintedLess(left: Summed, right: Summed, difference: Decimal): boolean {
  return left.half.eq(right.half) ? difference.lt(0) : difference.lt(left.half.plus(right.half))
}

/** A blank cell is not 0, so that it neither bears out nor contradicts one. */
function zeroAndBlank(check: FamilyCheck, left: Summed, right: Summed): Evaluated | undefined {
  const isKnown = !left.unknown && !right.unknown && left.value.isZero()
  const [said, cell] = [left.terms[0], right.terms[0]]
  if (!isKnown || !cell || said?.value === null || cell.value !== null) return undefined
  return finding(check, 'uncheckable', {
    left: printedSide(left),
    right: printedSide(right),
    because: { key: 'blank', addresses: [cell.address] },
  })
}

/** A tie to the digit is exact; one unit of the last printed digit comes from another rounding. */
function oneDigit(left: Summed, right: Summed): Decimal {
  if (left.half === right.half) return left.half.times(2)
  const [fine, coarse] = left.half.lt(right.half)
    ? [left.half, right.half]
    : [right.half, left.half]
  return Decimal.max(coarse, (fine.isZero() ? coarse : fine).times(2))
}

/** A printed percentage is right if some unrounded inputs give it. */
function ratio(check: FamilyCheck & RatioCheck, reader: Reader): Evaluated {
  const left = summed([check.left], reader)
  const above = summed(check.numerator, reader)
  const below = summed(check.denominator, reader)
  const sides = {
    left: printedSide(left),
    right: {
      terms: above.terms,
      denominator: below.terms,
      value: null,
      ...(check.scale && { plain: true as const }),
    },
  }
  const printed = reader.read(check.left.address)
  const unprinted = printed?.printed === null ? [check.left.address] : undefined
  const blank = [...above.terms, ...below.terms].filter(({ value }) => value === null)
  const because =
    left.unknown ??
    (unprinted && { key: 'missing' as const, addresses: unprinted }) ??
    above.unknown ??
    below.unknown ??
    (blank.length
      ? { key: 'blank' as const, addresses: blank.map(({ address }) => address) }
      : undefined)
  if (because || !printed) return finding(check, 'uncheckable', { ...sides, because })
  const found = quotient(check, reader)
  if (!found?.value) {
    const addresses = check.denominator.map((term) => term.address)
    return finding(check, found?.verdict ?? 'uncheckable', {
      ...sides,
      because: { key: 'zero', addresses },
    })
  }
  return finding(check, found.verdict, {
    left: sides.left,
    right: { ...sides.right, value: text(found.value) },
    difference: printed.value.minus(found.value),
    tolerance: found.tolerance,
  })
}

function verdictOf(difference: Decimal, tolerance: Decimal): Verdict {
  if (difference.isZero()) return 'exact'
  return difference.abs().lte(tolerance) ? 'rounding' : 'discrepancy'
}

const NOTHING: FindingSide = { terms: [], value: null }

interface Outcome {
  readonly left?: FindingSide
  readonly right?: FindingSide
  readonly difference?: Decimal
  readonly tolerance?: Decimal | undefined
  readonly addresses?: readonly Address[]
  readonly because?: Because | undefined
}

function finding(check: FamilyCheck, found: Verdict, outcome: Outcome): Evaluated {
  const { left = NOTHING, right = NOTHING, difference, tolerance } = outcome
  const informative = check.informative ?? false
  const addresses = outcome.addresses ?? addressesOf(left, right)
  const doubt: Because | undefined = informative
    ? { key: 'scope', addresses }
    : check.unsure && { key: check.unsure, addresses: [] }
  const isDoubtful = doubt !== undefined && found === 'discrepancy'
  const verdict = isDoubtful ? 'uncheckable' : found
  const because = isDoubtful ? doubt : outcome.because
  return {
    check: check.id,
    kind: check.kind,
    family: check.family,
    verdict,
    informative,
    left,
    right,
    difference: difference ? text(difference) : null,
    tolerance: tolerance ? text(tolerance) : null,
    addresses,
    message: check.message,
    ...(because && { because }),
  }
}

function addressesOf(left: FindingSide, right: FindingSide): Address[] {
  const terms = [...left.terms, ...right.terms, ...(right.denominator ?? [])]
  const addresses = terms.map((term) => term.address)
  // Only a ratio may count a figure twice.
  return right.denominator ? [...new Set(addresses)] : addresses
}

function text(value: Decimal): string {
  return value.toFixed()
}
