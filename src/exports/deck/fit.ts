import { clip, textWidth } from '../../charts/arcLabel.ts'
import { wrapText } from '../wrapText.ts'
import type { TableBlock } from './blocks.ts'

const POINTS = 72
const LINE = 1.32
/** Inches around the text of a cell. */
export const CELL = { side: 0.06, above: 0.04 }
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
  sizes: readonly number[] = [16, 14, 12, 11],
): FittedTable {
  const widths = widthsIn(table, w)
  const head = table.columns.map((column) => column.head)
  const all = sizes.map((fontSize) => {
    const rows = [head, ...table.rows].map((row) =>
      row.map((text, index) => cutText(text, (widths[index] ?? 1) - 2 * CELL.side, fontSize)),
    )
    const lines = rows.map((row) => Math.max(1, ...row.map((cell) => cell.lines)))
    const heights = lines.map((count) => (count * fontSize * LINE) / POINTS + 2 * CELL.above)
    return { fontSize, rows: rows.map((row) => row.map(({ text }) => text)), heights }
  })
  const whole = all.find(({ heights }) => total(heights) <= h) ?? all.at(-1)
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
    widths,
    heights: whole.heights.slice(0, count),
    head,
    rows: whole.rows.slice(1, count),
    left: table.rows.length - (count - 1),
  }
}

function widthsIn(table: TableBlock, width: number): number[] {
  const { columns } = table
  const spare = width - leastWidth(table)
  const growing = columns.filter(({ grow }) => grow)
  const grown = growing.reduce((sum, column) => sum + column.width, 0)
  // Without room for all, every column is narrower.
  if (spare < 0 || !grown) return columns.map((each) => (each.width * width) / leastWidth(table))
  return columns.map((each) => each.width + (each.grow ? (spare * each.width) / grown : 0))
}

function cutText(text: string, width: number, fontSize: number): { text: string; lines: number } {
  const points = width * POINTS
  const lines = text.split('\n').flatMap((line) => wrapText(line, points, fontSize))
  if (lines.length <= MOST_LINES) return { text, lines: lines.length }
  const kept = lines.slice(0, MOST_LINES)
  const last = `${kept.pop() ?? ''}…`
  return { text: [...kept, clip(last, points, fontSize)].join(''), lines: MOST_LINES }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

/** A text at the largest of these sizes at which it takes no more lines; else cut at the smallest. */
export function fitText(
  text: string,
  width: number,
  sizes: readonly number[],
  most: number,
): { readonly text: string; readonly fontSize: number; readonly lines: number } {
  for (const fontSize of sizes) {
    const lines = wrapText(text, width * POINTS, fontSize)
    if (lines.length <= most) return { text, fontSize, lines: lines.length }
  }
  const fontSize = sizes.at(-1) ?? 12
  const lines = wrapText(text, width * POINTS, fontSize).slice(0, most)
  const last = lines.pop() ?? ''
  return {
    text: [...lines, clip(`${last}…`, width * POINTS, fontSize)].join(''),
    fontSize,
    lines: most,
  }
}

/** Inches that lines of a size take. */
export function linesHigh(lines: number, fontSize: number): number {
  return (lines * fontSize * LINE) / POINTS
}

/** A text cut to so many inches on one line. */
export function cutLine(text: string, width: number, fontSize: number): string {
  return textWidth(text, fontSize) <= width * POINTS ? text : clip(text, width * POINTS, fontSize)
}
