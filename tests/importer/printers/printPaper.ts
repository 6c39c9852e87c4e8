import { printPdf, type Line, type Text, widthOf } from '../readers/pdf/printPdf.ts'
import type { Printable, PrintableCell } from './printable.ts'

/** Lines around each cell, three across the table, or none at all. */
type Borders = 'ruled' | 'three-line' | 'none'

const SIZE = 9
const LEADING = 12
const PADDING = 4
const LEFT = 40
const TOP = 60

/** A PDF with a page for each, laid out as office programs do. */
export function printPaper(pages: readonly Printable[], borders: Borders): Uint8Array {
  return printPdf(pages.map((page) => laidOut(page, borders)))
}

function laidOut({ lines, table, after = [] }: Printable, borders: Borders) {
  const linesIn = (text: string) => text.split('\n')
  const widths = Array.from({ length: table.columns }, (_, column) =>
    widest(table.cells.filter((cell) => cell.column === column && cell.columnSpan === 1)),
  )
  for (const cell of table.cells) {
    const own = widths.slice(cell.column, cell.column + cell.columnSpan)
    const lack = widest([cell]) - own.reduce((sum, width) => sum + width, 0)
    if (lack > 0)
      for (let at = 0; at < cell.columnSpan; at++)
        widths[cell.column + at] = (own[at] ?? 0) + lack / cell.columnSpan
  }
  const top = TOP + lines.length * 20
  const heights = Array.from(
    { length: table.rows },
    (_, row) =>
      2 * PADDING +
      LEADING *
        Math.max(
          1,
          ...table.cells
            .filter((cell) => cell.row === row && cell.rowSpan === 1)
            .map(({ text }) => linesIn(text).length),
        ),
  )
  const xs = edges(LEFT, widths)
  const ys = edges(top, heights)
  const texts: Text[] = lines.map((text, index) => ({ text, x: LEFT, y: TOP + index * 20 }))
  const rules: Line[] = []
  const [right, bottom] = [xs.at(-1) ?? LEFT, ys.at(-1) ?? top]
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    const [x0, x1] = [xs[column] ?? 0, xs[column + columnSpan] ?? right]
    const [y0, y1] = [ys[row] ?? 0, ys[row + rowSpan] ?? bottom]
    if (borders === 'ruled')
      rules.push(
        { x0, y0, x1, y1: y0 },
        { x0, y0: y1, x1, y1 },
        { x0, y0, x1: x0, y1 },
        { x0: x1, y0, x1, y1 },
      )
    const parts = linesIn(text)
    for (const [index, part] of parts.entries()) {
      const width = widthOf(part, SIZE)
      const y = (y0 + y1) / 2 + (index - (parts.length - 1) / 2) * LEADING + 0.36 * SIZE
      const isAmount = /^[-\d.,]+$/.test(part) && part.includes('.')
      const isHead = columnSpan > 1 || (!isAmount && row < 3)
      const x = isHead ? (x0 + x1 - width) / 2 : isAmount ? x1 - PADDING - width : x0 + PADDING
      if (part) texts.push({ text: part, x, y, size: SIZE })
    }
  }
  if (borders === 'three-line')
    for (const y of [top, bottom]) rules.push({ x0: LEFT, y0: y, x1: right, y1: y })
  for (const [index, text] of after.entries())
    texts.push({ text, x: LEFT, y: bottom + 24 + index * 20, size: SIZE })
  return {
    texts,
    lines: rules,
    width: Math.max(595, right + LEFT),
    height: Math.max(842, bottom + 60 + after.length * 20),
  }
}

function widest(cells: readonly PrintableCell[]): number {
  const widths = cells.flatMap(({ text }) => text.split('\n').map((line) => widthOf(line, SIZE)))
  return Math.max(20, ...widths) + 2 * PADDING
}

function edges(start: number, lengths: readonly number[]): number[] {
  const at = [start]
  for (const length of lengths) at.push((at.at(-1) ?? start) + length)
  return at
}
