import type { Finding } from '../../checks/finding.ts'
import type { Doubt } from '../../importer/draft.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { printedAt } from '../../ledger/printedAt.ts'
import { publishedTable } from '../../ledger/lookup.ts'
import { type ProofEntry, ruleAt } from './entries.ts'

/** A version of a document as it is compared with another. */
export interface Version {
  readonly ledger: Ledger
  readonly findings: readonly Finding[]
  readonly doubts: readonly Doubt[]
  readonly entries: readonly ProofEntry[]
}

/** What became of what there was to look at in the version before. */
export interface Compared {
  /** Keys of today's entries that were there before; all others are new. */
  readonly left: ReadonlySet<string>
  /** Of the version before: what holds now. */
  readonly mended: readonly ProofEntry[]
  /** Of the version before: what cannot be checked any more, because it is not there. */
  readonly gone: readonly ProofEntry[]
}

/**
 * Compares two versions. An entry is there still as long as anything that it stood for is; it is
 * mended only where the same rule holds in the same place now.
 */
export function compareVersions(before: Version, now: Version): Compared {
  const known = new Set(before.entries.flatMap(({ keys }) => keys))
  const still = new Set(now.entries.flatMap(({ keys }) => keys))
  const left = now.entries.filter(({ keys }) => keys.some((key) => known.has(key)))
  const past = before.entries.filter(({ keys }) => !keys.some((key) => still.has(key)))
  const holds = byRule(now.findings)
  const mended = past.filter((entry) => isMended(entry, now.ledger, holds))
  return {
    left: new Set(left.map(({ key }) => key)),
    mended,
    gone: past.filter((entry) => !mended.includes(entry)),
  }
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [ruleAt(finding), finding]))
}

function isMended(entry: ProofEntry, ledger: Ledger, now: ReadonlyMap<string, Finding>): boolean {
  if (entry.kind === 'lacking') return true
  if (entry.kind === 'doubt') return printedAt(ledger, entry.address).state === 'printed'
  const { finding } = entry
  const same = now.get(ruleAt(finding))
  if (finding.kind !== 'statement') return same?.verdict === 'exact' || same?.verdict === 'rounding'
  // Of words the others in the same place may be wrong still.
  if (same) return true
  // What is found only where it is wrong: it holds where all that it speaks of is there.
  const { table } = finding.message.values
  return (
    (!table || publishedTable(ledger, table) !== undefined) &&
    finding.addresses.every((address) => printedAt(ledger, address).state === 'printed')
  )
}
