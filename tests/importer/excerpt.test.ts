import { describe, expect, it } from 'vitest'
import { excerptOf } from '@/importer/excerpt.ts'
import { readFile } from '@/importer/readers/readFile.ts'
import type { SourceFile } from '@/importer/source.ts'
import { printHtml } from './printers/printHtml.ts'
import { printXlsx } from './printers/printXlsx.ts'

const cell = (row: number, column: number) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: column ? `${row}${column}.5` : `第 ${row} 行`,
})
const page = {
  name: '表',
  lines: [],
  table: {
    rows: 8,
    columns: 8,
    cells: [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((column) => cell(row, column)),
    ),
  },
}

async function read(name: string, bytes: Uint8Array): Promise<SourceFile> {
  const outcome = await readFile({ name, bytes })
  if (!outcome.ok) throw new Error(outcome.refusal.kind)
  return outcome.value
}

/** The place of the cell that prints this. */
function placeOf(file: SourceFile, text: string) {
  for (const block of file.pages.flatMap(({ blocks }) => blocks))
    if (block.kind === 'grid')
      for (const each of block.cells) if (each.text === text) return { file: 0, place: each.place }
  throw new Error(text)
}

describe('what stands around a place', () => {
  it('is two rows on either side and three cells, with what names the rows', async () => {
    const file = await read('a.xlsx', printXlsx([page]))
    const excerpt = excerptOf([file], placeOf(file, '46.5'), '46.5')
    expect(excerpt?.rows.map(([first]) => first)).toEqual(
      [2, 3, 4, 5, 6].map((row) => `第 ${row} 行`),
    )
    expect(excerpt?.rows[2]).toEqual(['第 4 行', '43.5', '44.5', '45.5', '46.5', '47.5'])
    expect(excerpt?.rows[excerpt.row]?.[excerpt.cell]).toBe('46.5')
  })

  it('ends where the table does', async () => {
    const file = await read('a.html', printHtml([page]))
    const excerpt = excerptOf([file], placeOf(file, '01.5'), '01.5')
    expect(excerpt).toMatchObject({ row: 0, cell: 1 })
    expect(excerpt?.rows).toHaveLength(3)
  })

  it('is the cell that prints the figure, of several in one line of a text', async () => {
    const text = '甲\t1.5\t2.5\n乙\t3.5\t1,004.50\n'
    const file = await read('a.txt', new TextEncoder().encode(text))
    const excerpt = excerptOf([file], { file: 0, place: { line: 2 } }, '1004.50')
    expect(excerpt?.rows[excerpt.row]?.[excerpt.cell]).toBe('1,004.50')
  })

  it('is the table that prints the figure, of several in one line of markup', async () => {
    const table = (figure: string) =>
      `<table><tr><td>甲</td><td>${figure}</td></tr><tr><td>乙</td><td>1</td></tr></table>`
    const html = `<html><body>${table('1.50')}<p>二</p>${table('2.50')}</body></html>`
    const file = await read('a.html', new TextEncoder().encode(html))
    const excerpt = excerptOf([file], placeOf(file, '2.50'), '2.50')
    expect(excerpt?.rows[excerpt.row]).toEqual(['甲', '2.50'])
  })

  it('is lines of a text where there is no table, and nothing for no place', async () => {
    const file = await read('a.txt', new TextEncoder().encode('一\n二\n三\n四 5.5\n五\n六\n七\n'))
    expect(excerptOf([file], { file: 0, place: { line: 4 } }, '5.5')).toEqual({
      rows: [['二'], ['三'], ['四 5.5'], ['五'], ['六']],
      row: 2,
      cell: 0,
    })
    expect(excerptOf([file], { file: 0, place: { line: 40 } }, '5.5')).toBeUndefined()
    expect(excerptOf([file], { file: 1, place: { line: 4 } }, '5.5')).toBeUndefined()
  })
})
