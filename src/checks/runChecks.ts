import { knownFigures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { causesOf } from './causes.ts'
import type { Check } from './check.ts'
import { evaluate } from './evaluate.ts'
import { FAMILIES, type Family } from './families/index.ts'
import type { Finding } from './finding.ts'
import { gapsOf } from './gaps.ts'
import { omitting } from './reader.ts'
import { measureOf, weighed } from './severity.ts'

/** Every cross-check of a ledger with its outcome, in the order of the families. */
export function runChecks(ledger: Ledger): Finding[] {
  const figures = knownFigures(ledger)
  const gaps = gapsOf(ledger, figures)
  const reader = omitting(
    figures,
    new Set([...gaps.omitted.flat(), ...gaps.unsplit.flatMap(({ parts }) => parts)]),
  )
  const wrong = new Map<Finding, Check>()
  const measure = measureOf(figures)
  const checked = { ledger, figures, gaps }
  const findings = Object.entries(FAMILIES).flatMap(([family, checks]) =>
    checks(checked).map((check) => {
      const placed = Object.assign(check, { family: family as Family })
      const finding = weighed(evaluate(placed, reader), placed, measure)
      if (finding.verdict === 'discrepancy') wrong.set(finding, check)
      return finding
    }),
  )
  const causes = causesOf(wrong, reader)
  return findings.map((finding) => {
    const cause = causes.get(finding)
    return cause === undefined ? finding : { ...finding, cause }
  })
}
