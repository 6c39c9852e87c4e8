import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { consistentLedger } from './consistent/consistentLedger.ts'

/** More by hand: `RUNS=20000 npx vitest run tests/checks/noFalseAlarms`. */
const numRuns = Number(process.env['RUNS'] ?? 200)

describe('the checks on a ledger whose figures are right', () => {
  it('raise no alarm, however it is rounded and printed', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(consistentLedger, ({ ledger, printing }) => {
        expect(parseLedger(ledger)).toMatchObject({ ok: true })
        // A percentage without its sign is a note about form, of figures that are right.
        const alarms = runChecks(ledger).filter(
          (finding) =>
            isAlarm(finding) && !(printing.style.bareRates && /^rate-sign:/.test(finding.check)),
        )
        expect(alarms.map(({ check }) => check).sort()).toEqual(
          printing.missing.map((id) => `table:${id}`).sort(),
        )
      }),
      { numRuns },
    )
  })
})
