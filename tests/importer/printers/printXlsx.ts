import { marked } from './markup.ts'
import { HEAD, officePackage, R, relationships } from './officePackage.ts'
import type { Printable } from './printable.ts'
import { held, topOf } from './spreadsheet.ts'

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook with a sheet for each page. */
export function printXlsx(pages: readonly Printable[]): Uint8Array {
  const formats: string[] = []
  const strings: string[] = []
  const sheets = pages.map((page) => {
    const rows = new Map<number, string>()
    const add = (row: number, column: number, text: string) => {
      const value = held(text)
      const place = `r="${letters(column)}${row + 1}"`
      const cell =
        'text' in value
          ? `<c ${place} t="s"><v>${indexIn(strings, value.text)}</v></c>`
          : `<c ${place} s="${indexIn(formats, value.format)}"><v>${value.number}</v></c>`
      rows.set(row, (rows.get(row) ?? '') + cell)
    }
    const top = topOf(page)
    page.lines.forEach((line, row) => add(row, 0, line))
    const merges: string[] = []
    for (const { row, column, rowSpan, columnSpan, text } of page.table.cells) {
      if (text !== '') add(top + row, column, text)
      const last = `${letters(column + columnSpan - 1)}${top + row + rowSpan}`
      if (rowSpan * columnSpan > 1)
        merges.push(`<mergeCell ref="${letters(column)}${top + row + 1}:${last}"/>`)
    }
    page.after?.forEach((line, row) => add(top + page.table.rows + row, 0, line))
    const data = [...rows].map(([row, cells]) => `<row r="${row + 1}">${cells}</row>`)
    return sheetXml(`<sheetData>${data.join('')}</sheetData>`, merges)
  })
  return xlsxOf(
    sheets.map((xml, index) => ({ name: pages[index]!.name, xml })),
    { formats, strings },
  )
}

/** A sheet of what stands in it. */
export function sheetXml(data: string, merges: readonly string[] = []): string {
  const merged = merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''
  return `${HEAD}<worksheet xmlns="${S}">${data}${merged}</worksheet>`
}

/** A workbook of sheets; `formats`: number formats, cell styles of the same number use them. */
export function xlsxOf(
  sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[],
  more: {
    readonly formats?: readonly string[]
    readonly strings?: readonly string[]
    readonly workbook?: string
  } = {},
): Uint8Array {
  const { formats = [], strings = [], workbook = '' } = more
  const numberFormats = formats.map(
    (format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${marked(format)}"/>`,
  )
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`)
  const sheetList = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${marked(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at}"/>`,
  )
  const texts = strings.map((text) => `<si><t xml:space="preserve">${marked(text)}</t></si>`)
  const parts: Record<string, string> = {
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${S}" xmlns:r="${R}"><sheets>${sheetList.join('')}</sheets>${workbook}</workbook>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${S}"><numFmts>${numberFormats.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${S}">${texts.join('')}</sst>`,
  }
  const types: Record<string, string> = {
    'xl/workbook.xml': 'spreadsheetml.sheet.main',
    'xl/styles.xml': 'spreadsheetml.styles',
    'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
  }
  sheets.forEach(({ xml }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = xml
    types[`xl/worksheets/sheet${at + 1}.xml`] = 'spreadsheetml.worksheet'
  })
  return officePackage('xl/workbook.xml', parts, types)
}

function letters(column: number): string {
  return String.fromCharCode(65 + column)
}

function indexIn(list: string[], value: string): number {
  const at = list.indexOf(value)
  return at < 0 ? list.push(value) - 1 : at
}
