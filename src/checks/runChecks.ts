import { knownFigures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { causesOf } from './causes.ts'
import { type Check, FAMILIES, type Family } from './check.ts'
import { evaluate } from './evaluate.ts'
import { between } from './families/between/between.ts'
import { form } from './families/form/form.ts'
import { prose } from './families/prose/prose.ts'
import { scorecard } from './families/scorecard/scorecard.ts'
import { within } from './families/within/within.ts'
import { years } from './families/years/years.ts'
import type { Checked } from './family.ts'
import type { Finding } from './finding.ts'
import { gapsOf } from './gaps.ts'
import { omitting } from './reader.ts'

const CHECKS: Readonly<Record<Family, (checked: Checked) => Check[]>> = {
  within,
  between,
  prose,
  years,
  scorecard,
  form,
}

/** Every cross-check of a ledger with its outcome, in the order of the families. */
export function runChecks(ledger: Ledger): Finding[] {
  const figures = knownFigures(ledger)
  const gaps = gapsOf(ledger, figures)
  const reader = omitting(figures, new Set(gaps.omitted.flat()))
  const wrong = new Map<Finding, Check>()
  const findings = FAMILIES.flatMap((family) =>
    CHECKS[family]({ ledger, figures, gaps }).map((check) => {
      const finding = evaluate(check, reader)
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
