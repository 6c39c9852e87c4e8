import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/runChecks.ts'
import type { TableKind } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { changed, defaultLedger, type LedgerData } from '../ledgers.ts'

type Row = [key: string, ...cells: (string | null)[]]

/** The default ledger with a tenth table. */
function withTable(id: string, kind: TableKind | undefined, columns: string[], rows: Row[]) {
  return changed(defaultLedger(), (copy) => {
    copy.tables[id] = {
      state: 'published',
      title: '财政拨款支出决算明细表',
      unit: '万元',
      ...(kind && { kind }),
      columns: columns.map((key) => ({ key, title: key })),
      rows: rows.map(([key, ...cells]) => ({
        key,
        name: key,
        ...(/^\d+$/.test(key) && { code: key }),
        cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null])),
      })),
    }
  })
}

function within(id: string, ledger: LedgerData): Record<string, string> {
  expect(parseLedger(ledger)).toMatchObject({ ok: true })
  const own = runChecks(ledger).filter(
    ({ family, check }) => family === 'within' && check.includes(`:${id}/`),
  )
  return Object.fromEntries(own.map(({ check, verdict }) => [check, verdict]))
}

describe('a tenth table', () => {
  const COLUMNS = ['total', 'basic', 'project']
  const ROWS: Row[] = [
    ['total', '6.00', '1.00', '5.00'],
    ['205', '2.00', '1.00', '1.00'],
    ['20508', '2.00', '1.00', '1.00'],
    ['206', '4.00', null, '4.00'],
  ]

  it('by function code is checked as the standard ones are', () => {
    const id = 'own-detail'
    const found = within(id, withTable(id, 'function-codes', COLUMNS, ROWS))
    expect(Object.keys(found)).toEqual([
      ...ROWS.map(([key]) => `row-total:${id}/${key}/total`),
      ...COLUMNS.map((column) => `classes:${id}/total/${column}`),
      ...COLUMNS.map((column) => `parent:${id}/205/${column}`),
    ])
    expect(new Set(Object.values(found))).toEqual(new Set(['exact']))
    const wrong: Row[] = ROWS.map(([key, ...cells]) =>
      key === '205' ? [key, '2.00', '1.00', '9.00'] : [key, ...cells],
    )
    expect(within(id, withTable(id, 'function-codes', COLUMNS, wrong))).toMatchObject({
      [`row-total:${id}/205/total`]: 'discrepancy',
      [`parent:${id}/205/project`]: 'discrepancy',
    })
  })

  it('of a variant needs no word of the ledger', () => {
    const rows: Row[] = [
      ['total', '6.00', '2.00', '4.00', '4.00'],
      ['205', '6.00', '2.00', '4.00', '4.00'],
    ]
    const id = 'appropriation-detail'
    const found = within(id, withTable(id, undefined, ['total', '301', '302', '30201'], rows))
    expect(found).toMatchObject({
      [`row-total:${id}/205/total`]: 'exact',
      [`row-total:${id}/205/302`]: 'exact',
      [`classes:${id}/total/30201`]: 'exact',
    })
  })

  it('with carry-over balances; its older form by function code does, too', () => {
    const id = 'general-budget-flow'
    const columns = ['opening', 'income', 'total', 'basic', 'personnel', 'operating', 'project']
    const rows: Row[] = [['total', '1.00', '9.00', '8.00', '5.00', '3.00', '2.00', '3.00', '2.00']]
    const found = within(id, withTable(id, undefined, [...columns, 'closing'], rows))
    expect(found).toEqual({
      [`row-total:${id}/total/total`]: 'exact',
      [`row-total:${id}/total/basic`]: 'exact',
      [`balance:${id}/total`]: 'exact',
    })
  })

  it('of projects adds up to its total', () => {
    const rows: Row[] = [
      ['total', '3.00'],
      ['one', '1.00'],
      ['two', '1.00'],
    ]
    const found = within('own', withTable('own', 'projects', ['project'], rows))
    expect(found).toEqual({ 'side-sum:own/total/project': 'discrepancy' })
  })

  it('of a kind that nobody says is not checked', () => {
    expect(within('own', withTable('own', undefined, COLUMNS, ROWS))).toEqual({})
  })
})
