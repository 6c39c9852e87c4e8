import type { Ledger } from '../ledger/ledger.ts'
import { causesOf } from './causes.ts'
import type { Check } from './check.ts'
import { evaluate } from './evaluate.ts'
import { betweenTables } from './families/between.ts'
import { budgets } from './families/budgets.ts'
import { form } from './families/form.ts'
import { prose } from './families/prose.ts'
import { scopes } from './families/scopes.ts'
import { scorecard } from './families/scorecard.ts'
import { withinTables } from './families/within.ts'
import { wording } from './families/wording.ts'
import { writtenYears } from './families/writtenYears.ts'
import { years } from './families/years.ts'
import type { Finding } from './finding.ts'
import { gapsOf } from './gaps.ts'
import { omitting, reader } from './reader.ts'

/** Every cross-check of a ledger with its outcome, in the order of the families. */
export function runChecks(ledger: Ledger): Finding[] {
  const printed = reader(ledger)
  const gaps = gapsOf(ledger, printed)
  const figures = omitting(printed, new Set(gaps.omitted.flat()))
  const families: (() => Check[])[] = [
    () => withinTables(ledger, gaps),
    () => betweenTables(ledger, gaps),
    () => budgets(ledger, figures),
    () => scopes(ledger),
    () => prose(ledger, gaps),
    () => years(ledger),
    () => scorecard(ledger, figures),
    () => form(ledger),
    () => wording(ledger),
    () => writtenYears(ledger),
  ]
  const wrong = new Map<Finding, Check>()
  const findings = families.flatMap((family) =>
    family().map((check) => {
      const finding = evaluate(check, figures)
      if (finding.verdict === 'discrepancy') wrong.set(finding, check)
      return finding
    }),
  )
  const causes = causesOf(wrong, figures)
  return findings.map((finding) => {
    const cause = causes.get(finding)
    return cause === undefined ? finding : { ...finding, cause }
  })
}
