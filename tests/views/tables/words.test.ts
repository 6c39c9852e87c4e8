import { describe, expect, it } from 'vitest'
import { sayIn } from '@/locales/index.ts'
import { tables } from '@/views/tables/index.ts'
import { shownTable } from '@/views/tables/shownTable.ts'
import { fileName, tableGloss, tablesSentence } from '@/views/tables/words.ts'
import type { Telling } from '@/views/view.ts'
import { ledgerWith } from '../../ledgerWith.ts'
import { defaultLedger, withMissing, withoutTables, withSplit } from '../../ledgers.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')
const ledger = ledgerWith()
const lacking = ledgerWith({}, withMissing(['basic'], withoutTables(['income'])))
const none = ledgerWith({}, withoutTables(Object.keys(defaultLedger().tables)))

describe('the sentence of the tables', () => {
  it('says how much is there', () => {
    expect(tablesSentence(ledger, zh)).toMatch(/^7 张有数据，2 张注明无数据；共印出 263 个数字，/)
    expect(tablesSentence(ledger, en)).toMatch(/^7 tables have data, 2 are stated to be empty\./)
  })

  it('says what is missing', () => {
    expect(tablesSentence(lacking, zh)).toContain('5 张有数据，2 张注明无数据，2 张没有公布')
    expect(tablesSentence(none, zh)).toMatch(/^9 张没有公布；共印出 0 个数字/)
  })
})

describe('the names of a table', () => {
  it('in other languages stand beside the printed title', () => {
    expect(tableGloss(ledger, 'income', zh)).toBeUndefined()
    expect(tableGloss(ledger, 'income', en)).toBe('Income')
    expect(tableGloss(lacking, 'income', en)).toBeUndefined()
    expect(tableGloss(ledgerWith({}, withSplit('income')), 'income-continued', en)).toBeUndefined()
  })

  it('make the name of its file', () => {
    expect(fileName(ledger, 'expenditure')).toBe('2021 焦作市科学技术协会 公开03表 支出决算表')
    expect(fileName(lacking, 'income')).toBe('2021 焦作市科学技术协会')
  })
})

describe('the table on show', () => {
  it('is that of the cell, else the one that is named, else the first', () => {
    expect(shownTable(ledger, {})).toBe('totals')
    expect(shownTable(ledger, { table: 'basic' })).toBe('basic')
    expect(shownTable(ledger, { table: 'basic', cell: 'income/total/total' })).toBe('income')
    expect(shownTable(ledger, { cell: 'income/nothing/at-all' })).toBe('income')
    expect(shownTable(ledger, { table: 'basic', cell: '<b>' })).toBe('basic')
    expect(shownTable(ledger, { table: 'nothing', cell: 'none/of/these' })).toBe('totals')
  })

  it('gives its figures, blanks included, with what is inferred marked', () => {
    const { title, taken } = tables.parts['table']!
    const telling = (table: string, of = ledger): Telling => ({
      ledger: of,
      say: zh,
      findings: undefined,
      query: { table },
    })
    const rowsOf = (id: string) => taken(telling(id))!.listing().rows
    expect(title(telling('sangong'))).toBe('一般公共预算财政拨款“三公”经费支出决算表')
    expect(rowsOf('sangong')).toHaveLength(12)
    expect(rowsOf('sangong').flat()).toContainEqual({ figure: '4.1', inferred: false })
    expect(rowsOf('sangong').flat()).toContainEqual({ figure: '3.5', inferred: true })
    const blank = rowsOf('expenditure').find((row) =>
      row.some((field) => 'text' in field && field.text === 'expenditure/20607/basic'),
    )
    expect(blank).toContainEqual({ figure: null, inferred: false })
    expect(title(telling('income', lacking))).toBe('收入决算表')
    expect(taken(telling('income', lacking))?.listing().rows).toEqual([])
  })
})
