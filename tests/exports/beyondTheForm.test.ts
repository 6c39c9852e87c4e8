import { describe, expect, it } from 'vitest'
import { figureListing, tableListing } from '@/exports/figureListing.ts'
import type { Listing } from '@/exports/listing.ts'
import { tableSheet } from '@/exports/tableSheet.ts'
import { spendingByClass } from '@/figures/spendingByClass.ts'
import { sayIn } from '@/locales/index.ts'
import { LANGUAGE_CODES } from '@/locales/languages.ts'
import { incomePart } from '@/views/overview/wholeParts.ts'
import { ledgerWith } from '../ledgerWith.ts'
import { changed, defaultLedger, withColumn, withLine, withOwnTable } from '../ledgers.ts'

/** The rows of a listing as text. */
const rows = ({ rows }: Listing) =>
  rows.map((row) => row.map((field) => ('text' in field ? field.text : (field.figure ?? ''))))

describe('what nobody explains', () => {
  const column = ledgerWith({}, withColumn('income', '债务收入', '1.25'))
  const line = ledgerWith({}, withLine('九、债务收入', '1.25'))
  const own = ledgerWith({}, withOwnTable('income', '另一张表'))

  it('is listed with its address and the name that the document gives it', () => {
    expect(
      rows(figureListing(column)).find(([address]) => address === 'income/total/extra'),
    ).toEqual(expect.arrayContaining(['债务收入', 'printed', '1.25', '万元']))
    expect(
      rows(figureListing(line)).find(([address]) => address === 'totals/income.extra/amount'),
    ).toEqual(expect.arrayContaining(['九、债务收入', '1.25']))
  })

  it('stands in the sheet of its table', async () => {
    const text = (of: typeof column, id: string, say: Awaited<ReturnType<typeof sayIn>>) =>
      JSON.stringify(tableSheet(of, id, say)?.rows)
    for (const language of LANGUAGE_CODES) {
      const say = await sayIn(language)
      expect(text(column, 'income', say)).toMatch(/债务收入.*"1\.25"/)
      expect(text(line, 'totals', say)).toMatch(/九、债务收入.*"1\.25"/)
      expect(rows(tableListing(own, say)).at(-1)).toEqual(
        expect.arrayContaining(['own', '另一张表']),
      )
      expect(text(own, 'own', say)).toContain('另一张表')
    }
  })

  it.each([
    ['zh', '另行公布：债务收入'],
    ['en', 'Also published: 债务收入'],
  ] as const)('is listed beside the split and not counted in it: %s', async (language, name) => {
    const say = await sayIn(language)
    const listed = rows(incomePart(line, say).listing())
    expect(listed.at(-1)).toEqual([name, '万元', '1.25', '', 'totals/income.extra/amount'])
    const before = rows(incomePart(ledgerWith(), say).listing())
    expect(listed.slice(0, -1)).toEqual(before)
  })

  it.each(LANGUAGE_CODES)(
    'is a part of the split where the ledger says so: %s',
    async (language) => {
      const said = ledgerWith({}, withLine('九、债务收入', '22.59', 'income.year-total'))
      const listed = rows(incomePart(said, await sayIn(language)).listing())
      expect(listed.at(-1)).toEqual([
        '债务收入',
        '万元',
        '22.59',
        '10.00',
        'totals/income.extra/amount',
      ])
    },
  )
})

it('a function class that the form does not name is among the classes', () => {
  const data = changed(defaultLedger(), ({ tables }) => {
    const lines = tables['totals']!.rows!
    const before = lines.findIndex(({ key }) => key === 'expenditure.year-total')
    lines.splice(before, 0, {
      key: 'expenditure.250',
      name: '二十七、另一类支出',
      cells: { amount: '400.00' },
    })
  })
  expect(spendingByClass(ledgerWith({}, data))[0]).toMatchObject({ code: '250', name: '另一类' })
})
