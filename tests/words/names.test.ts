import { describe, expect, it } from 'vitest'
import { TABLES } from '@/ledger/form/tables.ts'
import { sayIn } from '@/locales/index.ts'
import { LANGUAGE_CODES } from '@/locales/languages.ts'
import { saidName } from '@/words/gloss.ts'
import { columnName, formTitle, rowName, tableName, titleGloss } from '@/words/names.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { withoutTables, withOwnTable } from '../ledgers.ts'

const zh = await sayIn('zh')
const en = await sayIn('en')

describe('names of the form', () => {
  it('are Chinese from the form, English where the reader reads it', () => {
    expect([formTitle('sangong', zh), formTitle('sangong', en)]).toEqual([
      '“三公”经费支出决算表',
      'Three public expenses',
    ])
    expect([columnName('superior', zh), columnName('superior', en)]).toEqual([
      '上级补助收入',
      'Grants from superior bodies',
    ])
    expect([rowName('income.grand-total', zh), rowName('income.grand-total', en)]).toEqual([
      '总计',
      'Grand total',
    ])
    expect([rowName('meetings', zh), rowName('meetings', en)]).toEqual(['会议费', 'Meetings'])
    expect([saidName('科学技术支出', zh), saidName('科学技术支出', en)]).toEqual([
      '科学技术支出',
      'Science and technology',
    ])
  })

  it.each(LANGUAGE_CODES)(
    'are there for every standard table, column and row: %s',
    async (language) => {
      const say = await sayIn(language)
      for (const { id, columns, rows } of TABLES) {
        expect(formTitle(id, say)).not.toBe(id)
        for (const { key } of columns) expect(columnName(key, say)).not.toBe(key)
        for (const { key } of rows.filter(({ key }) => !/\d/.test(key)))
          expect(rowName(key, say)).not.toBe(key.replace(/^\w+\./, ''))
      }
    },
  )

  it('leave what they do not know as it is printed, or its key', () => {
    for (const say of [zh, en]) {
      expect(saidName('另一类支出', say)).toBe('另一类支出')
      expect([
        formTitle('own', say),
        columnName('extra', say),
        rowName('income.extra', say),
      ]).toEqual(['own', 'extra', 'extra'])
    }
  })
})

it('a table is named as its document does, and as the form does where that does not mention it', () => {
  const own = ledgerWith({}, withOwnTable('income', '另一张表'))
  const without = ledgerWith({}, withoutTables(['basic']))
  for (const say of [zh, en]) expect(tableName(own, 'own', say)).toBe('另一张表')
  expect(tableName(without, 'basic', zh)).toBe('一般公共预算财政拨款基本支出决算表')
  expect(tableName(without, 'basic', en)).toBe('Basic expenditure from the general public budget')
  expect([titleGloss('basic', zh), titleGloss('own', en)]).toEqual([undefined, undefined])
})
