import { ZERO } from '../ledger/known.ts'
import { Decimal } from '../money/index.ts'
import type { Family } from './families/index.ts'
import type { Finding, Severity, Verdict } from './finding.ts'

/** The severities, the gravest first. */
export const SEVERITIES = ['high', 'medium', 'low', 'none'] as const

/** Which findings are on show. */
export interface FindingFilter {
  readonly verdict: Verdict | 'all'
  readonly family: Family | 'all'
  readonly severity: Severity | 'all'
}

/** Whether a finding is one of those asked for. */
export function isWanted(finding: Finding, { verdict, family, severity }: FindingFilter): boolean {
  return (
    (verdict === 'all' || finding.verdict === verdict) &&
    (family === 'all' || finding.family === family) &&
    (severity === 'all' || finding.severity === severity)
  )
}

/** A finding with what follows from the same cause. */
export interface FindingEntry {
  readonly finding: Finding
  readonly consequences: readonly Finding[]
  /** Of a consequence whose cause is not on show: that cause. */
  readonly causedBy: Finding | undefined
}

/** Findings of one severity, the gravest first; those of none, family by family. */
export interface FindingGroup {
  readonly severity: Severity
  readonly family?: Family
  readonly entries: readonly FindingEntry[]
}

/**
 * Groups what is on show by severity. What follows from a cause on show is folded under it; each of
 * `shown` is there once, and nothing else.
 */
export function groupFindings(
  shown: readonly Finding[],
  all: readonly Finding[],
): readonly FindingGroup[] {
  // Few of many thousands are causes.
  const named = new Set(shown.map(({ cause }) => cause))
  const byId = new Map(
    all.filter(({ check }) => named.has(check)).map((finding) => [finding.check, finding]),
  )
  const causeOf = ({ cause }: Finding) => (cause === undefined ? undefined : byId.get(cause))
  const heads = new Set(shown.filter((finding) => !causeOf(finding)))
  const consequences = new Map<Finding, Finding[]>()
  for (const finding of shown) {
    const cause = causeOf(finding)
    if (!cause || !heads.has(cause)) continue
    const list = consequences.get(cause)
    if (list) list.push(finding)
    else consequences.set(cause, [finding])
  }
  const entries = gravestFirst(shown).flatMap((finding): FindingEntry[] => {
    const cause = causeOf(finding)
    return cause && heads.has(cause)
      ? []
      : [{ finding, consequences: consequences.get(finding) ?? [], causedBy: cause }]
  })
  return SEVERITIES.flatMap((severity): FindingGroup[] => {
    const own = entries.filter(({ finding }) => finding.severity === severity)
    if (severity !== 'none') return own.length ? [{ severity, entries: own }] : []
    return byFamily(own.map((entry) => ({ ...entry, family: entry.finding.family }))).map(
      ([family, ofFamily]) => ({ severity, family, entries: ofFamily }),
    )
  })
}

/** All findings of groups, those folded under others too, in the order in which they are shown. */
export function findingsOf(groups: readonly FindingGroup[]): Finding[] {
  return groups.flatMap(({ entries }) =>
    entries.flatMap(({ finding, consequences }) => [finding, ...consequences]),
  )
}

/** Findings in the order in which a reader should care: by what is at stake, else as they come. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity)
  const stakes = new Map(
    findings.map((finding) => [
      finding,
      finding.stake === null ? ZERO : new Decimal(finding.stake),
    ]),
  )
  const stake = (finding: Finding) => stakes.get(finding) ?? ZERO
  return [...findings].sort((a, b) => rank(a) - rank(b) || stake(b).comparedTo(stake(a)))
}

/** What belongs to families, family by family in the order in which they come. */
export function byFamily<T extends { readonly family: Family }>(
  all: readonly T[],
): [Family, T[]][] {
  const families = new Map<Family, T[]>()
  for (const each of all) {
    const own = families.get(each.family)
    if (own) own.push(each)
    else families.set(each.family, [each])
  }
  return [...families]
}
