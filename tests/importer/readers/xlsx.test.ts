import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '@/importer/readers/readFile.ts'
import { sheetXml, xlsxOf } from '../printers/printXlsx.ts'
import { shown } from './shown.ts'

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '
const FORMATS = ['0.00', ACCOUNTING]

type More = NonNullable<Parameters<typeof xlsxOf>[1]> & { readonly merges?: readonly string[] }

/** A workbook of one sheet with these rows. */
function book(rows: string, { merges = [], ...more }: More = {}, before = ''): Uint8Array {
  const xml = sheetXml(
    `${before}<sheetData>${rows}</sheetData>`,
    merges.map((ref) => `<mergeCell ref="${ref}"/>`),
  )
  return xlsxOf([{ name: '表 1', xml }], { formats: FORMATS, ...more })
}

const text = (place: string, words: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
const number = (place: string, value: number | string, style = 0) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`
const formula = (place: string, value: string, attributes = '') =>
  `<c r="${place}" s="0"${attributes}><f>SUM(A1)</f>${value}</c>`
const area = (range: string) => ({
  workbook: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${range}</definedName></definedNames>`,
})

describe('a workbook', () => {
  test('places that are not said are the next ones', async () => {
    const rows =
      '<row><c s="0"><v>1</v></c><c s="0"><v>2</v></c></row><row r="4"><c r="C4" s="0"><v>3</v></c><c s="0"><v>4</v></c></row><row><c s="0"><v>5</v></c></row>'
    const read = await readFile({ name: 'a', bytes: book(rows) })
    const grid = read.ok ? read.value.pages[0]?.blocks[0] : undefined
    const cells = grid?.kind === 'grid' ? grid.cells : []
    expect(cells.map(({ place, text: words }) => ['cell' in place && place.cell, words])).toEqual([
      ['A1', '1.00'],
      ['B1', '2.00'],
      ['C4', '3.00'],
      ['D4', '4.00'],
      ['A5', '5.00'],
    ])
  })

  test('rows and columns that are hidden or have no size are out; merged cells shrink', async () => {
    const columns =
      '<cols><col min="2" max="2" hidden="1" width="9"/><col min="4" max="4" width="0"/></cols>'
    const rows = `<row r="1" hidden="1">${text('A1', '题')}</row><row r="2">${number('A2', 1)}${number('B2', 9)}${number('C2', 2)}${number('D2', 9)}${number('E2', 3)}</row><row r="3" ht="0" customHeight="1">${number('A3', 9)}</row><row r="4">${text('A4', '注')}${number('E4', 4)}</row>`
    expect(await shown(book(rows, { merges: ['A1:A2', 'A4:D4'] }, columns))).toEqual([
      '| [0 题] [1 2.00] [2 3.00]',
      '| [0:1×2 注] [2 4.00]',
    ])
  })

  test.each([
    ["'表,''1'!$A$1:$B$1", ['| [0 1.00] [1 2.00]']],
    ['表!$A:$A', ['| [0 1.00]', '| [0 4.00]']],
    ['表!$2:$2', ['| [0 4.00] [1 5.00] [2 6.00]']],
    ['表!$A$1,表!$C$1:$C$2', ['| [0 1.00] [1 3.00]', '| [1 6.00]']],
    ['表!$H$1:$K$9', ['| [0 1.00] [1 2.00] [2 3.00]', '| [0 4.00] [1 5.00] [2 6.00]']],
    ['OFFSET(表!$A$1,0,0)', ['| [0 1.00] [1 2.00] [2 3.00]', '| [0 4.00] [1 5.00] [2 6.00]']],
    ['#REF!', ['| [0 1.00] [1 2.00] [2 3.00]', '| [0 4.00] [1 5.00] [2 6.00]']],
  ])('prints its area: %s', async (range, lines) => {
    const rows = `<row r="1">${number('A1', 1)}${number('B1', 2)}${number('C1', 3)}</row><row r="2">${number('A2', 4)}${number('B2', 5)}${number('C2', 6)}</row>`
    expect(await shown(book(rows, area(range)))).toEqual(lines)
  })

  test('formulas without a result are told apart from blanks and zeros', async () => {
    const rows = `<row r="1">${formula('A1', '')}${formula('B1', '<v></v>')}${formula('C1', '<v></v>', ' t="str"')}${formula('D1', '<v>0</v>')}${formula('E1', '<v>1.5</v>')}</row>`
    expect(await shown(book(rows))).toEqual(['| [0  uncomputed] [1  uncomputed] [3 0.00] [4 1.50]'])
  })

  test('zeros that a program wrote in place of results are none', async () => {
    const rows = `<row r="1">${number('A1', 1.5)}${formula('B1', '<v>0</v>')}</row>`
    const calculating = { workbook: '<calcPr calcId="1" fullCalcOnLoad="1"/>' }
    expect(await shown(book(rows, calculating))).toEqual(['| [0 1.50] [1  uncomputed]'])
    expect(await shown(book(rows))).toEqual(['| [0 1.50] [1 0.00]'])
  })

  test('kinds of values', async () => {
    const rows = `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="d"><v>2023-12-31T00:00:00</v></c><c r="D1" t="str"><f>A1</f><v>合计</v></c>${number('E1', '1.2E2')}${number('F1', 0, 1)}${number('G1', -1234.5, 1)}</row>`
    expect(await shown(book(rows))).toEqual([
      '| [0 TRUE] [1 #REF!] [2 2023-12-31] [3 合计] [4 120.00] [5 - zero] [6 -1,234.50]',
    ])
  })

  test('a sheet may show no zeros', async () => {
    const view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'
    const rows = `<row r="1">${number('A1', 0)}${number('B1', 0.001)}</row>`
    expect(await shown(book(rows, {}, view))).toEqual(['| [1 0.00]'])
  })

  test('hidden sheets are out, of one that is merged to its end only what is used stays', async () => {
    const xml = sheetXml(`<sheetData><row r="1">${text('A1', '支出决算表')}</row></sheetData>`, [
      '<mergeCell ref="A1:XFD1048576"/>',
    ])
    const bytes = xlsxOf([
      { name: '1', xml, state: 'hidden' },
      { name: '2', xml, state: 'veryHidden' },
      { name: '3', xml },
    ])
    const read = await readFile({ name: 'a', bytes })
    expect(read.ok && read.value.pages.map(({ name }) => name)).toEqual(['3'])
  })

  test('names of parts with "\\" and in another case are the same', async () => {
    const parts = unzipSync(book(`<row r="1">${number('A1', 1)}</row>`))
    const moved = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => [
      name.replaceAll('/', '\\').replace('sheet1', 'Sheet1'),
      bytes,
    ])
    expect(await shown(zipSync(Object.fromEntries(moved)))).toEqual(['| [0 1.00]'])
  })

  test('a part that should be there makes it damaged', async () => {
    const parts = unzipSync(book(`<row r="1">${number('A1', 1)}</row>`))
    for (const name of ['xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
      const rest = Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name))
      expect(await shown(zipSync(rest))).toEqual(['refused: damaged'])
    }
    const wrong = book('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')
    expect(await shown(wrong)).toEqual(['refused: damaged'])
  })

  test('a sheet with nothing but a picture is named', async () => {
    const parts = unzipSync(
      xlsxOf([
        {
          name: '说明',
          xml: sheetXml('<sheetData><row><c t="str"><v>见图</v></c></row></sheetData>'),
        },
        { name: '图', xml: sheetXml('<sheetData/>') },
      ]),
    )
    const rels = strToU8(
      '<Relationships><Relationship Id="a" Type="x/drawing" Target="../d.xml"/></Relationships>',
    )
    const all = {
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': rels,
      'xl/worksheets/_rels/sheet2.xml.rels': rels,
    }
    expect(await shown(zipSync(all))).toEqual(['| [0 见图]', 'unread: picture 图'])
  })

  test('what is no workbook that can be read says so', async () => {
    const binary = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      'xl/workbook.bin': new Uint8Array(9),
    })
    expect(await readFile({ name: 'a', bytes: binary })).toEqual({
      ok: false,
      refusal: { kind: 'unknown-format', detail: 'XLSB' },
    })
  })
})
