import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { markedBy } from '@/checks/marks.ts'
import { runChecks } from '@/checks/runChecks.ts'
import type { Address } from '@/ledger/address.ts'
import { changed, defaultLedger } from '../ledgers.ts'

const findings = runChecks(defaultLedger())
const marked = markedBy(findings)

/** The marks that come with one cell of the default ledger changed. */
function marksOf(table: string, row: string, column: string, to: string): Address[] {
  const ledger = changed(defaultLedger(), ({ tables }) => {
    const cells = tables[table]?.rows?.find(({ key }) => key === row)?.cells
    if (cells?.[column] == null) throw new Error(`${table}/${row}/${column} is not printed`)
    cells[column] = to
  })
  return [...markedBy(runChecks(ledger))].filter((address) => !marked.has(address))
}

describe('the figures that are marked', () => {
  it('are at most one for each cause', () => {
    expect(marked.size).toBeLessThanOrEqual(findings.filter(isAlarm).length)
    for (const finding of findings) {
      const { size } = markedBy([finding])
      expect(size).toBeLessThanOrEqual(isAlarm(finding) ? 1 : 0)
    }
  })

  it('are the whole that its parts do not give, none of the parts', () => {
    const items = findings.find(({ check }) => check.startsWith('items:'))!
    expect(items.right.terms.length).toBeGreaterThan(5)
    expect([...markedBy([items])]).toEqual(items.left.terms.map(({ address }) => address))
  })

  it('are none for how something is written', () => {
    for (const finding of findings)
      if (finding.family === 'form') expect(markedBy([finding]).size).toBe(0)
  })

  it.each([
    ['income', 'total', 'total', '925.94'],
    ['general-budget', '2060702', 'total', '99.99'],
    ['appropriation', 'expenditure.year-total', 'general', '123.45'],
    ['expenditure', 'total', 'total', '929.22'],
    ['sangong', 'reception', 'actual', '0.41'],
    ['expenditure', '2060702', 'project', '98.8'],
  ] as const)(
    'are the one figure against which the others speak: %s/%s/%s',
    (table, row, column, to) => {
      expect(marksOf(table, row, column, to)).toEqual([`${table}/${row}/${column}`])
    },
  )
})
