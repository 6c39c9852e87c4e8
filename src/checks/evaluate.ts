import { Decimal } from '../money/index.ts'
import type { Check, Side, Signed } from './check.ts'
import type { Finding, FindingSide, Severity, Verdict } from './finding.ts'
import type { Known, Reader } from './reader.ts'

interface Interval {
  readonly value: Decimal
  readonly half: Decimal
}

/** Computes a check's sides, difference, tolerance and verdict; never throws on a damaged ledger. */
export function evaluate(check: Check, reader: Reader): Finding {
  switch (check.kind) {
    case 'statement':
      return finding(check, check.holds ? 'exact' : 'discrepancy', {
        addresses: check.addresses,
      })
    case 'agreement':
      return agreement(check, reader)
    case 'equation':
    case 'order':
      return comparison(check, reader)
    case 'ratio':
      return ratio(check, reader)
  }
}

/** A tie to the digit is exact; one unit of the last printed digit comes from another rounding. */
function agreement(check: Check & { kind: 'agreement' }, reader: Reader): Finding {
  const sides = { left: side([check.left], reader), right: side([check.right], reader) }
  const left = sum([check.left], reader)
  const right = sum([check.right], reader)
  if (!left || !right) return finding(check, 'uncheckable', sides)
  const difference = left.value.minus(right.value)
  const tolerance = Decimal.max(Decimal.min(left.half, right.half).times(2), left.half, right.half)
  return finding(check, verdict(difference, tolerance), { ...sides, difference, tolerance })
}

function comparison(check: Check & { kind: 'equation' | 'order' }, reader: Reader): Finding {
  const sides = { left: side(check.left, reader), right: side(check.right, reader) }
  const left = sum(check.left, reader)
  const right = sum(check.right, reader)
  if (!left || !right) return finding(check, 'uncheckable', sides)
  const difference = left.value.minus(right.value)
  const tolerance = left.half.plus(right.half)
  const over = check.kind === 'order' ? Decimal.max(difference, 0) : difference
  return finding(check, verdict(over, tolerance), { ...sides, difference, tolerance })
}

/** A printed percentage is right if some unrounded inputs give it. */
function ratio(check: Check & { kind: 'ratio' }, reader: Reader): Finding {
  const left = side([check.left], reader)
  const inputs = { ...side([...check.numerator, ...check.denominator], reader), value: null }
  const printed = reader.read(check.left)
  const range = quotients(check.numerator, check.denominator, reader)
  if (!printed || !range) return finding(check, 'uncheckable', { left, right: inputs })
  const right: FindingSide = { ...inputs, value: text(range.exact.toDecimalPlaces(4)) }
  const difference = printed.value.minus(range.exact)
  const low = printed.value.minus(printed.half)
  const high = printed.value.plus(printed.half)
  const holds = range.low.lte(high) && range.high.gte(low)
  const rounded = range.exact.gte(low) && range.exact.lte(high)
  const tolerance = Decimal.max(range.high.minus(range.exact), range.exact.minus(range.low)).plus(
    printed.half,
  )
  return finding(check, holds ? (rounded ? 'exact' : 'rounding') : 'discrepancy', {
    left,
    right,
    difference: difference.toDecimalPlaces(4),
    tolerance: tolerance.toDecimalPlaces(4, Decimal.ROUND_UP),
  })
}

interface Range {
  readonly exact: Decimal
  readonly low: Decimal
  readonly high: Decimal
}

/** Monotone in each input, the quotient has its extremes at the corners of the inputs' intervals. */
function quotients(numerator: Side, denominator: Side, reader: Reader): Range | undefined {
  const inputs = new Map<string, Known>()
  for (const term of [...numerator, ...denominator]) {
    const known = reader.read(term)
    if (!known) return undefined
    inputs.set(term.address, known)
  }
  const quotient = (values: Map<string, Decimal>): Decimal | undefined => {
    const of = (terms: Side) =>
      terms.reduce(
        (total, { address, sign }) => total.plus((values.get(address) as Decimal).times(sign)),
        new Decimal(0),
      )
    const below = of(denominator)
    return below.isZero() ? undefined : of(numerator).div(below).times(100)
  }
  const exact = quotient(new Map([...inputs].map(([key, { value }]) => [key, value])))
  if (!exact) return undefined

  let corners: Map<string, Decimal>[] = [new Map()]
  for (const [key, { value, half }] of inputs)
    corners = corners.flatMap((corner) =>
      [value.minus(half), value.plus(half)].map((each) => new Map(corner).set(key, each)),
    )
  const found = corners.map(quotient).filter((each) => each !== undefined)
  return {
    exact,
    low: Decimal.min(exact, ...found),
    high: Decimal.max(exact, ...found),
  }
}

function sum(terms: Side, reader: Reader): Interval | undefined {
  let value = new Decimal(0)
  let half = new Decimal(0)
  for (const term of terms) {
    const known = reader.read(term)
    if (!known) return undefined
    value = value.plus(known.value.times(term.sign))
    half = half.plus(known.half)
  }
  return { value, half }
}

function side(terms: Side, reader: Reader): FindingSide {
  const total = sum(terms, reader)
  return {
    terms: terms.map((term) => {
      const known = reader.read(term)
      return { ...term, value: known?.printed ?? null, unit: known?.unit }
    }),
    value: total ? text(total.value) : null,
  }
}

function verdict(difference: Decimal, tolerance: Decimal): Verdict {
  if (difference.isZero()) return 'exact'
  return difference.abs().lte(tolerance) ? 'rounding' : 'discrepancy'
}

const NOTHING: FindingSide = { terms: [], value: null }

interface Outcome {
  readonly left?: FindingSide
  readonly right?: FindingSide
  readonly difference?: Decimal
  readonly tolerance?: Decimal
  readonly addresses?: readonly Signed['address'][]
}

function finding(check: Check, found: Verdict, outcome: Outcome): Finding {
  const { left = NOTHING, right = NOTHING, difference, tolerance } = outcome
  const informative = check.informative ?? false
  // Figures of different scope may differ: nothing can be concluded from it.
  const verdict = informative && found === 'discrepancy' ? 'uncheckable' : found
  return {
    check: check.id,
    kind: check.kind,
    family: check.family,
    verdict,
    severity: severity(check, verdict),
    informative,
    left,
    right,
    difference: difference ? text(difference) : null,
    tolerance: tolerance ? text(tolerance) : null,
    addresses: outcome.addresses ?? [
      ...new Set([...left.terms, ...right.terms].map((term) => term.address)),
    ],
    message: check.message,
  }
}

function severity(check: Check, verdict: Verdict): Severity {
  if (verdict === 'rounding') return check.kind === 'agreement' ? 'low' : 'none'
  if (verdict !== 'discrepancy') return 'none'
  if (check.family === 'form') return 'low'
  return check.family === 'scorecard' ? 'medium' : 'high'
}

function text(value: Decimal): string {
  return value.toFixed()
}
