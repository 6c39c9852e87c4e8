import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { printed, printedText } from './numberFormat.ts'
import { reader, refuse } from './reading.ts'
import { pagesOf, type Range, type Sheet, type SheetCell } from './sheet.ts'
import { XmlReader } from './xml.ts'

/* Formats that have a name in place of a pattern. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Standard: '#,##0.00',
  Fixed: '0.00',
  Percent: '0.00%',
  Currency: '"¥"#,##0.00',
  'Short Date': 'yyyy/m/d',
  'General Date': 'yyyy/m/d',
  'Long Date': 'yyyy"年"m"月"d"日"',
}
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(1899, 11, 30)

/** An XML workbook of Excel 2002 and 2003: what its sheets print. */
export const readSpreadsheetXml = reader(({ bytes }) => {
  const xml = new XmlReader(bytes)
  const styles = new Map<string, string>()
  const sheets: Sheet[] = []
  let left = MAX_CELLS
  if (xml.next() !== 'open') refuse('damaged')
  for (const name of xml.children())
    if (name === 'Styles') readStyles(xml, styles)
    else if (name === 'Worksheet') {
      const sheet = sheetOf(xml, styles, left)
      left -= sheet.cells.length
      if (!sheet.isHidden) sheets.push(sheet)
    }
  return { pages: pagesOf(sheets, true), unread: [] }
})

function readStyles(xml: XmlReader, styles: Map<string, string>): void {
  for (const each of xml.children()) {
    const id = xml.attribute('ID') ?? ''
    let format = styles.get(xml.attribute('Parent') ?? '') ?? 'General'
    if (each === 'Style')
      for (const name of xml.children())
        if (name === 'NumberFormat') format = xml.attribute('Format') ?? 'General'
    styles.set(id, NAMED[format] ?? format)
  }
}

function sheetOf(
  xml: XmlReader,
  styles: ReadonlyMap<string, string>,
  limit: number,
): Sheet & { readonly isHidden: boolean } {
  const name = xml.attribute('Name') ?? ''
  const cells: SheetCell[] = []
  const merges: Range[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  let printAreas: readonly Range[] = []
  let isHidden = false

  function readRow(row: number): void {
    let column = 0
    for (const each of xml.children()) {
      if (each !== 'Cell') continue
      column = placeOf(xml, column, MAX_COLUMNS)
      const across = Number(xml.attribute('MergeAcross') ?? 0)
      const down = Number(xml.attribute('MergeDown') ?? 0)
      if (across > 0 || down > 0)
        merges.push({ top: row, left: column, bottom: row + down, right: column + across })
      if (cells.length >= limit) refuse('too-large')
      const cell = cellOf(xml, styles)
      if (cell) cells.push({ row, column, ...cell })
      column += across + 1
    }
  }

  function readTable(): void {
    let [row, column] = [0, 0]
    for (const each of xml.children())
      if (each === 'Column' || each === 'Row') {
        const isRow = each === 'Row'
        const at = placeOf(xml, isRow ? row : column, isRow ? MAX_ROWS : MAX_COLUMNS)
        const end = at + Math.min(Number(xml.attribute('Span') ?? 0), MAX_COLUMNS) + 1
        const hidden = isRow ? hiddenRows : hiddenColumns
        if (xml.attribute('Hidden') === '1')
          for (let index = at; index < end; index++) hidden.add(index)
        if (isRow) readRow(at)
        if (isRow) row = end
        else column = end
      }
  }

  for (const each of xml.children())
    if (each === 'Table') readTable()
    else if (each === 'Names') {
      for (const range of xml.children())
        if (range === 'NamedRange' && xml.attribute('Name') === 'Print_Area')
          printAreas = areasOf(xml.attribute('RefersTo') ?? '')
    } else if (each === 'WorksheetOptions')
      for (const option of xml.children())
        if (option === 'Visible') isHidden = /hidden/i.test(xml.content())
  return { name, cells, merges, hiddenRows, hiddenColumns, printAreas, isHidden }
}

/** The place that an element says, or the next one, from 0. */
function placeOf(xml: XmlReader, next: number, most: number): number {
  const place = Number(xml.attribute('Index') ?? next + 1) - 1
  return place >= 0 && place < most ? place : refuse('damaged')
}

/** Ranges of a print area: `=Sheet!R1C1:R16C8`. */
function areasOf(formula: string): readonly Range[] {
  return [...formula.matchAll(/R(\d{1,7})C(\d{1,5}):R(\d{1,7})C(\d{1,5})/g)].map((match) => {
    const [top = 0, left = 0, bottom = 0, right = 0] = match
      .slice(1)
      .map((each) => Number(each) - 1)
    return { top, left, bottom, right }
  })
}

function cellOf(
  xml: XmlReader,
  styles: ReadonlyMap<string, string>,
): Pick<SheetCell, 'text' | 'isZero' | 'result'> | undefined {
  const format = styles.get(xml.attribute('StyleID') ?? 'Default') ?? 'General'
  const isFormula = xml.attribute('Formula') !== undefined
  let type = ''
  let value = ''
  for (const name of xml.children())
    if (name === 'Data') {
      type = xml.attribute('Type') ?? ''
      value = xml.content()
    }
  if (type === '') return isFormula ? { text: '', result: 'none' } : undefined
  if (type === 'Boolean') return { text: value === '0' ? 'FALSE' : 'TRUE' }
  if (type === 'Error') return { text: value }
  const number = type === 'DateTime' ? (Date.parse(`${value}Z`) - FIRST_DAY) / DAY : Number(value)
  if (type === 'String' || value.trim() === '' || !Number.isFinite(number))
    return { text: printedText(value, format) }
  return printed(number, format)
}
