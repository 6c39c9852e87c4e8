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

/** Findings of one family and severity. */
export interface FindingGroup {
  readonly family: Family
  readonly severity: Severity
  readonly entries: readonly FindingEntry[]
}

/**
 * Groups what is on show by family and severity. What follows from a cause on show is folded under
 * it; each of `shown` is there once, and nothing else.
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
  const entries = shown.flatMap((finding): FindingEntry[] => {
    const cause = causeOf(finding)
    return cause && heads.has(cause)
      ? []
      : [{ finding, consequences: consequences.get(finding) ?? [], causedBy: cause }]
  })
  return byFamily(all).flatMap(([family]) =>
    SEVERITIES.flatMap((severity) => {
      const own = entries.filter(
        ({ finding }) => finding.family === family && finding.severity === severity,
      )
      return own.length ? [{ family, severity, entries: own }] : []
    }),
  )
}

/** All findings of groups, those folded under others too, in the order in which they are shown. */
export function findingsOf(groups: readonly FindingGroup[]): Finding[] {
  return groups.flatMap(({ entries }) =>
    entries.flatMap(({ finding, consequences }) => [finding, ...consequences]),
  )
}

/** Findings in the order in which a reader should care, else as they come. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity)
  return [...findings].sort((a, b) => rank(a) - rank(b))
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
