import type { Family } from './families/index.ts'
import { byFamily } from './groups.ts'
import { type Finding, isAlarm, type Verdict } from './finding.ts'

/** The verdicts in the order in which they are shown: what a reader looks for comes first. */
export const VERDICTS = ['discrepancy', 'rounding', 'uncheckable', 'exact'] as const

/** Checks by how they came out. */
export type VerdictCounts = Readonly<Record<Verdict, number>>

export interface FamilyCounts {
  readonly family: Family
  readonly checks: number
  readonly counts: VerdictCounts
}

/** How many checks there are and how they came out. */
export interface ChecksSummary {
  readonly checks: number
  /** Different published figures that take part in them. */
  readonly figures: number
  readonly counts: VerdictCounts
  /** Causes of the discrepancies: several may come from one. */
  readonly causes: number
  /** The families that the ledger has checks of. */
  readonly families: readonly FamilyCounts[]
}

const summaries = new WeakMap<readonly Finding[], ChecksSummary>()

/** Counts the findings of a ledger; those of the same list once, as several sentences say them. */
export function summarise(findings: readonly Finding[]): ChecksSummary {
  const known = summaries.get(findings)
  if (known) return known
  const summary = counted(findings)
  summaries.set(findings, summary)
  return summary
}

function counted(findings: readonly Finding[]): ChecksSummary {
  const figures = new Set<string>()
  for (const { left, right } of findings)
    for (const terms of [left.terms, right.terms, right.denominator])
      for (const { address, value } of terms ?? []) if (value !== null) figures.add(address)
  return {
    checks: findings.length,
    figures: figures.size,
    counts: countVerdicts(findings),
    causes: findings.filter(isAlarm).length,
    families: byFamily(findings).map(([family, own]) => ({
      family,
      checks: own.length,
      counts: countVerdicts(own),
    })),
  }
}

/** Counts findings by verdict. */
export function countVerdicts(findings: readonly Finding[]): VerdictCounts {
  const counts = { exact: 0, rounding: 0, discrepancy: 0, uncheckable: 0 }
  for (const { verdict } of findings) counts[verdict]++
  return counts
}
