import { clip, textWidth } from '../../charts/arcLabel.ts'
import { wrapText } from '../../charts/wrapText.ts'
import type { TableBlock } from './blocks.ts'

const POINTS = 72
/** Of the highest Chinese font that may stand in. */
const LINE = 1.45
/** Of a width, what texts may take: the font that stands in may be wider than the estimate. */
const SAFE = 0.9
/** Bold figures in the widest font that may stand in, by the estimate for others. */
const BOLD = 1.18
/** Inches around the text of a cell. */
export const CELL = { side: 0.06, above: 0.04 }
/** What columns that grow may give to others. */
const MOST_GIVEN = 0.25
/** A cell with more lines is cut. */
const MOST_LINES = 4

/** Points of a table's text, unless it names its own. */
const SIZES = [16, 14, 12, 11] as const
/** For figures that are too long for those. */
const SMALL_SIZES = [10, 9, 8]

/** A table as it stands on a slide: texts and sizes in inches and points. */
export interface FittedTable {
  readonly fontSize: number
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Rows that had no room. */
  readonly left: number
}

/** The narrowest that a table can be without breaking a figure at its smallest usual size. */
export function leastWidth(table: TableBlock): number {
  const { sizes = SIZES, columns } = table
  const { wanted, giving } = wantedWidths(table, Math.min(...sizes))
  return Math.max(total(columns.map(({ width }) => width)), total(wanted) - giving)
}

/**
 * The largest of its sizes at which the whole table fits; at the smallest, as many rows as do, and
 * smaller only where a figure would be broken.
 */
export function fitTable(
  table: TableBlock,
  { w, h }: { readonly w: number; readonly h: number },
): FittedTable {
  const [largest, ...smaller] = table.sizes ?? SIZES
  const fitting = (size: number) => {
    const set = setTable(table, w, size)
    return { set, fits: !set.squeezed && total(set.heights) <= h }
  }
  let { set, fits } = fitting(largest)
  for (const size of smaller) if (!fits) ({ set, fits } = fitting(size))
  for (const size of SMALL_SIZES) if (set.squeezed) ({ set } = fitting(size))
  // What says that rows are missing takes a line of its own.
  const room = total(set.heights) <= h ? h : h - 0.3
  let count = 0
  let used = 0
  for (const height of set.heights) {
    if (count > 0 && used + height > room) break
    used += height
    count++
  }
  return {
    fontSize: set.fontSize,
    widths: set.widths,
    heights: set.heights.slice(0, count),
    head: table.columns.map((column) => column.head),
    rows: set.rows.slice(1, count),
    left: table.rows.length - (count - 1),
  }
}

/** The whole table at a size. */
function setTable(table: TableBlock, width: number, fontSize: number) {
  const { widths, squeezed } = widthsIn(table, width, fontSize)
  const cells = [table.columns.map((column) => column.head), ...table.rows].map((row) =>
    row.map((text, index) => cutText(text, (widths[index] ?? 1) - 2 * CELL.side, fontSize)),
  )
  const heights = cells.map((row) => {
    const lines = Math.max(1, ...row.map((cell) => cell.lines))
    return linesHigh(lines, fontSize) + 2 * CELL.above
  })
  return {
    fontSize,
    widths,
    squeezed,
    heights,
    rows: cells.map((row) => row.map(({ text }) => text)),
  }
}

/** What columns need so that no figure and no word of a head is broken, and what of it they can give. */
function wantedWidths({ columns, rows }: TableBlock, fontSize: number) {
  const wanted = columns.map((column, index) => {
    const words = column.head.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/g) ?? []
    const figures = column.right ? rows.flatMap((row) => row[index]?.split(/\s/) ?? []) : []
    const longest = Math.max(0, ...[...words, ...figures].map((text) => textWidth(text, fontSize)))
    return Math.max(column.width, (longest * BOLD) / POINTS + 2 * CELL.side)
  })
  const growing = total(wanted.filter((_, index) => columns[index]?.grow))
  return { wanted, growing, giving: growing * MOST_GIVEN }
}

/** What figures leave is for the columns that grow. */
function widthsIn(table: TableBlock, width: number, fontSize: number) {
  const { columns } = table
  const { wanted, growing, giving } = wantedWidths(table, fontSize)
  const all = total(wanted)
  const spare = width - all
  // Where texts cannot give way, every column is narrower.
  const squeezed = -spare > giving
  const widths = wanted.map((each, index) => {
    if (squeezed || !growing) return (each * width) / all
    return each + (columns[index]?.grow ? (spare * each) / growing : 0)
  })
  return { widths, squeezed }
}

function cutText(text: string, width: number, fontSize: number): { text: string; lines: number } {
  const lines = linesOf(text, width, fontSize)
  if (lines.length <= MOST_LINES) return { text, lines: lines.length }
  return { text: cutAt(text, lines, MOST_LINES, width, fontSize), lines: MOST_LINES }
}

function linesOf(text: string, width: number, fontSize: number): string[] {
  return text.split('\n').flatMap((line) => wrapText(line, width * POINTS * SAFE, fontSize))
}

/** The text up to so many of its lines, with an ellipsis. */
function cutAt(
  text: string,
  lines: readonly string[],
  most: number,
  width: number,
  fontSize: number,
): string {
  let start = 0
  let end = 0
  for (const line of lines.slice(0, most)) {
    start = text.indexOf(line, end)
    end = start + line.length
  }
  const last = `${text.slice(start, end)}…`
  return text.slice(0, start) + clip(last, width * POINTS * SAFE, fontSize)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

/** A text at the largest of these sizes at which it takes at most so many lines; else cut at the smallest. */
export function fitText(
  text: string,
  width: number,
  sizes: readonly number[],
  most: number,
): { readonly text: string; readonly fontSize: number; readonly lines: number } {
  for (const fontSize of sizes) {
    const { length } = linesOf(text, width, fontSize)
    if (length <= most) return { text, fontSize, lines: length }
  }
  const fontSize = sizes.at(-1) ?? 12
  const lines = linesOf(text, width, fontSize)
  return { text: cutAt(text, lines, most, width, fontSize), fontSize, lines: most }
}

/** Inches that lines of a size take. */
export function linesHigh(lines: number, fontSize: number): number {
  return (lines * fontSize * LINE) / POINTS
}

/** A text cut to so many inches on one line. */
export function cutLine(text: string, width: number, fontSize: number): string {
  return clip(text, width * POINTS * SAFE, fontSize)
}

/** Lines broken to a width, at the largest of these sizes at which they fit the height. */
export function fitLines(
  texts: readonly string[],
  width: number,
  height: number,
  sizes: readonly number[],
): { readonly lines: readonly string[]; readonly fontSize: number } {
  const all = sizes.map((fontSize) => ({
    fontSize,
    lines: texts.flatMap((text) => linesOf(text, width, fontSize)),
    most: Math.floor(height / linesHigh(1, fontSize)),
  }))
  const fitting = all.find(({ lines, most }) => lines.length <= most) ?? all.at(-1)
  if (!fitting) throw new Error('Lines need a size')
  const { fontSize, lines, most } = fitting
  return { fontSize, lines: lines.slice(0, most) }
}
