import { clip, textWidth } from '../../charts/arcLabel.ts'
import { wrapText } from '../../charts/wrapText.ts'
import type { TableBlock, TableCell } from './blocks.ts'
import { LEAST_SIZE } from './page.ts'

const POINTS = 72
/** Of a size: a tenth less than lines of the Chinese fonts of office programs. */
const LINE = 1.24
/** Of a width, what texts may take: the font that stands in may be wider than the estimate. */
const SAFE = 0.95
/** Of that, what bold ones may. */
export const BOLD = 0.95
/** Of the estimate, what figures need in the widest font that may stand in, for they must not be broken. */
const FIGURES = 1.2
/** Inches around the text of a cell. */
export const CELL = { side: 0.08, above: 0.05 }
/** What columns that grow may give to others. */
const MOST_GIVEN = 0.25
/** Inches. */
const LONGEST_WORD = 2
/** A cell with more lines is cut. */
const MOST_LINES = 4

/** Points of a table's text, the largest first. */
const SIZES = [18, LEAST_SIZE] as const
/** Before a text that has a colour in the chart. */
export const SWATCH = '■\u00a0'
/** Inches of a line that says what is left out. */
export const MORE = 0.42

/** A table as it stands on a slide: texts and sizes in inches and points. */
export interface FittedTable {
  readonly fontSize: number
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Rows that had no room. */
  readonly left: number
}

/** The narrowest that a table can be without breaking a figure at its smallest size. */
export function leastWidth(table: TableBlock): number {
  const { wanted, giving } = wantedWidths(table, LEAST_SIZE)
  return Math.max(total(table.columns.map(({ width }) => width)), total(wanted) - giving)
}

/** The largest size at which the whole table fits; at the smallest, as many rows as do. */
export function fitTable(
  table: TableBlock,
  { w, h }: { readonly w: number; readonly h: number },
): FittedTable {
  const beyond = table.beyond ?? 0
  const most = beyond ? h - MORE : h
  const set =
    SIZES.map((size) => setTable(table, w, size)).find(
      ({ squeezed, isCut, heights }) => !squeezed && !isCut && total(heights) <= most,
    ) ?? setTable(table, w, LEAST_SIZE)
  // What says that rows are missing takes a line of its own.
  const room = !beyond && total(set.heights) <= h ? h : h - MORE
  let count = 0
  let used = 0
  for (const height of set.heights) {
    if (count > 1 && used + height > room) break
    used += height
    count++
  }
  return {
    fontSize: set.fontSize,
    widths: set.widths,
    heights: set.heights.slice(0, count),
    head: table.columns.map((column) => column.head),
    rows: set.rows.slice(1, count),
    left: table.rows.length - (count - 1) + beyond,
  }
}

/** The whole table at a size. */
function setTable(table: TableBlock, width: number, fontSize: number) {
  const { widths, squeezed } = widthsIn(table, width, fontSize)
  const cells = [table.columns.map((column) => column.head), ...table.rows].map((row) =>
    row.map((cell, index) => cutCell(cell, (widths[index] ?? 1) - 2 * CELL.side, fontSize)),
  )
  const heights = cells.map((row) => {
    const lines = Math.max(1, ...row.map((cell) => cell.lines))
    return linesHigh(lines, fontSize) + 2 * CELL.above
  })
  return {
    fontSize,
    widths,
    squeezed,
    isCut: cells.some((row) => row.some((cell) => cell.isCut)),
    heights,
    rows: cells.map((row) => row.map(({ cell }) => cell)),
  }
}

/** What columns need so that no figure and no word of a head is broken, and what of it they can give. */
function wantedWidths({ columns, rows }: TableBlock, fontSize: number) {
  const longest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => (textWidth(text, fontSize) * FIGURES) / POINTS)) +
    2 * CELL.side
  const wanted = columns.map(({ head, width, right }, index) => {
    const texts = rows.map((row) => textOf(row[index] ?? ''))
    const figures = right ? texts.flatMap((text) => text.split(/\s/)) : []
    const words = right ? [] : texts.flatMap(wordsOf)
    return Math.max(
      width,
      longest([...wordsOf(head), ...figures]),
      // No word of usual length is broken.
      Math.min(LONGEST_WORD, longest(words)),
    )
  })
  const growing = total(wanted.filter((_, index) => columns[index]?.grow))
  return { wanted, growing, giving: growing * MOST_GIVEN }
}

/** What no line may break: each character of Chinese, each word of others. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/g) ?? []
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

function cutCell(
  cell: TableCell,
  width: number,
  fontSize: number,
): { cell: TableCell; lines: number; isCut: boolean } {
  const own = textOf(cell)
  const room = typeof cell === 'string' ? width : width - textWidth(SWATCH, fontSize) / POINTS
  const lines = linesOf(own, room, fontSize)
  const count = Math.min(MOST_LINES, lines.length)
  const isCut = lines.length > count
  const text = isCut ? cutAt(own, lines, count, room, fontSize) : own
  return { cell: typeof cell === 'string' ? text : { ...cell, text }, lines: count, isCut }
}

function textOf(cell: TableCell): string {
  return typeof cell === 'string' ? cell : cell.text
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
  const fontSize = sizes.at(-1) ?? LEAST_SIZE
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
