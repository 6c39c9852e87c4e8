import * as XLSX from '@e965/xlsx'
import type { Printable } from './printable.ts'
import { held, topOf } from './spreadsheet.ts'

/** A BIFF8 workbook with a sheet for each page, by another program. */
export function printXls(pages: readonly Printable[]): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const page of pages) {
    const sheet: XLSX.WorkSheet = {}
    const top = topOf(page)
    const add = (row: number, column: number, text: string) => {
      const value = held(text)
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] =
        'text' in value ? { t: 's', v: value.text } : { t: 'n', v: value.number, z: value.format }
    }
    page.lines.forEach((line, row) => add(row, 0, line))
    page.after?.forEach((line, row) => add(top + page.table.rows + row, 0, line))
    sheet['!merges'] = []
    for (const { row, column, rowSpan, columnSpan, text } of page.table.cells) {
      if (text !== '') add(top + row, column, text)
      if (rowSpan * columnSpan > 1)
        sheet['!merges'].push({
          s: { r: top + row, c: column },
          e: { r: top + row + rowSpan - 1, c: column + columnSpan - 1 },
        })
    }
    sheet['!ref'] = `A1:Z${top + page.table.rows + (page.after?.length ?? 0)}`
    XLSX.utils.book_append_sheet(book, sheet, page.name)
  }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
}
