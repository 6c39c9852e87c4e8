import type { ChartTheme } from '../charts/theme.ts'
import { escaped } from './escaped.ts'
import {
  elementsOf,
  type FramedPicture,
  type PlainPicture,
  type PictureText,
  svgOf,
} from './picture.ts'
import { qrPath } from './qrPath.ts'
import { setText, type TextStyle } from './setText.ts'

/** One thing that the one-page edition shows. */
export interface PosterBlock {
  readonly title?: string
  /** As wide as a column or, of a small one, as half of it. */
  readonly picture: PlainPicture
  /** On ground of its own, as what a reader should not miss. */
  readonly isTinted?: boolean
  /** Two small ones that follow each other stand side by side. */
  readonly isSmall?: boolean
}

export interface PosterFrame {
  /** What it is, and whose accounts. */
  readonly kind: string
  readonly department: string
  /** The year in one sentence. */
  readonly sentence: string
  /** What leads to every figure; none where there is no address. */
  readonly code?: { readonly address: string; readonly caption: string } | undefined
  readonly foot: readonly string[]
}

/** A tall picture for a phone, or a sheet of the A series. */
export const POSTER_SHAPES = ['tall', 'sheet'] as const
export type PosterShape = (typeof POSTER_SHAPES)[number]

const GAP = 72
const WHOLE = 912

/** Widths in pixels; the tall picture is 1080 wide. */
export const POSTER = { column: WHOLE, half: (WHOLE - GAP) / 2, margin: 84 } as const

/** No text of a poster is smaller than a note's. */
export const POSTER_TEXT = {
  note: { size: 28, line: 40 },
  name: { size: 32, line: 44 },
  strong: { size: 36, line: 50 },
  title: { size: 42, line: 58, inPhrases: true },
  figure: { size: 56, line: 68 },
} as const

const KIND = { size: 34, line: 50 }
const DEPARTMENT = { size: 68, line: 90 }
const SENTENCE = { size: 60, line: 88, inPhrases: true }
/** Above and below what a block shows. */
const PADDING = 56
const CODE = 200
const LEADING = 8
const RULE = 2
/** Height to width of a sheet. */
const SHEET = Math.SQRT2

/** The year on one page: whose, the sentence, the blocks, and where all of it is from. */
export function poster(
  blocks: readonly PosterBlock[],
  frame: PosterFrame,
  shape: PosterShape,
  theme: ChartTheme,
): FramedPicture {
  const rows = rowsOf(blocks)
  const columns = shape === 'tall' ? [rows] : halved(rows, theme)
  const inner = columns.length * POSTER.column + (columns.length - 1) * POSTER.margin
  const head = headOf(frame, inner, theme)
  // Ground of its own needs room above.
  const bodyTop = head.height + (rows[0]?.some(({ isTinted }) => isTinted) ? PADDING : 0)
  const foot = footOf(frame, inner, theme)
  const heights = columns.map((column) => heightOf(column, theme))
  const used = bodyTop + Math.max(0, ...heights) + foot.height
  const narrow = inner + 2 * POSTER.margin
  // A sheet has its form, however little or much stands on it.
  const isSheet = shape === 'sheet'
  const width = Math.ceil(isSheet ? Math.max(narrow, used / SHEET) : narrow)
  const height = Math.ceil(isSheet ? Math.max(used, narrow * SHEET) : used)
  const left = (width - inner) / 2
  const footTop = height - foot.height
  const elements = [
    ...rectangle(0, 0, width, head.band, theme.teal),
    ...elementsOf(head.texts, { left, top: 0 }, theme),
    ...columns.flatMap((column, index) =>
      columnElements(column, theme, {
        left: left + index * (POSTER.column + POSTER.margin),
        top: bodyTop,
        isAlone: columns.length === 1,
        // What is left of the sheet is shared out between the blocks.
        spread: (footTop - bodyTop - (heights[index] ?? 0)) / Math.max(1, column.length),
      }),
    ),
    ...rectangle(0, footTop, width, foot.height, theme.ink),
    ...elementsOf(foot.texts, { left, top: footTop }, theme),
    ...elementsOf(foot.code, { left, top: footTop + PADDING }, theme),
  ]
  return svgOf(`${frame.kind} ${frame.department}`, { width, height }, theme, elements)
}

type Row = readonly PosterBlock[]

/** Small blocks side by side, all others alone. */
function rowsOf(blocks: readonly PosterBlock[]): Row[] {
  const rows: PosterBlock[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.isSmall && last?.length === 1 && last[0]?.isSmall) last.push(block)
    else rows.push([block])
  }
  return rows
}

/** The rows in two columns, in their order, as equal in height as that allows. */
function halved(rows: readonly Row[], theme: ChartTheme): Row[][] {
  const cuts = rows.map((_, index) => [rows.slice(0, index + 1), rows.slice(index + 1)])
  const tallest = (columns: readonly Row[][]) =>
    Math.max(...columns.map((column) => heightOf(column, theme)))
  return cuts.reduce(
    (best, cut) => (tallest(cut) < tallest(best) ? cut : best),
    cuts[0] ?? [[], []],
  )
}

