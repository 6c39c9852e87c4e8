import type { Address } from '../ledger/address.ts'
import { Decimal } from '../money/index.ts'
import type { Check, Side } from './check.ts'
import type { Finding } from './finding.ts'
import { quotient } from './quotient.ts'
import type { Reader } from './reader.ts'

/** A discrepancy as one of its figures sees it. */
interface Involved {
  readonly finding: Finding
  readonly check: Check
  /** How the difference moves with the figure; 0 for a ratio, which is computed anew. */
  readonly slope: 1 | -1 | 0
  readonly difference: Decimal
  readonly tolerance: Decimal
}

/** What one figure would have to be more, and how exactly that is known. */
interface Correction {
  readonly address: Address
  readonly amount: Decimal
  readonly tolerance: Decimal
}

/**
 * The cause of discrepancies that follow from another: where one figure, corrected by one amount,
 * would settle several of them, all but one have that one's id as their cause.
 */
export function causesOf(
  discrepancies: ReadonlyMap<Finding, Check>,
  figures: Reader,
): Map<Finding, string> {
  const open = new Set(discrepancies.keys())
  const involved = byAddress(discrepancies)
  const causes = new Map<Finding, string>()

  // Groups only shrink while others are settled, so a size found once is an upper bound.
  const waiting: Address[][] = []
  const wait = (address: Address, size: number) => (waiting[size] ??= []).push(address)
  for (const [address, group] of involved) wait(address, group.length)
  for (let size = waiting.length - 1; size > 1; size--)
    for (let address = waiting[size]?.pop(); address; address = waiting[size]?.pop()) {
      const left = (involved.get(address) ?? []).filter(({ finding }) => open.has(finding))
      const group = settledTogether(address, left, figures)
      if (group.length < size) {
        wait(address, group.length)
        continue
      }
      const main = group.find(({ check }) => isEquality(check)) ?? group[0]
      for (const { finding } of group) {
        open.delete(finding)
        if (main && finding !== main.finding) causes.set(finding, main.check.id)
      }
    }
  return causes
}

function byAddress(discrepancies: ReadonlyMap<Finding, Check>): Map<Address, Involved[]> {
  const involved = new Map<Address, Involved[]>()
  for (const [finding, check] of discrepancies) {
    const difference = new Decimal(finding.difference ?? 0)
    const tolerance = new Decimal(finding.tolerance ?? 0)
    for (const [address, slope] of slopes(check)) {
      const group = involved.get(address) ?? []
      group.push({ finding, check, slope, difference, tolerance })
      involved.set(address, group)
    }
  }
  return involved
}

function slopes(check: Check): Map<Address, Involved['slope']> {
  const found = new Map<Address, Involved['slope']>()
  const put = (terms: Side, direction: 1 | -1 | 0) => {
    for (const { address, sign } of terms) found.set(address, (sign * direction) as 1 | -1 | 0)
  }
  if (check.kind === 'statement') return found
  if (check.kind === 'ratio') put([check.left, ...check.numerator, ...check.denominator], 0)
  else if (check.kind === 'agreement') {
    put([check.left], 1)
    put([check.right], -1)
  } else {
    put(check.left, 1)
    put(check.right, -1)
  }
  return found
}

/** The largest group of discrepancies that one correction of the figure would settle. */
function settledTogether(
  address: Address,
  group: readonly Involved[],
  figures: Reader,
): Involved[] {
  let largest: Involved[] = []
  for (const { slope, difference, tolerance } of group) {
    if (!slope) continue
    const correction = { address, amount: difference.times(-slope), tolerance }
    const settled = group.filter((each) => settles(correction, each, figures))
    if (settled.length > largest.length) largest = settled
  }
  return largest
}

function settles(correction: Correction, involved: Involved, figures: Reader): boolean {
  const { check } = involved
  if (check.kind === 'ratio') {
    const found = quotient(check, corrected(figures, correction))
    return found !== undefined && found.verdict !== 'discrepancy'
  }
  const left = involved.difference.plus(correction.amount.times(involved.slope))
  const tolerance = involved.tolerance.plus(correction.tolerance)
  return (isEquality(check) ? left.abs() : left).lte(tolerance)
}

function isEquality(check: Check): boolean {
  return check.kind === 'equation' || check.kind === 'agreement'
}

function corrected(figures: Reader, { address, amount, tolerance }: Correction): Reader {
  return {
    ...figures,
    read(each) {
      const known = figures.read(each)
      return known && each === address
        ? { ...known, value: known.value.plus(amount), half: known.half.plus(tolerance) }
        : known
    },
  }
}
