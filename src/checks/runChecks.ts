import type { Ledger } from '../ledger/ledger.ts'
import type { Check } from './check.ts'
import { withCauses } from './causes.ts'
import { evaluate } from './evaluate.ts'
import { betweenTables } from './families/between.ts'
import { form } from './families/form.ts'
import { prose } from './families/prose.ts'
import { scorecard } from './families/scorecard.ts'
import { withinTables } from './families/within.ts'
import { years } from './families/years.ts'
import type { Finding } from './finding.ts'
import { omittedCells } from './omitted.ts'
import { reader } from './reader.ts'

/** Every cross-check of a ledger with its outcome, in the order of the families. */
export function runChecks(ledger: Ledger): Finding[] {
  const omitted = omittedCells(ledger)
  const figures = reader(ledger, new Set(omitted.flat()))
  const checks: Check[] = [
    ...withinTables(ledger),
    ...betweenTables(ledger),
    ...prose(ledger),
    ...years(ledger),
    ...scorecard(ledger),
    ...form(ledger),
    ...omitted.map((addresses): Check => ({
      kind: 'statement',
      id: `omitted:${addresses.join('+')}`,
      family: 'within',
      holds: false,
      addresses,
      message: { key: 'omitted', values: {} },
    })),
  ]
  return withCauses(checks.map((check) => evaluate(check, figures)))
}
