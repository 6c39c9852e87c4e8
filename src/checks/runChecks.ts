import type { Ledger } from '../ledger/ledger.ts'
import { withCauses } from './causes.ts'
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
  const checks: Check[] = [
    ...withinTables(ledger, gaps),
    ...betweenTables(ledger, gaps),
    ...budgets(ledger, figures),
    ...scopes(ledger),
    ...prose(ledger, gaps),
    ...years(ledger),
    ...scorecard(ledger, figures),
    ...form(ledger),
    ...wording(ledger),
    ...writtenYears(ledger),
  ]
  return withCauses(
    checks.map((check) => ({ check, finding: evaluate(check, figures) })),
    figures,
  )
}
