import { tsvParseRows } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { addressesOf } from '@/ledger/addresses.ts'
import type { CatalogueEntry } from '@/ledger/ledger.ts'
import { FIGURE_COLUMNS, figureRows, HEADLINE_COLUMNS } from '../../../cli/publishing/figureRows.ts'
import { HEADLINES } from '../../../cli/publishing/headlines.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { defaultLedger, inYuan, withEmpty } from '../../ledgers.ts'

const entry: CatalogueEntry = {
  id: 'some-office-2021.r2',
  department: '某\t局',
  region: '某市',
  regionId: '410800',
  scope: 'own',
  revision: 2,
  year: 2021,
  file: 'some-office/2021.r2.json',
}
const INCOME = 'totals/income.general-budget/amount'

/** The rows as objects by their columns. */
function rowsOf(text: string, columns: readonly string[]): Record<string, string>[] {
  return tsvParseRows(text, (cells) => {
    expect(cells).toHaveLength(columns.length)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]!]))
  })
}

function published(cells: Record<string, string | null> = {}, from = defaultLedger()) {
  const rows = figureRows(entry, ledgerWith(cells, withEmpty('government-fund', from)))
  const figures = rowsOf(rows.figures, Object.keys(FIGURE_COLUMNS))
  const [headline = {}] = rowsOf(rows.headlines, [...Object.keys(HEADLINE_COLUMNS), ...HEADLINES])
  const at = (address: string) =>
    figures.find(({ tbl, row, column }) => `${tbl}/${row}/${column}` === address)
  return { ...rows, lines: figures, headline, at }
}

describe('the figures of a ledger as rows', () => {
  it('are in yuan beside what is printed, and say whose they are', () => {
    const { at, headline } = published({ [INCOME]: '-0.1' })
    const whose = { region: '某市', region_id: '410800', scope: 'own', revision: '2', id: entry.id }
    expect(at(INCOME)).toMatchObject({
      ...whose,
      department: 'some-office',
      unit: '万元',
      yuan: '-1000.00',
      printed: '-0.1',
    })
    expect(headline).toMatchObject({
      ...whose,
      department: 'some-office',
      name: entry.department,
      empty_tables: 'government-fund state-capital',
      [INCOME]: '-1000.00',
    })
  })

  it('are counted, and their money added up in fen', () => {
    const { lines, rows, fen } = published({ [INCOME]: '-0.1' })
    expect(rows).toBe(lines.length)
    const money = lines.map(({ yuan = '' }) => BigInt(yuan.replace('.', '') || '0'))
    expect(fen).toBe(money.reduce((sum, each) => sum + each))
    expect(fen).not.toBe(published({ [INCOME]: '-0.2' }).fen)
  })

  it('are none for a blank, and only printed where no column of yuan holds them', () => {
    expect(published({ [INCOME]: null }).at(INCOME)).toBeUndefined()
    expect(published({ [INCOME]: null }).headline[INCOME]).toBe('')
    for (const printed of ['0.001', '99999999999999999.00']) {
      const { at, headline } = published({ [INCOME]: printed }, inYuan())
      expect([at(INCOME)?.['printed'], at(INCOME)?.['yuan'], headline[INCOME]]).toEqual([
        printed,
        '',
        '',
      ])
    }
  })
})

describe('the headlines', () => {
  it('are places of the form, each once', () => {
    expect(new Set(HEADLINES).size).toBe(HEADLINES.length)
    expect([...addressesOf(ledgerWith())]).toEqual(expect.arrayContaining([...HEADLINES]))
  })
})
