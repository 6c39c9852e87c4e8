import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { unexplained } from '@/ledger/form/settled.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { changed, defaultLedger, type LedgerData } from '../ledgers.ts'
import { hundredths } from './stub.ts'

/** 会议费 and 培训费 in hundredths, by column. */
interface Amounts {
  readonly budget: readonly [number, number]
  readonly actual: readonly [number, number]
}

/**
 * Table 07 with 会议费 and 培训费: beside the total of the three, under a total over all of them, or
 * within the one total there is, which the ledger may say.
 */
function withGatherings(
  { budget, actual }: Amounts,
  how: 'beside' | 'over-all' | 'within' | 'within-unsaid',
): LedgerData {
  return changed(defaultLedger(), (copy) => {
    copy.narrative = []
    delete copy.scorecard
    const table = copy.tables['sangong']
    if (table?.state !== 'published') throw new Error('07 is not published')
    const total = table.rows.find(({ key }) => key === 'total')!
    const all = (column: 'budget' | 'actual', more: readonly [number, number]) =>
      hundredths(Math.round(Number(total.cells[column]) * 100) + more[0] + more[1])
    const whole = { budget: all('budget', budget), actual: all('actual', actual) }
    const said = how === 'within' ? { within: 'total' } : {}
    const row = (key: string, name: string, at: 0 | 1) => ({
      key,
      name,
      ...said,
      cells: { budget: hundredths(budget[at]), actual: hundredths(actual[at]) },
    })
    table.rows.push(row('meetings', '会议费', 0), row('training', '培训费', 1))
    if (how === 'over-all') table.rows.unshift({ key: 'all-total', name: '合计', cells: whole })
    if (how.startsWith('within')) total.cells = whole
  })
}

function sums(ledger: LedgerData): Record<string, Pick<Finding, 'verdict'> & { of: string }> {
  expect(parseLedger(ledger)).toMatchObject({ ok: true })
  const found = runChecks(ledger).filter(({ message }) => message.key === 'sangong')
  return Object.fromEntries(
    found.map(({ check, verdict, right }) => [
      check.replace('sangong:sangong/', ''),
      { verdict, of: right.terms.map(({ address }) => address.split('/')[1]).join(' ') },
    ]),
  )
}

const some = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }))
const amounts = fc.record({ budget: some, actual: some })
const THREE = 'abroad vehicles reception'

describe('会议费 and 培训费 in table 07', () => {
  it.each([
    ['beside', THREE],
    ['over-all', THREE],
    ['within', `${THREE} meetings training`],
    ['within-unsaid', `${THREE} meetings training`],
  ] as const)('agree %s: the total is %s', (how, of) => {
    fc.assert(
      fc.property(amounts, (each) => {
        const ledger = withGatherings(each, how)
        const found = sums(ledger)
        expect(found).toMatchObject({
          'total/budget': { of },
          'total/actual': { of },
        })
        for (const { verdict } of Object.values(found)) expect(verdict).not.toBe('discrepancy')
        expect(unexplained(ledger, 'sangong')).toEqual({ columns: [], rows: [] })
      }),
      { numRuns: 25, examples: [[{ budget: [1, 1], actual: [1, 1] }]] },
    )
  })

  it('add to a total over all of it with the three', () => {
    const found = sums(withGatherings({ budget: [200, 300], actual: [150, 225] }, 'over-all'))
    expect(found['all-total/actual']).toEqual({ verdict: 'exact', of: 'total meetings training' })
  })

  it.each(['beside', 'over-all', 'within', 'within-unsaid'] as const)(
    'hide no wrong total of one column: %s',
    (how) => {
      fc.assert(
        fc.property(amounts, fc.constantFrom('budget', 'actual'), (each, column) => {
          const ledger = changed(withGatherings(each, how), (copy) => {
            const row = copy.tables['sangong']?.rows?.find(({ key }) => key === 'total')
            if (row) row.cells[column] = hundredths(Number(row.cells[column]) * 100 + 12_345_678)
          })
          expect(sums(ledger)[`total/${column}`]?.verdict).toBe('discrepancy')
        }),
        { numRuns: 15 },
      )
    },
  )
})
