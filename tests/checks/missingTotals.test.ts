import { describe, expect, it } from 'vitest'
import { isAlarm } from '@/checks/finding.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { booksOf } from './consistent/books.ts'
import { ledgerOf, type Printing } from './consistent/consistentLedger.ts'
import type { Form } from './consistent/tables.ts'
import {
  changed,
  defaultLedger,
  type LedgerData,
  withEmpty,
  withOwnTable,
  withoutNarrative,
  withoutScorecard,
} from '../ledgers.ts'

/** The tables alone: what the explanation repeats helps nobody here. */
const tablesAlone = withoutScorecard(withoutNarrative(defaultLedger()))

function without(table: string, rows: readonly string[], from: LedgerData): LedgerData {
  return changed(from, ({ tables }) => {
    const body = tables[table]!
    body.rows = body.rows!.filter(({ key }) => !rows.includes(key))
  })
}

/** What differs that did not, gravest words and all. */
function news(ledger: LedgerData, before: LedgerData): string[] {
  const alarms = (of: LedgerData) => runChecks(of).filter(isAlarm)
  const known = new Set(alarms(before).map(({ check }) => check))
  return alarms(ledger)
    .filter(({ check }) => !known.has(check))
    .map(({ check, severity }) => `${severity} ${check}`)
}

function printed(form: Partial<Form>): LedgerData {
  const printing: Printing = {
    style: { unit: '万元', places: 2, dropZeros: false, blankZeros: false },
    form: { dropColumns: false, dropLines: false, dropIncome: false, ...form },
    narrative: false,
    scorecard: false,
    missing: [],
  }
  return ledgerOf(booksOf(12), printing)
}

describe('a total that is not printed', () => {
  it.each([
    ['totals', 'income.year-total'],
    ['totals', 'income.grand-total'],
    ['totals', 'expenditure.year-total'],
    ['totals', 'expenditure.grand-total'],
    ['income', 'total'],
    ['expenditure', 'total'],
    ['appropriation', 'income.year-total'],
    ['appropriation', 'income.grand-total'],
    ['appropriation', 'expenditure.year-total'],
    ['appropriation', 'expenditure.grand-total'],
    ['general-budget', 'total'],
    ['general-budget', '208'],
    ['basic', '301'],
    ['basic', '302'],
    ['basic', 'personnel'],
    ['basic', 'operating'],
    ['sangong', 'total'],
    ['sangong', 'vehicles'],
  ])('is one grave finding: %s/%s', (table, row) => {
    const found = news(without(table, [row], tablesAlone), tablesAlone)
    expect(found).toEqual([`high row-printed:${table}/${row}`])
  })

  it('is one of each that the form has: both blocks of table 06', () => {
    const found = news(without('basic', ['personnel', 'operating'], tablesAlone), tablesAlone)
    expect(found).toEqual(['high row-printed:basic/personnel', 'high row-printed:basic/operating'])
  })

  it('is asked for in the shape that a table has', () => {
    for (const basic of ['total', 'columns'] as const) {
      const whole = printed({ basic })
      expect(runChecks(whole).filter(isAlarm)).toEqual([])
      if (basic === 'columns')
        expect(news(without('basic', ['total'], whole), whole)).toEqual([
          'high row-printed:basic/total',
        ])
    }
  })

  it('is not missed where nothing adds to it', () => {
    const nothing = withEmpty('general-budget', withEmpty('sangong', tablesAlone))
    expect(news(nothing, tablesAlone).filter((id) => id.includes('row-printed'))).toEqual([])
    const blank = changed(without('sangong', ['total'], tablesAlone), ({ tables }) => {
      for (const { cells } of tables['sangong']!.rows!)
        for (const key of Object.keys(cells)) cells[key] = null
    })
    expect(news(blank, tablesAlone).filter((id) => id.includes('row-printed'))).toEqual([])
  })

  it('is not asked of a table that only this document has', () => {
    const own = withOwnTable('expenditure', '支出明细表', 'function-codes', tablesAlone)
    expect(news(without('own', ['total'], own), own)).toEqual([])
  })

  it.each([
    ['general-budget', 'total'],
    ['appropriation', 'total'],
  ])('is one grave finding as a column, too: %s', (id, column) => {
    const before = changed(tablesAlone, ({ tables }) => {
      const fund = tables['appropriation']!.rows!.find((row) => row.key === 'expenditure.206')!
      fund.cells['fund'] = '0.00'
    })
    const ledger = changed(before, ({ tables }) => {
      const table = tables[id]!
      table.columns = table.columns!.filter(({ key }) => key !== column)
      for (const { cells } of table.rows!) Reflect.deleteProperty(cells, column)
    })
    expect(news(ledger, before)).toEqual([`high column-printed:${id}`])
  })
})
