import { clip, textWidth } from '../../charts/arcLabel.ts'
import { wrapText } from '../wrapText.ts'
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

/** The narrowest that a table can be. */
export function leastWidth({ columns }: TableBlock): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/** The largest of these sizes at which the whole table fits; at the smallest, as many rows as do. */
export function fitTable(
  table: TableBlock,
  { w, h }: { readonly w: number; readonly h: number },
): FittedTable {
  const { sizes = [16, 14, 12, 11] } = table
  const head = table.columns.map((column) => column.head)
  const all = sizes.map((fontSize) => {
    const { widths, squeezed } = widthsIn(table, w, fontSize)
    const rows = [head, ...table.rows].map((row) =>
      row.map((text, index) => cutText(text, (widths[index] ?? 1) - 2 * CELL.side, fontSize)),
    )
    const lines = rows.map((row) => Math.max(1, ...row.map((cell) => cell.lines)))
    const heights = lines.map((count) => (count * fontSize * LINE) / POINTS + 2 * CELL.above)
    const fits = !squeezed && total(heights) <= h
    return { fontSize, widths, fits, rows: rows.map((row) => row.map(({ text }) => text)), heights }
  })
  const whole = all.find(({ fits }) => fits) ?? all.at(-1)
  if (!whole) throw new Error('A table needs a size')
  // What says that rows are missing takes a line of its own.
  const room = total(whole.heights) <= h ? h : h - 0.3
  let count = 0
  let used = 0
  for (const height of whole.heights) {
    if (count > 0 && used + height > room) break
    used += height
    count++
  }
  return {
    fontSize: whole.fontSize,
    widths: whole.widths,
    heights: whole.heights.slice(0, count),
    head,
    rows: whole.rows.slice(1, count),
    left: table.rows.length - (count - 1),
  }
}

/** Figures and words of heads are never broken; what they leave is for the columns that grow. */
function widthsIn({ columns, rows }: TableBlock, width: number, fontSize: number) {
  const wanted = columns.map((column, index) => {
    const words = column.head.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/g) ?? []
    const figures = column.right ? rows.flatMap((row) => row[index]?.split(/\s/) ?? []) : []
    const longest = Math.max(0, ...[...words, ...figures].map((text) => textWidth(text, fontSize)))
    return Math.max(column.width, (longest * BOLD) / POINTS + 2 * CELL.side)
  })
  const all = total(wanted)
  const growing = total(wanted.filter((_, index) => columns[index]?.grow))
  const spare = width - all
  // Where texts cannot give way, every column is narrower.
  const squeezed = -spare > growing * MOST_GIVEN
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
