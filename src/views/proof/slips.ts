import type { Finding, FindingSide } from '../../checks/finding.ts'
import type { Address } from '../../ledger/address.ts'
import { Decimal } from '../../money/index.ts'

/** A slip of the hand that would explain exactly how two sides are apart. */
export interface Slip {
  readonly kind:
    /** One is the other in a unit a power of ten thousand apart. */
    | 'unit'
    /** The decimal point stands elsewhere. */
    | 'point'
    /** A minus too many or too few. */
    | 'sign'
    /** Two neighbouring digits changed places. */
    | 'swapped'
    /** One digit is another. */
    | 'digit'
    /** A term of the sum was left out, or counts twice. */
    | 'term'
    /** A term counts with the wrong sign. */
    | 'reversed'
  /** Of the term; else of the figure that would have to be another. */
  readonly address: Address
  /** What it would have to be; nothing of a term. */
  readonly instead?: string
}

/** The likeliest first: what cannot well be chance. */
const RANKS: readonly (readonly Slip['kind'][])[] = [
  ['unit', 'point', 'sign', 'swapped'],
  ['term', 'reversed'],
  ['digit'],
]

/**
 * The slip that would explain a discrepancy to the digit; `undefined` where none does, or several
 * might. A figure that agrees elsewhere is right. `suspect`: of two places of one figure the one that
 * is asked about.
 */
export function slipOf(
  finding: Finding,
  findings: readonly Finding[],
  suspect: Address | undefined,
): Slip | undefined {
  const { kind, verdict, left, right } = finding
  if (verdict !== 'discrepancy' || (kind !== 'agreement' && kind !== 'equation')) return undefined
  const printed = [...left.terms, ...right.terms].filter(({ value }) => value !== null)
  // Figures of several units are compared in one, which nobody wrote.
  if (new Set(printed.map(({ unit }) => unit)).size > 1) return undefined
  const borneOut = agreeingIn(findings)
  const slips = [...slipsIn(left, right), ...slipsIn(right, left)].filter(
    ({ address, instead }) => instead === undefined || !borneOut.has(address),
  )
  for (const rank of RANKS) {
    const likely = slips.filter((slip) => rank.includes(slip.kind))
    const [first, second] = likely
    if (!first) continue
    if (!second) return first
    return kind === 'agreement' ? likely.find(({ address }) => address === suspect) : undefined
  }
  return undefined
}

/** What would have to be another figure on one side, or was left out of it. */
function slipsIn({ terms, value }: FindingSide, other: FindingSide): Slip[] {
  if (value === null || other.value === null) return []
  const apart = new Decimal(other.value).minus(value)
  return terms.flatMap(({ address, sign, value: printed }): Slip[] => {
    if (printed === null) return []
    const is = new Decimal(printed)
    const slip = ofFigure(address, is, is.plus(apart.times(sign)))
    const isPart = terms.length > 1 && !is.isZero()
    return [
      ...(slip ? [slip] : []),
      ...(isPart && is.abs().eq(apart.abs()) ? [{ kind: 'term', address } as const] : []),
      ...(isPart && is.abs().times(2).eq(apart.abs())
        ? [{ kind: 'reversed', address } as const]
        : []),
    ]
  })
}

const agreeing = new WeakMap<readonly Finding[], ReadonlySet<Address>>()

/** The figures that a sum or another place bears out. */
function agreeingIn(findings: readonly Finding[]): ReadonlySet<Address> {
  let known = agreeing.get(findings)
  if (!known) {
    const holding = findings.filter(
      ({ kind, verdict, informative }) =>
        (kind === 'agreement' || kind === 'equation') &&
        (verdict === 'exact' || verdict === 'rounding') &&
        !informative,
    )
    agreeing.set(findings, (known = new Set(holding.flatMap(({ addresses }) => addresses))))
  }
  return known
}

function ofFigure(address: Address, is: Decimal, instead: Decimal): Slip | undefined {
  if (is.isZero() || instead.isZero()) return undefined
  const slip = (kind: Slip['kind']): Slip => ({ kind, address, instead: instead.toFixed() })
  if (is.eq(instead.negated())) return slip('sign')
  const times = is.div(instead)
  const power = POWERS.find((each) => times.eq(`1e${each}`))
  if (power !== undefined) return slip(power % 4 ? 'point' : 'unit')
  if (is.isNegative() !== instead.isNegative()) return undefined
  const places = Math.max(is.decimalPlaces(), instead.decimalPlaces())
  const [one, other] = [is, instead].map((each) => each.abs().toFixed(places).replace('.', ''))
  return one && other ? digitsApart(one, other, slip) : undefined
}

const POWERS = [-8, -4, -3, -2, -1, 1, 2, 3, 4, 8]

function digitsApart(
  one: string,
  other: string,
  slip: (kind: Slip['kind']) => Slip,
): Slip | undefined {
  if (one.length !== other.length) return undefined
  const apart = [...one].flatMap((digit, at) => (digit === other[at] ? [] : at))
  const [first = 0, second] = apart
  if (apart.length === 1) return slip('digit')
  return apart.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
    ? slip('swapped')
    : undefined
}
