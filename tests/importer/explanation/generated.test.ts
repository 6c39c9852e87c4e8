import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { readExplanation } from '@/importer/explanation/readExplanation.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { consistentLedger } from '../../checks/consistent/consistentLedger.ts'
import type { LedgerData } from '../../ledgers.ts'
import { outcomeOf } from './compared.ts'
import { blocksOf, paragraphsOf } from './printed.ts'

/** Sentences that give no figure of the accounts. */
const ASIDE = 'sentences'

function readAt(narrative: LedgerData['narrative'], ledger: LedgerData, width: number) {
  return readExplanation(blocksOf(paragraphsOf(narrative), width), {
    tables: ledger.tables,
    year: ledger.year,
    unit: ledger.unit,
    department: ledger.department,
  })
}

function read(ledger: LedgerData, width: number) {
  const narrative = ledger.narrative.filter(({ id }) => id !== ASIDE)
  const { value, doubts } = readAt(narrative, ledger, width)
  return outcomeOf({ ...ledger, narrative }, value.narrative as LedgerData['narrative'], doubts)
}

describe('explanations of generated ledgers', () => {
  it.each([Infinity, 27, 40])('give back every figure or doubt it, in lines of %d', (width) => {
    fc.assert(
      fc.property(consistentLedger, ({ ledger, printing }) => {
        // Without a table, what its figures are is told by fewer words.
        fc.pre(printing.missing.length === 0)
        expect(read(ledger, width).silent).toEqual([])
      }),
      { numRuns: 40, seed: width === Infinity ? 1 : width },
    )
  })

  it('raise no alarm that comes from reading', () => {
    fc.assert(
      fc.property(consistentLedger, ({ ledger, printing }) => {
        fc.pre(!printing.missing.length && !printing.style.bareRates && ledger.narrative.length > 0)
        const narrative = ledger.narrative.filter(({ id }) => id !== ASIDE)
        const { value } = readAt(narrative, ledger, 27)
        // Items of one name are doubted, so that their entries are missing.
        fc.pre(
          value.narrative.every(({ parts }) => parts.every(({ id }) => !id.startsWith('item'))),
        )
        const alarms = runChecks({ ...(ledger as Ledger), narrative: value.narrative }).filter(
          ({ verdict }) => verdict === 'discrepancy',
        )
        expect(alarms.map(({ message }) => JSON.stringify(message))).toEqual([])
      }),
      { numRuns: 60, seed: 8 },
    )
  })

  it('are understood for the most part', () => {
    const outcomes = fc
      .sample(consistentLedger, { numRuns: 60, seed: 3 })
      .map(({ ledger }) => read(ledger, 27))
    const right = outcomes.reduce((sum, each) => sum + each.right, 0)
    const flagged = outcomes.reduce((sum, each) => sum + each.flagged, 0)
    // The generator calls the completion of a budget a share, which no document does.
    expect(right / (right + flagged)).toBeGreaterThan(0.85)
  })
})
