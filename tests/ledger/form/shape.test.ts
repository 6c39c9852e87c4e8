import { describe, expect, it } from 'vitest'
import { settledShape, unexplained } from '@/ledger/form/settled.ts'
import { tableShape } from '@/ledger/form/shape.ts'
import { TABLES } from '@/ledger/form/tables.ts'
import type { Ledger, TableKind } from '@/ledger/ledger.ts'
import { changed, defaultLedger, withSplit } from '../../ledgers.ts'

type Cells = Readonly<Record<string, string>>

/** A ledger with one table: its columns, and rows by key, which may say what they add to. */
function ledgerWithTable(
  id: string,
  columns: readonly (string | readonly [string, string | null])[],
  rows: Readonly<Record<string, Cells & { within?: string }>>,
  kind?: TableKind,
): Ledger {
  return changed(defaultLedger(), (copy) => {
    copy.tables[id] = {
      state: 'published',
      title: id,
      unit: '万元',
      ...(kind && { kind }),
      columns: columns.map((column) =>
        typeof column === 'string'
          ? { key: column, title: column }
          : { key: column[0], title: column[0], within: column[1] },
      ),
      rows: Object.entries(rows).map(([key, { within, ...cells }]) => ({
        key,
        name: key,
        cells,
        ...(within !== undefined && { within }),
      })),
    }
  })
}

const sumsOf = (sums: readonly { whole: string; parts: readonly string[] }[] = []) =>
  sums.map(({ whole, parts }) => `${whole} = ${parts.join(' + ')}`)

describe('the shape of a table', () => {
  it('explains all that the default ledger prints', () => {
    for (const { id } of TABLES)
      expect(unexplained(defaultLedger(), id)).toEqual({ columns: [], rows: [] })
  })

  it('adds up lines as the form says, the year before all of it', () => {
    const shape = tableShape(defaultLedger(), 'appropriation')
    expect(sumsOf(shape?.rowSums).map((sum) => sum.slice(0, 56))).toEqual([
      'income.year-total = income.general-budget + income.gover',
      'expenditure.year-total = expenditure.201 + expenditure.2',
      'income.grand-total = income.year-total + income.opening',
      'expenditure.grand-total = expenditure.year-total + expen',
      'income.opening = income.opening-general + income.opening',
    ])
    expect(sumsOf(shape?.columnSums)).toEqual(['total = general + fund + capital'])
  })

  it('takes the ledger’s word before the form’s', () => {
    const ledger = ledgerWithTable(
      'general-budget',
      ['total', 'basic', ['personnel', 'basic'], ['project', null], ['extra', 'total']],
      { total: {} },
    )
    const shape = tableShape(ledger, 'general-budget')
    expect(sumsOf(shape?.columnSums)).toEqual(['total = basic + extra', 'basic = personnel'])
    expect([...(shape?.addable ?? [])]).toContain('extra')
  })

  it('knows columns of other tables of its kind, and economic codes as columns', () => {
    const ledger = ledgerWithTable(
      'own',
      ['total', '301', '30101', '30102', '302'],
      { total: {} },
      'function-codes',
    )
    expect(sumsOf(tableShape(ledger, 'own')?.columnSums)).toEqual([
      'total = 301 + 302',
      '301 = 30101 + 30102',
    ])
  })

  it('takes the two parts of basic expenditure from rows or from columns', () => {
    const ledger = ledgerWithTable('basic', ['total', 'personnel', 'operating'], {
      total: {},
      '301': {},
      '302': {},
    })
    expect(sumsOf(tableShape(ledger, 'basic')?.columnSums)).toEqual([
      'total = personnel + operating',
    ])
    expect(unexplained(ledger, 'basic')).toEqual({ columns: [], rows: [] })
  })

  it('adds up projects, and of a list only what says so', () => {
    const rows = { total: {}, one: {}, two: {}, part: { within: 'two' } }
    const projects = ledgerWithTable('own', ['amount'], rows, 'projects')
    expect(sumsOf(tableShape(projects, 'own')?.rowSums)).toEqual([
      'total = one + two',
      'two = part',
    ])
    const list = ledgerWithTable('own', ['amount'], rows, 'list')
    expect(sumsOf(tableShape(list, 'own')?.rowSums)).toEqual(['two = part'])
    expect(unexplained(list, 'own').rows.map(({ key }) => key)).toEqual(['total', 'one', 'two'])
  })

  it('is not known of a table whose kind nobody says: nothing of it is explained', () => {
    const ledger: Ledger = withSplit('expenditure')
    expect(tableShape(ledger, 'expenditure-continued')).toBeUndefined()
    expect(unexplained(ledger, 'expenditure-continued').columns).toHaveLength(6)
  })
})

describe('a column that nobody explains', () => {
  const own = (rows: Readonly<Record<string, Cells>>, ...columns: string[]) =>
    ledgerWithTable('own', ['total', 'basic', 'project', ...columns], rows, 'function-codes')
  const total = (ledger: Ledger) => sumsOf(settledShape(ledger, 'own')?.columnSums)

  it('is counted where more sums hold with it', () => {
    const ledger = own(
      {
        total: { total: '6.00', basic: '1.00', project: '2.00', x: '3.00' },
        '205': { total: '6.00', basic: '1.00', project: '2.00', x: '3.00' },
        '206': { total: '9.99', basic: '1.00', project: '2.00', x: '3.00' },
      },
      'x',
    )
    expect(total(ledger)).toEqual(['total = basic + project + x'])
    expect(unexplained(ledger, 'own').columns).toEqual([])
  })

  it('stays out, and is named, where they hold without it', () => {
    const ledger = own(
      {
        total: { total: '3.00', basic: '1.00', project: '2.00', x: '0.50' },
        '205': { total: '9.99', basic: '1.00', project: '2.00', x: '0.50' },
      },
      'x',
    )
    expect(total(ledger)).toEqual(['total = basic + project'])
    expect(unexplained(ledger, 'own').columns.map(({ key }) => key)).toEqual(['x'])
  })

  it('is told from one that is part of another', () => {
    const ledger = own(
      {
        total: { total: '6.00', basic: '1.00', project: '2.00', x: '3.00', of: '0.70' },
        '205': { total: '6.00', basic: '1.00', project: '2.00', x: '3.00', of: '0.70' },
      },
      'of',
      'x',
    )
    expect(total(ledger)).toEqual(['total = basic + project + x'])
    expect(unexplained(ledger, 'own').columns.map(({ key }) => key)).toEqual(['of'])
  })

  it('stays out where as many sums hold without it', () => {
    const ledger = own(
      {
        total: { total: '6.00', basic: '1.00', project: '2.00', x: '3.00' },
        '205': { total: '3.00', basic: '1.00', project: '2.00', x: '3.00' },
      },
      'x',
    )
    expect(total(ledger)).toEqual(['total = basic + project'])
  })
})
