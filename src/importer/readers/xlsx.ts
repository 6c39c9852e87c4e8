import type { Unread } from '../source.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import { builtInFormat, printed, printedText } from './numberFormat.ts'
import { reader, refuse } from './reading.ts'
import { mainPart, relatedPart, relationsOf } from './relations.ts'
import { pagesOf, type Range, type Sheet, type SheetCell } from './sheet.ts'
import { XmlReader } from './xml.ts'
import { type Archive, openZip } from './zip.ts'

interface Workbook {
  readonly sheets: readonly {
    readonly name: string
    readonly id: string
    readonly isHidden: boolean
  }[]
  /** By the place of the sheet in the workbook. */
  readonly printAreas: ReadonlyMap<number, readonly Range[]>
  readonly is1904: boolean
  readonly isCalculated: boolean
}

const OFF = new Set(['0', 'false'])

/** An Excel workbook (OOXML, either edition): what its sheets print. */
export const readXlsx = reader(({ bytes }) => {
  const archive = openZip(bytes)
  const main = mainPart(archive) ?? refuse('damaged')
  const relations = relationsOf(archive, main)
  const related = (type: string) => relatedPart(archive, relations, type)
  const workbook = workbookOf(archive.part(main) ?? refuse('damaged', main))
  const styles = related('styles')
  const formats = styles ? formatsOf(styles) : []
  const strings = related('sharedStrings')
  const shared = strings ? stringsOf(strings) : []

  let left = MAX_CELLS
  const sheets: Sheet[] = []
  const unread: Unread[] = []
  workbook.sheets.forEach(({ name, id, isHidden }, index) => {
    const relation = relations.get(id)
    // Charts stand on sheets, too.
    if (isHidden || relation?.type !== 'worksheet') return
    const part = archive.part(relation.target) ?? refuse('damaged', name)
    const sheet = sheetOf(part, { formats, shared, is1904: workbook.is1904, limit: left })
    left -= sheet.cells.length
    // Beside figures a picture adorns the sheet; alone it may be the table.
    if (sheet.cells.length === 0 && hasPicture(archive, relation.target))
      unread.push({ kind: 'picture', what: name })
    sheets.push({ ...sheet, name, printAreas: workbook.printAreas.get(index) ?? [] })
  })
  return { pages: pagesOf(sheets, workbook.isCalculated), unread }
})

function hasPicture(archive: Archive, sheet: string): boolean {
  return [...relationsOf(archive, sheet).values()].some(({ type }) => type === 'drawing')
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !OFF.has(value)
}

function workbookOf(bytes: Uint8Array): Workbook {
  const xml = new XmlReader(bytes)
  const sheets: Workbook['sheets'][number][] = []
  const printAreas = new Map<number, readonly Range[]>()
  let is1904 = false
  let isCalculated = true
  for (let token = xml.next(); token; token = xml.next()) {
    if (token !== 'open') continue
    if (xml.name === 'workbookPr') is1904 = isOn(xml.attribute('date1904'))
    else if (xml.name === 'calcPr') isCalculated = !isOn(xml.attribute('fullCalcOnLoad'))
    else if (xml.name === 'sheet')
      sheets.push({
        name: xml.attribute('name') ?? '',
        id: xml.attribute('id') ?? '',
        isHidden: /hidden/i.test(xml.attribute('state') ?? ''),
      })
    else if (xml.name === 'definedName' && xml.attribute('name') === '_xlnm.Print_Area') {
      const sheet = Number(xml.attribute('localSheetId'))
      printAreas.set(sheet, areasOf(xml.content()))
    }
  }
  return { sheets, printAreas, is1904, isCalculated }
}

/** Ranges of a print area: `'sheet'!$A$1:$H$16,'sheet'!$J:$K`; none where it is no such list. */
function areasOf(formula: string): readonly Range[] {
  const areas: Range[] = []
  // A name of a sheet may hold a comma.
  for (const part of formula.replace(/'(?:[^']|'')*'/g, '').split(',')) {
    const range = rangeOf(part.slice(part.lastIndexOf('!') + 1).replaceAll('$', ''))
    if (!range) return []
    areas.push(range)
  }
  return areas
}

/** A range as formulas write it: A1, A1:B2, A:B or 1:2. */
function rangeOf(text: string): Range | undefined {
  const match = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/.exec(text.trim())
  if (!match || text === '') return undefined
  const [, left, top, right = match[0].includes(':') ? undefined : left, bottom] = match
  return {
    top: top ? Number(top) - 1 : 0,
    left: left ? columnOf(left) : 0,
    bottom: bottom
      ? Number(bottom) - 1
      : top && !match[0].includes(':')
        ? Number(top) - 1
        : MAX_ROWS - 1,
    right: right ? columnOf(right) : MAX_COLUMNS - 1,
  }
}

