import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Field } from '@/exports/csv.ts'
import { rowOfCells, type Sheet, textRow } from '@/exports/sheet.ts'
import { isNumber, xlsxOf } from '@/exports/xlsx.ts'
import { isSame, readBack } from './readBack.ts'

function sheetOf(rows: readonly (readonly Field[])[], title = '表'): Sheet {
  return {
    title,
    widths: (rows[0] ?? []).map(() => 10),
    rows: rows.map((row) => row.map((field) => ({ field }))),
    frozen: { rows: 1, columns: 1 },
    landscape: false,
  }
}

async function xmlOf(sheets: readonly Sheet[], file: string): Promise<string> {
  return new TextDecoder().decode(unzipSync(await xlsxOf(sheets))[file])
}

const printed = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 30n })),
    fc.stringMatching(/^(\.\d{1,6})?$/),
  )
  .map(([negative, whole, rest]) => `${negative ? '-' : ''}${whole}${rest}`)
/** XML has no room for control characters; a line ends in one way. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '<', '&', '"', '\n', '\t', ' ', '款'),
    }),
    fc.constantFrom('constructor', '__proto__', 'toString', '=1+1', '<b>x</b>', ']]>', '&amp;'),
  )
  .map((each) => each.replace(/[^\t\n -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/gu, ''))
const field = fc.oneof(
  text.map((each): Field => ({ text: each })),
  fc
    .tuple(fc.option(printed), fc.boolean())
    .map(([figure, inferred]): Field => ({ figure, inferred })),
)
const rows = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(field, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
)

describe('a workbook', () => {
  it('gives back every figure with its printed digits, and every text', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const [read] = await readBack(await xlsxOf([sheetOf(written)]))
        written.forEach((row, r) =>
          row.forEach((each, c) => {
            const found = read?.data[r]?.[c] ?? null
            // A name that every object has stands with a space behind it.
            const same =
              isSame(found, each) ||
              ('text' in each && each.text in Object.prototype && found === `${each.text} `)
            expect([found, each, same]).toEqual([found, each, true])
          }),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('keeps amounts numbers, negative ones too, and shows them with the printed places', async () => {
    const figures = ['5.80', '-2940.05', '0', '0.00', '12345678.901'].map((figure) => ({ figure }))
    const [read] = await readBack(await xlsxOf([sheetOf([figures])]))
    expect(read?.data[0]).toEqual([5.8, -2940.05, 0, 0, 12345678.901])
    const styles = await xmlOf([sheetOf([figures])], 'xl/styles.xml')
    for (const format of ['#,##0.00', '#,##0', '#,##0.000'])
      expect(styles).toContain(`formatCode="${format}"`)
  })

  it('marks an inferred figure and leaves it a number', async () => {
    const sheet = sheetOf([[{ figure: '3.5', inferred: true }]])
    expect((await readBack(await xlsxOf([sheet])))[0]?.data).toEqual([[3.5]])
    expect(await xmlOf([sheet], 'xl/styles.xml')).toContain('#,##0.0&quot;*&quot;')
  })

  it('keeps a figure with more digits than a number has as text', async () => {
    const figure = '-1234567890123456.78'
    expect(isNumber(figure)).toBe(false)
    expect((await readBack(await xlsxOf([sheetOf([[{ figure }]])])))[0]?.data).toEqual([[figure]])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1'])(
    'makes no formula of %j',
    async (formula) => {
      const sheet = sheetOf([[{ text: formula }]])
      expect((await readBack(await xlsxOf([sheet])))[0]?.data).toEqual([[`'${formula}`]])
      expect(await xmlOf([sheet], 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    },
  )

  it('makes no formula of a text whose beginning no file may hold', async () => {
    const sheet = sheetOf([[{ text: '\u0000=1+1' }]])
    expect((await readBack(await xlsxOf([sheet])))[0]?.data).toEqual([["'=1+1"]])
  })

  it('keeps the place of a sign that could not be read', async () => {
    const sheet = sheetOf([[{ text: '\ufffd' }], [{ text: '\ufffd=1+1' }]])
    expect((await readBack(await xlsxOf([sheet])))[0]?.data).toEqual([['□'], ['□=1+1']])
  })

  it('merges what a cell covers, freezes the head and fits the page', async () => {
    const cell = { field: { text: 'x' } }
    const sheet: Sheet = {
      title: 't',
      widths: [5, 5, 5],
      rows: [
        textRow('title', 3),
        rowOfCells([
          { ...cell, columns: 2 },
          { ...cell, rows: 2 },
        ]),
        [cell],
      ],
      frozen: { rows: 2, columns: 1 },
      landscape: true,
    }
    const xml = await xmlOf([sheet], 'xl/worksheets/sheet1.xml')
    for (const range of ['A1:C1', 'A2:B2', 'C2:C3'])
      expect(xml).toContain(`<mergeCell ref="${range}"`)
    expect(xml).toMatch(/<pane [^>]*xSplit="1"[^>]*/)
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*/)
    expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews/)
    expect(xml).toMatch(/orientation="landscape" fitToHeight="0"\/><\/worksheet>$/)
  })

  it('cuts a text that no cell can hold', async () => {
    const [read] = await readBack(await xlsxOf([sheetOf([[{ text: '款'.repeat(40_000) }]])]))
    expect(String(read?.data[0]?.[0])).toHaveLength(32_767)
  })

  it('takes titles that no sheet can have', async () => {
    const titles = ['a/b:c', '表'.repeat(40), '表'.repeat(40), '', "'"]
    const read = await readBack(
      await xlsxOf(titles.map((title) => sheetOf([[{ text: 'x' }]], title))),
    )
    expect(new Set(read.map(({ sheet }) => sheet)).size).toBe(titles.length)
  })
})
