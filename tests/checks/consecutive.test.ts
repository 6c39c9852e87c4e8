import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apartFrom, checkConsecutive } from '@/checks/consecutive.ts'
import { isAlarm } from '@/checks/finding.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedAt } from '@/ledger/printedAt.ts'
import { amount, Decimal, type Unit, valueIn } from '@/money/index.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { changed, defaultLedger, type LedgerData } from '../ledgers.ts'

const later = ledgerWith()

/** What the default ledger says of the year before: of each figure what it must have been. */
const before = new Map(
  checkConsecutive({ ...later, year: later.year - 1 }, later).flatMap(({ left, right }) => {
    const [figure] = right.terms
    return figure && left.value !== null ? [[figure.address.replace(/^\d+:/, ''), left.value]] : []
  }),
)

/** Accounts of the year before that bear out all that the default ledger says of it. */
function earlierData(other: Readonly<Record<string, string>> = {}): LedgerData {
  return changed(defaultLedger(), (copy) => {
    copy.year -= 1
    for (const [address, value] of [...before, ...Object.entries(other)]) {
      const [table = '', key, column = ''] = address.split('/')
      copy.tables[table]!.rows!.find((row) => row.key === key)!.cells[column] = value
    }
  })
}

const earlierWith = (other?: Readonly<Record<string, string>>) => ledgerWith({}, earlierData(other))
const alarms = (earlier: Ledger) =>
  checkConsecutive(earlier, later)
    .filter(isAlarm)
    .map(({ right }) => right.terms[0]?.address)

describe('two years of one department', () => {
  it('are quiet where the earlier one is what the later one says', () => {
    const findings = checkConsecutive(earlierWith(), later)
    expect(findings.length).toBeGreaterThan(12)
    expect(new Set(findings.map(({ verdict, because }) => because?.key ?? verdict))).toEqual(
      new Set(['exact', 'missing']),
    )
  })

  it('differ where just one figure does, by more than its rounding', () => {
    const off = fc.record({
      address: fc.constantFrom(...before.keys()),
      units: fc.integer({ min: -9999, max: 9999 }),
    })
    fc.assert(
      fc.property(off, ({ address, units }) => {
        const value = new Decimal(before.get(address)!).plus(new Decimal(units).div(100)).toFixed(2)
        const found = alarms(earlierWith({ [address]: value }))
        expect(found.length > 0).toBe(Math.abs(units) > 1)
        expect(found.every((each) => each === `${later.year - 1}:${address}`)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('are compared in one unit, the coarser', () => {
    const inYuan = ledgerWith(
      {},
      changed(earlierData(), (copy) => {
        copy.unit = '元'
        for (const table of Object.values(copy.tables)) {
          if (!table) continue
          for (const row of table.rows ?? [])
            for (const [key, cell] of Object.entries(row.cells))
              row.cells[key] = cell && valueIn(amount(cell, table.unit as Unit), '元').toFixed(2)
          if (table.unit) table.unit = '元'
        }
      }),
    )
    expect(printedAt(inYuan, 'totals/expenditure.closing/amount')).toMatchObject({
      printed: '1034900.00',
    })
    expect(alarms(inYuan)).toEqual([])
  })

  it('say nothing of each other where a cell is blank', () => {
    const blank = checkConsecutive(
      earlierWith({ 'totals/expenditure.closing/amount': null as unknown as string }),
      later,
    ).find(({ check }) => check === 'carried-on:totals/income.opening/amount')
    expect(blank).toMatchObject({ verdict: 'uncheckable' })
  })
})

describe('ledgers that are not held against each other', () => {
  const earlier = earlierWith()

  it.each([
    ['another-department', { ...earlier, departmentId: 'a', department: '另一个部门' }],
    ['not-consecutive', { ...earlier, year: later.year - 2 }],
    ['not-consecutive', { ...earlier, year: later.year }],
    ['another-scope', { ...earlier, scope: 'consolidated' as const }],
    [undefined, earlier],
    [
      undefined,
      { ...earlier, department: '旧名', formerNames: { department: [later.department] } },
    ],
    ['another-department', { ...earlier, departmentId: undefined, region: '另一个市' }],
  ])('say why: %s', (why, other) => {
    const next = { ...later, regionId: undefined }
    expect(apartFrom(other, next)).toBe(why)
    expect(checkConsecutive(other, next).length > 0).toBe(why === undefined)
  })
})
