import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { countVerdicts, summarise, type VerdictCounts, VERDICTS } from '@/checks/summary.ts'
import { defaultLedger } from '../ledgers.ts'
import { someFindings } from './someFindings.ts'

const total = (counts: VerdictCounts) => VERDICTS.reduce((sum, each) => sum + counts[each], 0)

describe('the summary of checks', () => {
  it('counts each check once, by verdict and by family', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        const { checks, counts, families } = summarise(findings)
        expect(checks).toBe(findings.length)
        expect(total(counts)).toBe(checks)
        expect(families.reduce((sum, each) => sum + each.checks, 0)).toBe(checks)
        for (const verdict of VERDICTS)
          expect(families.reduce((sum, each) => sum + each.counts[verdict], 0)).toBe(
            counts[verdict],
          )
        for (const each of families) expect(total(each.counts)).toBe(each.checks)
      }),
    )
  })

  it('has no more causes than discrepancies, and none without', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        const { causes, counts } = summarise(findings)
        expect(causes).toBe(findings.filter(isAlarm).length)
        expect(causes).toBeLessThanOrEqual(counts.discrepancy)
        expect(causes > 0).toBe(counts.discrepancy > 0)
      }),
    )
  })

  it('counts a published figure once, however often it is checked, and blanks never', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        expect(summarise([...findings, ...findings]).figures).toBe(summarise(findings).figures)
        const blank = findings.map((finding) => ({
          ...finding,
          left: { terms: finding.left.terms.map((term) => ({ ...term, value: null })), value: '0' },
          right: { terms: [], value: '0' },
        }))
        expect(summarise(blank).figures).toBe(0)
      }),
    )
  })

  it('of the default ledger is what its findings are', () => {
    const findings = runChecks(defaultLedger())
    const { checks, causes, counts, figures } = summarise(findings)
    expect(counts).toEqual(countVerdicts(findings))
    expect(causes).toBe(28)
    expect(checks).toBeGreaterThan(900)
    // It prints some 270 figures in tables, 120 in the text and 130 in the scorecard.
    expect(figures).toBeGreaterThan(400)
    expect(figures).toBeLessThan(600)
  })

  it('of no findings is nothing', () => {
    expect(summarise([])).toEqual({
      checks: 0,
      figures: 0,
      counts: { exact: 0, rounding: 0, discrepancy: 0, uncheckable: 0 },
      causes: 0,
      families: [],
    })
  })
})
