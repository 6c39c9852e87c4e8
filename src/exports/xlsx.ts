import writeXlsxFile, {
  type CellObject,
  type Feature,
  type SheetData,
} from 'write-excel-file/universal'
import { safeText } from './safeText.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { sheetNames } from './sheetNames.ts'

/** Digits that a spreadsheet keeps of a number, and places that its formats can show. */
const MOST_DIGITS = 15
const MOST_PLACES = 30
/** Characters that a cell can hold. */
const LONGEST = 32_767

/** In place of the sign for what could not be read, which the writer drops. */
const UNREADABLE = '□'

/** Points of a line, and of a title. */
const LINE = 15
const TITLE = 16
/** Points that a row may be high. */
const HIGHEST = 409

/**
 * A workbook as the bytes of an XLSX file. Figures are numbers that show the printed places; one
 * with more digits than a spreadsheet keeps is a text, so that none is lost.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map(({ title }) => title))
  const written = writeXlsxFile(
    sheets.map((sheet, index) => ({
      data: dataOf(sheet),
      sheet: names[index] ?? '',
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.frozen.rows,
      stickyColumnsCount: sheet.frozen.columns,
    })),
    { features: [onePageWide(sheets)] },
  )
  return new Uint8Array(await (await written.toBlob()).arrayBuffer())
}

/** The writer knows no way to fit a sheet to the width of a page (A4), as a form is printed. */
function onePageWide(sheets: readonly Sheet[]): Feature<Blob> {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const orientation = sheets[sheetIndex]?.landscape ? 'landscape' : 'portrait'
    const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`
    return xml
      .replace(/<worksheet [^>]*>/, (opening) => opening + fit)
      .replace('</worksheet>', `${setup}</worksheet>`)
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

function dataOf({ rows }: Sheet): SheetData {
  return rows.map((row) => row.map((cell) => cell && { ...valueOf(cell), ...styleOf(cell) }))
}

function valueOf({ field }: SheetCell): CellObject {
  if (!('figure' in field)) return { value: cellText(field.text), type: String }
  const { figure, inferred } = field
  if (figure === null) return {}
  return isNumber(figure)
    ? { value: Number(figure), type: Number, format: formatOf(figure, inferred) }
    : { value: inferred ? `${figure}*` : figure, type: String }
}

/** Whether a number cell gives back every printed digit. */
export function isNumber(printed: string): boolean {
  const digits = printed.replace(/[-.]/g, '').replace(/^0+|0+$/g, '')
  return digits.length <= MOST_DIGITS && placesOf(printed) <= MOST_PLACES
}

function formatOf(printed: string, inferred = false): string {
  const places = placesOf(printed)
  return `#,##0${places ? `.${'0'.repeat(places)}` : ''}${inferred ? '"*"' : ''}`
}

function placesOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
}

function cellText(text: string): string {
  const safe = safeText(text.replaceAll('\ufffd', UNREADABLE))
  const fitting = safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe
  // The writer keeps its texts in an object, which has these names before any text is put in.
  return fitting in Object.prototype ? `${fitting} ` : fitting
}

function styleOf({ field, look = {}, columns, rows }: SheetCell): CellObject {
  const { bold, large, boxed, wrapped, indent, lines } = look
  const align = look.align ?? ('figure' in field && boxed ? 'right' : undefined)
  return {
    ...(boxed && { borderStyle: 'thin', alignVertical: 'center' }),
    ...(align && { align }),
    ...(bold && { fontWeight: 'bold' }),
    ...(large && { fontSize: TITLE, height: 2 * LINE }),
    ...(wrapped && { wrap: true, alignVertical: boxed ? 'center' : 'top' }),
    ...(lines && { height: Math.min(HIGHEST, lines * LINE) }),
    ...(indent && { indent }),
    ...(columns && columns > 1 && { columnSpan: columns }),
    ...(rows && rows > 1 && { rowSpan: rows }),
  }
}