/** A column from 0 by its letters. */
function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function formatsOf(bytes: Uint8Array): readonly string[] {
  const xml = new XmlReader(bytes)
  const own = new Map<number, string>()
  const formats: string[] = []
  let isOfCells = false
  for (let token = xml.next(); token; token = xml.next()) {
    if (xml.name === 'cellXfs') isOfCells = token === 'open'
    if (token !== 'open') continue
    const id = Number(xml.attribute('numFmtId'))
    if (xml.name === 'numFmt') own.set(id, xml.attribute('formatCode') ?? '')
    else if (xml.name === 'xf' && isOfCells) formats.push(own.get(id) ?? builtInFormat(id))
  }
  return formats
}

function stringsOf(bytes: Uint8Array): readonly string[] {
  const xml = new XmlReader(bytes)
  const strings: string[] = []
  for (let token = xml.next(); token; token = xml.next())
    if (token === 'open' && xml.name === 'si') strings.push(richText(xml))
  return strings
}

/** The text of the element that opened here, without how it is pronounced. */
function richText(xml: XmlReader): string {
  let text = ''
  for (const name of xml.children())
    if (name === 't') text += xml.content()
    else if (name === 'r') text += richText(xml)
  return text
}

interface Context {
  readonly formats: readonly string[]
  readonly shared: readonly string[]
  readonly is1904: boolean
  readonly limit: number
}

function sheetOf(bytes: Uint8Array, context: Context): Omit<Sheet, 'name' | 'printAreas'> {
  const xml = new XmlReader(bytes)
  const cells: SheetCell[] = []
  const merges: Range[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  let showsZeros = true
  let row = -1
  let column = -1
  for (let token = xml.next(); token; token = xml.next()) {
    if (token !== 'open') continue
    const name = xml.name
    if (name === 'sheetView') showsZeros = !OFF.has(xml.attribute('showZeros') ?? '')
    else if (name === 'col') {
      if (!isHidden(xml, 'width')) continue
      const last = Math.min(Number(xml.attribute('max')), MAX_COLUMNS)
      for (let at = Number(xml.attribute('min')); at <= last; at++) hiddenColumns.add(at - 1)
    } else if (name === 'row') {
      // Some programs say places only where they are not the next.
      row = numberOf(xml.attribute('r'), row + 2, MAX_ROWS) - 1
      column = -1
      if (isHidden(xml, 'ht')) hiddenRows.add(row)
    } else if (name === 'c') {
      const place = rangeOf(xml.attribute('r') ?? '')
      column = place?.left ?? column + 1
      if (column >= MAX_COLUMNS || cells.length >= context.limit) refuse('too-large')
      const cell = cellOf(xml, context, showsZeros)
      if (cell) cells.push({ row: place?.top ?? row, column, ...cell })
    } else if (name === 'mergeCell') {
      const range = rangeOf(xml.attribute('ref') ?? '')
      if (range) merges.push(range)
    }
  }
  return { cells, merges, hiddenRows, hiddenColumns }
}

function isHidden(xml: XmlReader, size: 'width' | 'ht'): boolean {
  return isOn(xml.attribute('hidden')) || Number(xml.attribute(size) ?? 1) === 0
}

function numberOf(text: string | undefined, otherwise: number, most: number): number {
  const number = text === undefined ? otherwise : Number(text)
  return number >= 1 && number <= most ? number : refuse('damaged')
}

/** What the cell that opened here prints; undefined: nothing. */
function cellOf(
  xml: XmlReader,
  { formats, shared, is1904 }: Context,
  showsZeros: boolean,
): Pick<SheetCell, 'text' | 'isZero' | 'result'> | undefined {
  const type = xml.attribute('t') ?? 'n'
  const format = formats[Number(xml.attribute('s') ?? 0)] ?? 'General'
  let value: string | undefined
  let inline = ''
  let isFormula = false
  for (const name of xml.children())
    if (name === 'v') value = xml.content()
    else if (name === 'is') inline = richText(xml)
    else if (name === 'f') isFormula = true

  if (isFormula && !value && type !== 'str') return { text: '', result: 'none' }
  const result = isFormula ? { result: 'some' as const } : {}
  if (type === 'inlineStr') return inline ? { text: printedText(inline, format) } : undefined
  if (value === undefined) return undefined
  if (type === 's') {
    const text = shared[Number(value)] ?? refuse('damaged')
    return { text: printedText(text, format) }
  }
  if (type === 'str') return { text: printedText(value, format), ...result }
  if (type === 'b') return { text: value === '0' ? 'FALSE' : 'TRUE', ...result }
  if (type === 'e') return { text: value, ...result }
  if (type === 'd') return { text: value.slice(0, 10), ...result }
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value, ...result }
  const isZero = number === 0
  return {
    ...(isZero && !showsZeros ? { text: '' } : printed(number, format, is1904)),
    ...(isFormula ? { result: isZero ? ('zero' as const) : ('some' as const) } : {}),
  }
}
