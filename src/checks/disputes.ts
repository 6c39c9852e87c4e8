import type { Address } from '../ledger/address.ts'
import { type Finding, isAlarm } from './finding.ts'

/**
 * The figures that a finding puts in question. None where it is no news or about the form; of a
 * ratio only the printed percentage, for its inputs disagree with nothing.
 */
export function disputedBy(finding: Finding): readonly Address[] {
  if (!isAlarm(finding) || finding.family === 'form') return []
  return finding.kind === 'ratio'
    ? finding.left.terms.map(({ address }) => address)
    : finding.addresses
}
