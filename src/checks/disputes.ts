import type { Address } from '../ledger/address.ts'
import type { Family } from './families/index.ts'
import { type Finding, isAlarm } from './finding.ts'

/** What these families check against the rest of the document. */
const TESTED: Partial<Record<Family, string>> = {
  prose: 'narrative/',
  years: 'narrative/',
  scorecard: 'scorecard/',
}

/**
 * The figures that a finding puts in question; none where it is no news or about the form. What a
 * percentage, the explanation or the scorecard is checked against disagrees with nothing itself,
 * unless it is the same figure.
 */
export function disputedBy(finding: Finding): readonly Address[] {
  return isAlarm(finding) ? atOddsIn(finding) : []
}

/** The same of any discrepancy, also one that follows from another. */
export function atOddsIn(finding: Finding): readonly Address[] {
  const { kind, family, verdict, addresses } = finding
  if (verdict !== 'discrepancy' || family === 'form') return []
  if (kind === 'agreement') return addresses
  if (kind === 'ratio') return finding.left.terms.map(({ address }) => address)
  const tested = addresses.filter((address) => address.startsWith(TESTED[family] ?? ''))
  return tested.length ? tested : addresses
}
