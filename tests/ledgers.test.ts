import { describe, expect, it } from 'vitest'
import { codeTree } from '@/ledger/codeTree.ts'
import type { PrintedTable } from '@/ledger/ledger.ts'
import { parseLedger } from '@/ledger/parse.ts'
import { codeRows } from './codeRows.ts'
import {
  defaultLedger,
  HTML,
  inYuan,
  type LedgerData,
  with24Classes,
  withEmpty,
  withHtml,
  withManyCodes,
  withMissing,
  withNegativeAndZero,
  withoutLines,
  withoutNarrative,
  withoutScorecard,
  withoutTables,
  withSplit,
} from './ledgers.ts'

const variants: Record<string, LedgerData> = {
  'without a scorecard': withoutScorecard(),
  'without an explanation': withoutNarrative(),
  'without line numbers': withoutLines(),
  'with 24 classes': with24Classes(),
  'with tables said to be missing': withMissing(['income', 'sangong']),
  'without some tables': withoutTables(['expenditure', 'basic']),
  'with an empty table': withEmpty('sangong'),
  'with a table in two': withSplit('expenditure'),
  'with negative and zero amounts': withNegativeAndZero(),
  'with HTML in its texts': withHtml(),
  'in 元': inYuan(),
  'with many codes': withManyCodes(3600),
}

describe('the ledgers of the tests', () => {
  it.each(Object.entries(variants))('are valid: %s', (_, ledger) => {
    expect(parseLedger(ledger)).toMatchObject({ ok: true })
  })

  it('differ from the default one', () => {
    const published = JSON.stringify(defaultLedger())
    for (const [name, ledger] of Object.entries(variants))
      expect(JSON.stringify(ledger), name).not.toBe(published)
  })

  it('have 24 classes in each summary', () => {
    const { totals } = with24Classes().tables
    expect(totals?.rows?.filter(({ key }) => /^expenditure\.\d+$/.test(key))).toHaveLength(24)
  })

  it('have HTML in every name', () => {
    const { scorecard, tables } = withHtml()
    expect(scorecard?.groups[0]?.name).toContain(HTML)
    expect(tables.expenditure?.rows?.[0]?.name).toContain(HTML)
  })

  it('keep their amounts in another unit', () => {
    const yuan = inYuan().tables.totals?.rows?.find(({ key }) => key === 'income.grand-total')
    expect(yuan?.cells['amount']).toBe('3294300.00')
  })

  it.each([100, 3600, 10_000])('have %d codes whose parents are printed sums', (count) => {
    const rows = codeRows(count)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(count + 1)
    const table = { rows } as unknown as PrintedTable
    const cents = (cells: Record<string, string | null> | undefined) =>
      Math.round(Number(cells?.['total']) * 100)
    codeTree(table).eachAfter(({ data, children }) => {
      expect(data.row, data.code).toBeDefined()
      if (children)
        expect(children.reduce((sum, child) => sum + cents(child.data.row?.cells), 0)).toBe(
          cents(data.row?.cells),
        )
    })
  })
})
