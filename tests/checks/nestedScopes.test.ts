import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import { changed, defaultLedger, type LedgerData, withoutScorecard } from '../ledgers.ts'

type Cells = Readonly<Record<string, string | null>>

function withCells(cells: Cells, from = defaultLedger()): LedgerData {
  return changed(from, ({ tables }) => {
    for (const [address, value] of Object.entries(cells)) {
      const [table = '', key, column = ''] = address.split('/')
      const row = tables[table]?.rows?.find((each) => each.key === key)
      if (!row) throw new Error(`There is no ${address}`)
      row.cells[column] = value
    }
  })
}

function withFigures(part: string, values: Cells, from = defaultLedger()): LedgerData {
  return changed(from, ({ narrative }) => {
    const { figures } = narrative.flatMap(({ parts }) => parts).find(({ id }) => id === part)!
    for (const [key, value] of Object.entries(values)) {
      const at = figures.findIndex((figure) => figure.key === key)
      if (value === null) figures.splice(at, 1)
      else if (at < 0) figures.push({ key, kind: 'amount', value, unit: '万元' })
      else figures[at]!.value = value
    }
  })
}

function verdict(ledger: LedgerData, check: string): string | undefined {
  return runChecks(ledger).find((finding) => finding.check === check)?.verdict
}

describe('public expenses of basic expenditure', () => {
  const check = 'basic-part:basic/30217/amount<sangong/reception/actual'

  it.each([
    ['0', 'exact'],
    ['0.14', 'exact'],
    ['0.15', 'rounding'],
    ['0.16', 'discrepancy'],
  ])('are at most all: receptions of %s within 0.14 are %s', (amount, expected) => {
    const ledger = withCells({ 'basic/30217/amount': amount })
    expect(verdict(ledger, check)).toBe(expected)
  })

  it('are held against the row above one that is blank', () => {
    const split = {
      'sangong/vehicle-operation/actual': null,
      'sangong/vehicle-purchase/actual': null,
    }
    const both = 'basic-part:basic/31013/amount+basic/30231/amount<sangong/vehicles/actual'
    expect(verdict(withCells(split), both)).toBe('exact')
    expect(verdict(withCells({ ...split, 'basic/31013/amount': '0.20' }), both)).toBe('discrepancy')
  })

  it('are held against what is left above one that is blank', () => {
    const id = 'basic-part-of-rest:basic/31013/amount<sangong/vehicles/actual'
    expect(verdict(defaultLedger(), id)).toBe('exact')
    expect(verdict(withCells({ 'basic/31013/amount': '0.20' }), id)).toBe('discrepancy')
    const exchanged = {
      'sangong/vehicle-purchase/actual': '0.67',
      'sangong/vehicle-operation/actual': null,
    }
    const other = 'basic-part-of-rest:basic/30231/amount<sangong/vehicles/actual'
    expect(verdict(withCells(exchanged), other)).toBe('discrepancy')
  })

  it('say nothing where a project may have had a refund', () => {
    const ledger = withCells({
      'basic/30217/amount': '0.16',
      'general-budget/2060702/project': '-1.00',
    })
    expect(verdict(ledger, check)).toBeUndefined()
  })

  it('are, all together, at most what is spent of appropriations', () => {
    const id = 'public-expenses:sangong/total/actual'
    expect(verdict(defaultLedger(), id)).toBe('exact')
    expect(verdict(withCells({ 'sangong/total/actual': '323.57' }), id)).toBe('rounding')
    expect(verdict(withCells({ 'sangong/total/actual': '400.00' }), id)).toBe('discrepancy')
  })
})

describe('contracts to small firms', () => {
  it.each([
    [{ total: '5.00', services: '5.00', sme: '6.00' }, 'said-part:narrative/procurement/sme'],
    [
      { total: '5.00', services: '5.00', sme: null, 'small-micro': '6.00' },
      'said-part:narrative/procurement/small-micro',
    ],
    [
      { total: '5.00', works: null, services: '6.00', goods: '0.00' },
      'said-part:narrative/procurement/goods+narrative/procurement/services',
    ],
  ] as const)('and every kind of them are at most all procurement: %j', (figures, id) => {
    expect(verdict(withFigures('procurement', figures), id)).toBe('discrepancy')
  })
})