function heightOf(rows: readonly Row[], theme: ChartTheme): number {
  return rows.reduce((all, row) => all + rowHeight(row, theme), 0)
}

function rowHeight(row: Row, theme: ChartTheme): number {
  return (
    2 * PADDING +
    Math.max(...row.map((block) => titleOf(block, theme).bottom + block.picture.height))
  )
}

/** The title of a block, and where its picture begins below it. */
function titleOf({ title, picture }: PosterBlock, { ink: fill }: ChartTheme) {
  if (!title) return { texts: [], bottom: 0 }
  const style: TextStyle = { ...POSTER_TEXT.title, fill, bold: true, serif: true }
  const { texts, bottom } = setText(title, { x: 0, top: 0, width: picture.width }, style)
  return { texts, bottom: bottom + POSTER_TEXT.note.size }
}

interface ColumnPlace {
  readonly left: number
  readonly top: number
  /** Whether its ground reaches the edges of the page. */
  readonly isAlone: boolean
  /** Pixels more for each row. */
  readonly spread: number
}

function columnElements(
  rows: readonly Row[],
  theme: ChartTheme,
  { left, top, isAlone, spread }: ColumnPlace,
): string[] {
  let y = top
  return rows.flatMap((row, index) => {
    const height = rowHeight(row, theme) + spread
    const isTinted = row.some((block) => block.isTinted)
    const wasTinted = rows[index - 1]?.some((block) => block.isTinted)
    const reach = isAlone ? POSTER.margin : POSTER.margin / 3
    const ground = isTinted
      ? rectangle(left - reach, y, POSTER.column + 2 * reach, height, theme.sunken)
      : index && !wasTinted
        ? rectangle(left, y, POSTER.column, RULE, theme.line)
        : []
    const shown = row.flatMap((block, at) => {
      const place = { left: left + at * (POSTER.half + GAP), top: y + PADDING + spread / 2 }
      const title = titleOf(block, theme)
      return [
        ...elementsOf(onlyTexts(title.texts), place, theme),
        ...elementsOf(block.picture, { ...place, top: place.top + title.bottom }, theme),
      ]
    })
    y += height
    return [...ground, ...shown]
  })
}

function onlyTexts(texts: readonly PictureText[]): PlainPicture {
  return { width: POSTER.column, height: 0, texts }
}

/** A filled rectangle, as elements of an SVG. */
export function rectangle(
  left: number,
  top: number,
  width: number,
  height: number,
  fill: string,
): string[] {
  return [`<path d="M${left} ${top}h${width}v${height}h${-width}z" fill="${escaped(fill)}"/>`]
}

/** The band that says whose accounts, and the sentence under it. */
function headOf(
  { kind, department, sentence }: PosterFrame,
  width: number,
  { surface, ink }: ChartTheme,
): { readonly texts: PlainPicture; readonly height: number; readonly band: number } {
  const place = { x: 0, width }
  const what = setText(kind, { ...place, top: PADDING }, { ...KIND, fill: surface })
  const whose = setText(
    department,
    { ...place, top: what.bottom + KIND.size / 4 },
    { ...DEPARTMENT, fill: surface, bold: true, serif: true },
  )
  const band = whose.bottom + PADDING
  const said = setText(
    sentence,
    { ...place, top: band + PADDING },
    { ...SENTENCE, fill: ink, bold: true, serif: true },
  )
  const texts = [...what.texts, ...whose.texts, ...said.texts]
  return { texts: onlyTexts(texts), height: said.bottom, band }
}

/** The band that says where all of it is from, with the code that leads there. */
function footOf(
  { code, foot }: PosterFrame,
  width: number,
  { surface, ink }: ChartTheme,
): { readonly texts: PlainPicture; readonly code: PlainPicture; readonly height: number } {
  const left = code ? CODE + POSTER.margin / 2 : 0
  let top: number = PADDING
  const texts = [...(code ? [code.caption] : []), ...foot].flatMap((line, index) => {
    const isCaption = code && !index
    const style = isCaption
      ? { ...POSTER_TEXT.name, bold: true, fill: surface }
      : { ...POSTER_TEXT.note, fill: surface }
    const set = setText(line, { x: left, top, width: width - left }, style)
    top = set.bottom + LEADING
    return set.texts
  })
  const shapes = code && [
    { path: `M0 0h${CODE}v${CODE}H0z`, fill: surface },
    { path: qrPath(code.address, CODE), fill: ink },
  ]
  return {
    texts: onlyTexts(texts),
    code: { ...onlyTexts([]), shapes: shapes ?? [] },
    height: Math.max(top - LEADING, code ? PADDING + CODE : 0) + PADDING,
  }
}
