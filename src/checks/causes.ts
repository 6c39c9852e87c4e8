import type { Address } from '../ledger/address.ts'
import { Decimal } from '../money/index.ts'
import type { Finding } from './finding.ts'

/** How much a figure would have to differ for an equation to hold, and how exactly that is known. */
interface Correction {
  readonly finding: Finding
  readonly delta: Decimal
  readonly tolerance: Decimal
}

/**
 * Reports each cause once: where one figure, corrected by one amount, would settle several
 * discrepancies, all but the first of them name the first as their cause.
 */
export function withCauses(findings: readonly Finding[]): Finding[] {
  const causes = new Map<Finding, string>()
  const open = new Set(findings.filter((each) => each.verdict === 'discrepancy'))
  for (;;) {
    const [main, ...others] = largestGroup(open)
    if (!main || !others.length) break
    for (const other of others) causes.set(other, main.check)
    for (const each of [main, ...others]) open.delete(each)
  }
  return findings.map((each) => {
    const cause = causes.get(each)
    return cause ? { ...each, cause } : each
  })
}

function largestGroup(open: ReadonlySet<Finding>): Finding[] {
  const corrections = new Map<Address, Correction[]>()
  for (const finding of open)
    for (const [address, sign] of signs(finding)) {
      const correction = {
        finding,
        delta: new Decimal(finding.difference ?? 0).times(-sign),
        tolerance: new Decimal(finding.tolerance ?? 0),
      }
      corrections.set(address, [...(corrections.get(address) ?? []), correction])
    }
  let largest: Finding[] = []
  for (const each of corrections.values()) {
    const group = agreeing(each)
    if (group.length > largest.length) largest = group
  }
  return largest
}

/** Linear checks only: a ratio says nothing about which of its inputs differs. */
function signs(finding: Finding): Map<Address, number> {
  const linear = finding.kind === 'agreement' || finding.kind === 'equation'
  const terms = linear
    ? [
        ...finding.left.terms.map((term) => [term.address, term.sign] as const),
        ...finding.right.terms.map((term) => [term.address, -term.sign] as const),
      ]
    : []
  return new Map(terms)
}

function agreeing(corrections: readonly Correction[]): Finding[] {
  let largest: Finding[] = []
  for (const one of corrections) {
    const group = corrections.filter((other) =>
      one.delta.minus(other.delta).abs().lte(one.tolerance.plus(other.tolerance)),
    )
    if (group.length > largest.length) largest = group.map((each) => each.finding)
  }
  return largest
}
