import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf, groupFindings, isWanted, SEVERITIES } from '@/checks/groups.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { VERDICTS } from '@/checks/summary.ts'
import { defaultLedger } from '../ledgers.ts'
import { someFamily, someFindings } from './someFindings.ts'

const some = fc
  .tuple(someFindings, fc.func(fc.boolean()))
  .map(([all, isShown]) => ({ all, shown: all.filter(({ check }) => isShown(check)) }))

describe('findings in groups', () => {
  it('are those on show, each once', () => {
    fc.assert(
      fc.property(some, ({ all, shown }) => {
        const grouped = findingsOf(groupFindings(shown, all))
        expect(new Set(grouped)).toEqual(new Set(shown))
        expect(grouped.length).toBe(shown.length)
      }),
    )
  })

  it('are of one severity a group, the gravest first; those of none family by family', () => {
    fc.assert(
      fc.property(some, ({ all, shown }) => {
        const groups = groupFindings(shown, all)
        for (const { family, severity, entries } of groups) {
          expect(entries.length).toBeGreaterThan(0)
          const stakes = entries.map(({ finding }) => Number(finding.stake))
          if (severity !== 'none') expect(stakes).toEqual([...stakes].sort((a, b) => b - a))
          expect(family === undefined).toBe(severity !== 'none')
          for (const { finding } of entries)
            expect([finding.family, finding.severity]).toEqual([family ?? finding.family, severity])
        }
        const ranks = groups.map(({ severity }) => SEVERITIES.indexOf(severity))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })

  it('fold a consequence under its cause, or name the cause where it is not on show', () => {
    fc.assert(
      fc.property(some, ({ all, shown }) => {
        for (const { entries } of groupFindings(shown, all))
          for (const { finding, consequences, causedBy } of entries) {
            for (const { cause } of consequences) expect(cause).toBe(finding.check)
            expect(causedBy?.check).toBe(finding.cause)
            if (causedBy) expect(shown).not.toContain(causedBy)
          }
      }),
    )
  })

  it('leave a consequence of an unknown cause by itself', () => {
    const [one] = fc.sample(
      someFindings.filter((found) => found.length > 0),
      1,
    )[0]!
    const finding = { ...one!, cause: 'rule:nowhere' }
    expect(findingsOf(groupFindings([finding], [finding]))).toEqual([finding])
  })

  it('of the default ledger put both consequences under the check that explains them', () => {
    const findings = runChecks(defaultLedger())
    const wrong = findings.filter(({ verdict }) => verdict === 'discrepancy')
    const folded = groupFindings(wrong, findings).flatMap(({ entries }) =>
      entries.flatMap(({ finding, consequences }) =>
        consequences.map(({ check }) => [finding.check, check]),
      ),
    )
    expect(folded).toEqual([
      ['execution-sum:full-year', 'of-the-year:execution.fiscal'],
      ['prose:narrative/performance-self-evaluation/score', 'total-score:total'],
    ])
  })
})

describe('a filter', () => {
  it('that asks for all keeps all, and one for each verdict keeps each finding once', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        const all = { verdict: 'all', family: 'all', severity: 'all' } as const
        expect(findings.every((finding) => isWanted(finding, all))).toBe(true)
        const parts = VERDICTS.flatMap((verdict) =>
          findings.filter((finding) => isWanted(finding, { ...all, verdict })),
        )
        expect(new Set(parts)).toEqual(new Set(findings))
        expect(parts.length).toBe(findings.length)
      }),
    )
  })

  it('keeps what fits each of its parts', () => {
    fc.assert(
      fc.property(
        someFindings,
        someFamily,
        fc.constantFrom(...SEVERITIES),
        (findings, family, severity) => {
          const filter = { verdict: 'discrepancy', family, severity } as const
          expect(findings.filter((finding) => isWanted(finding, filter))).toEqual(
            findings.filter(
              (finding) =>
                finding.verdict === 'discrepancy' &&
                finding.family === family &&
                finding.severity === severity,
            ),
          )
        },
      ),
    )
  })
})