describe('a budget with a table of its own', () => {
  const line = (column: string) =>
    ({
      opening: 'appropriation/income.opening-fund/amount',
      income: 'appropriation/income.government-fund/amount',
      closing: 'appropriation/expenditure.closing/fund',
    })[column] ?? ''
  const published = changed(defaultLedger(), ({ tables }) => {
    const fund = tables['government-fund']!
    tables['government-fund'] = {
      state: 'published',
      title: fund.title,
      unit: '万元',
      columns: fund.columns!,
      rows: [
        {
          key: 'total',
          name: '合计',
          cells: {
            opening: '1.00',
            income: '2.00',
            total: '2.50',
            basic: null,
            project: '2.50',
            closing: '0.50',
          },
        },
      ],
    }
  })

  it.each([
    ['opening', '1.00', '0.90'],
    ['income', '2.00', '0.20'],
    ['closing', '0.50', null],
  ])('has the %s that table 04 has', (column, right, wrong) => {
    const id = `same:${line(column)}=government-fund/total/${column}`
    expect(verdict(withCells({ [line(column)]: right }, published), id)).toBe('exact')
    expect(verdict(withCells({ [line(column)]: wrong }, published), id)).toBe('discrepancy')
  })

  it('has nothing where its table is declared empty, of what that would print', () => {
    const id = `same:${line('income')}=government-fund/total/income`
    const given = withCells({ [line('income')]: '3.00' })
    expect(verdict(given, id)).toBe('discrepancy')
    const spendingOnly = changed(given, ({ tables }) => {
      const fund = tables['government-fund']!
      fund.columns = fund.columns!.filter(({ key }) => ['total', 'basic', 'project'].includes(key))
      fund.rows = []
    })
    expect(verdict(spendingOnly, id)).toBeUndefined()
  })
})

describe('the full-year budgets of items', () => {
  const ENTRIES = { '2060701': '100.00', '2060702': '20.00' }
  const whole = 'narrative/general-budget-items/full-year'

  /** Two items only, with these full-year budgets, and one for all. */
  function ledger(of: Readonly<Record<string, string | null>>, all: string | null): LedgerData {
    return changed(withFigures('general-budget-items', all ? { 'full-year': all } : {}), (copy) => {
      const section = copy.narrative.find(({ id }) => id === 'general-budget')!
      section.parts = section.parts.filter(({ code }) => !code || code in ENTRIES)
      const table = copy.tables['general-budget']!
      table.rows = table.rows!.filter(({ key }) => key.length !== 7 || key in ENTRIES)
      for (const part of section.parts) {
        const value = part.code && of[part.code]
        if (value) part.figures.push({ key: 'full-year', kind: 'amount', value, unit: '万元' })
      }
    })
  }

  it.each([
    [ENTRIES, '120.00', 'exact'],
    [ENTRIES, '120.01', 'rounding'],
    [ENTRIES, '125.00', 'discrepancy'],
    [{ ...ENTRIES, '2060702': null }, '125.00', 'exact'],
    [{ ...ENTRIES, '2060702': null }, '99.00', 'discrepancy'],
  ])('%j against %s are %s', (entries, all, expected) => {
    expect(verdict(ledger(entries, all), `items:${whole}`)).toBe(expected)
  })

  it('are shown beside the scorecard where what was executed there is theirs', () => {
    const id = 'items:scorecard/execution.fiscal/full-year'
    const of = (executed: string, fullYear: string) =>
      changed(ledger(ENTRIES, null), ({ scorecard }) => {
        const fiscal = scorecard!.execution!.rows.find(({ key }) => key === 'fiscal')!
        fiscal.cells.executed = executed
        fiscal.cells['full-year'] = fullYear
      })
    expect(verdict(of('323.56', '120.00'), id)).toBe('exact')
    expect(verdict(of('323.56', '220.00'), id)).toBe('uncheckable')
    expect(verdict(of('324.56', '220.00'), id)).toBeUndefined()
    expect(verdict(withoutScorecard(ledger(ENTRIES, null)), id)).toBeUndefined()
  })
})
