import type { SourceCell, SourceGrid } from '../../source.ts'
import type { Box } from './box.ts'
import type { Rule } from './lines.ts'
import { readHeads, type HeadCell, type Row } from './columnHeads.ts'
import { bandsOf, meets, middle, overlap, spanOf, type Column } from './columns.ts'
import type { PageParts } from './pageParts.ts'
import { boxOf, type TextLine } from './pieces.ts'
import { placeOf } from './place.ts'
import { wordsOf, type Word } from './words.ts'

/*
 * Tables without lines between their columns: told by figures that stand under one another and by the
 * heads over them. Where that does not tell them surely, the lines stay lines.
 */

export interface PositionedGrid {
  readonly block: SourceGrid
  readonly box: Box
  readonly lines: ReadonlySet<TextLine>
  readonly columns: readonly Column[]
  readonly hasHead: boolean
}

/* A figure, a mark that stands for one, a code or the number of a line. */
const FIGURE = /^[-−－–+(（]? ?[\d０-９][\d０-９,，.．]*[)）]?[%％]?$|^[-—–－/／]{1,3}$/
const DIGITS = /[\d０-９]/
/* A decimal, as only amounts have it. */
const DECIMAL = /[\d０-９][.．][\d０-９]/
/* What speaks in sentences or names a value is no row of a table. */
const PROSE = /[。；]|[：:].*[\p{L}\d]/u
/* Of a font's size: lines of one cell are so near. */
const TIGHT = 1.6
/* Of the usual distance between rows: lines of one row are nearer. */
const WITHIN_ROW = 0.85
/* Of a font's size: what is further away is another table. */
const FAR = 8
/* Of a font's size: title or stamp. */
const LARGER = 1.25
/* Of a font's size: heads are at most so far above the first row, and from one another. */
const HEAD = 16
const WIDE = 6
const MIN_COLUMNS = 3
/* Of a font's size: heads whose baselines differ less are in one row. */
const LEVEL = 0.4
/* Of a font's size: the distance to a next row where there is none. */
const ONE_ROW = 1.7

/** Whether a word is a figure, or a mark that stands for one. */
export const isFigure = (word: Word): boolean => FIGURE.test(word.text)
const isRow = (row: Row): boolean =>
  row.words.length > 1 &&
  row.words.some((word) => isFigure(word) && DIGITS.test(word.text)) &&
  !row.words.some((word) => PROSE.test(word.text))

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** The tables without lines on a page. `before`: columns of one that the page before left open. */
export function positionedGrids(
  page: PageParts,
  lines: readonly TextLine[],
  before: readonly Column[] | undefined,
): readonly PositionedGrid[] {
  const rows = lines
    .filter((line) => line.turn === 0)
    .map((line): Row => ({ line, words: wordsOf(line) }))
  const grids: PositionedGrid[] = []
  for (const [first, last] of bodiesOf(rows)) {
    const grid = gridOf(page, rows, first, last, grids.length === 0 ? before : undefined)
    if (grid) grids.push(grid)
  }
  return grids
}

/** Where rows with figures follow one another: from the first to the last. */
function bodiesOf(rows: readonly Row[]): readonly (readonly [number, number])[] {
  const bodies: [number, number][] = []
  rows.forEach((row, index) => {
    if (!isRow(row)) return
    const open = bodies.at(-1)
    const between = open ? rows.slice(open[1] + 1, index) : []
    const last = open ? rows[open[1]] : undefined
    const isSame =
      open !== undefined &&
      last !== undefined &&
      Math.abs(row.line.size - last.line.size) <= (LARGER - 1) * last.line.size &&
      between.every(
        (each) =>
          each.line.size <= LARGER * row.line.size &&
          !each.words.some((word) => PROSE.test(word.text)),
      ) &&
      [last, ...between, row].every((each, at, all) => {
        const above = all[at - 1]
        return !above || each.line.base - above.line.base <= FAR * row.line.size
      })
    if (isSame) open[1] = index
    else bodies.push([index, index])
  })
  return bodies
}

function gridOf(
  page: PageParts,
  rows: readonly Row[],
  first: number,
  last: number,
  before: readonly Column[] | undefined,
): PositionedGrid | undefined {
  const size = rows[first]?.line.size ?? 0
  const bottom = rows[last]?.line.base ?? 0
  // The name of the last row may go on below it.
  let end = last
  const pitch = pitchOf(rows.slice(first, last + 1))
  while (isTail(rows[end], rows[end + 1], pitch)) end += 1
  const body = rows.slice(first, end + 1)
  const figures = body.flatMap((row) => row.words.filter(isFigure))
  if (!figures.some((word) => DECIMAL.test(word.text))) return undefined

  const extent = spanOf(body.flatMap((row) => row.words))
  const rules = page.across.filter(
    (rule) => overlap({ left: rule.from, right: rule.to }, extent) > 0,
  )
  const head = headOf(rows, first, size, headTop(rows, first, rules, extent))

  const bands = bandsOf(figures)
  const texts = body.flatMap((row) => row.words.filter((word) => !isFigure(word)))
  const textBands = bandsOf(texts.filter((word) => !bands.some((band) => meets(band, word))))
  // A name in a column of figures stands at the place of a code; one over two stands over both.
  let columns = [...bands, ...textBands]
  for (const word of texts) {
    const held = columns.filter((column) => meets(column, word))
    const [only] = held
    if (held.length === 1 && only)
      columns = columns.map((column) => (column === only ? spanOf([only, word]) : column))
  }
  columns.sort((a, b) => a.left - b.left)
  if (columns.some((column, at) => at > 0 && meets(column, columns[at - 1] ?? column)))
    return undefined

  let heads: readonly HeadCell[] = []
  if (head.length > 0) {
    const read = readHeads(head, columns)
    if (!read) return undefined
    columns = [...read.columns]
    heads = read.cells
  } else if (before) {
    // Each column of this page must be one of those of the page before.
    const places = columns.map((column) => before.filter((each) => meets(each, column)))
    if (!places.every((each) => each.length === 1)) return undefined
    columns = before.map((each) =>
      spanOf([each, ...columns.filter((column) => meets(each, column))]),
    )
  }
  if (columns.length < MIN_COLUMNS) return undefined

  const groups = rowsOf(body, columns, page.across, pitch)
  if (groups.length < 2 && figures.length < MIN_COLUMNS) return undefined
  const levels = levelsOf(
    heads.flatMap((cell) => [cell.from, cell.to]),
    LEVEL * size,
  )
  const levelAt = (base: number): number => levels.findLastIndex((level) => level <= base)
  const headRows = levels.length
  const cells: SourceCell[] = heads.map((cell) => ({
    row: levelAt(cell.from),
    column: cell.first,
    rowSpan: levelAt(cell.to) - levelAt(cell.from) + 1,
    columnSpan: cell.last - cell.first + 1,
    text: cell.words.map((word) => word.text).join('\n'),
    place: placeOf(page, boxOfWords(cell.words)),
  }))
  for (const [index, group] of groups.entries()) {
    const held = new Map<string, { from: number; to: number; words: Word[] }>()
    for (const word of group.flatMap((row) => row.words)) {
      const at = columns.flatMap((column, index) => (meets(column, word) ? [index] : []))
      const [from, to] = [at[0], at.at(-1)]
      if (from === undefined || to === undefined) return undefined
      const key = `${from}-${to}`
      const cell = held.get(key)
      if (cell) cell.words.push(word)
      else held.set(key, { from, to, words: [word] })
    }
    const inOrder = [...held.values()].sort((a, b) => a.from - b.from)
    // Two cells in one place: the columns are not what they seem.
    if (inOrder.some((cell, at) => at > 0 && cell.from <= (inOrder[at - 1]?.to ?? -1)))
      return undefined
    for (const { from, to, words } of inOrder) {
      if (words.filter(isFigure).length > 1) return undefined
      cells.push({
        row: headRows + index,
        column: from,
        rowSpan: 1,
        columnSpan: to - from + 1,
        text: words.map((word) => word.text).join('\n'),
        place: placeOf(page, boxOfWords(words)),
      })
    }
  }
  const used = [...head, ...body]
  return {
    block: {
      kind: 'grid',
      rows: headRows + groups.length,
      columns: columns.length,
      cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
      by: 'position',
    },
    box: {
      left: extent.left,
      right: extent.right,
      top: Math.min(...used.map((row) => row.line.base - row.line.size)),
      bottom: Math.max(bottom, ...used.map((row) => row.line.base)),
    },
    lines: new Set(used.map((row) => row.line)),
    columns,
    hasHead: head.length > 0,
  }
}

/** Where lines begin, those that are nearly as high as one. */
const levelsOf = (bases: readonly number[], near: number): readonly number[] =>
  [...bases]
    .sort((a, b) => a - b)
    .filter((base, at, all) => at === 0 || base - (all[at - 1] ?? base) > near)

/** The usual distance between rows with figures; that of two lines where there is one. */
export function pitchOf(body: readonly Row[]): number {
  const bases = body.filter(isRow).map((row) => row.line.base)
  const size = body[0]?.line.size ?? 0
  return bases.length > 1
    ? median(bases.slice(1).map((base, at) => base - (bases[at] ?? 0)))
    : ONE_ROW * size
}

function isTail(above: Row | undefined, below: Row | undefined, pitch: number): boolean {
  return (
    above !== undefined &&
    below !== undefined &&
    below.line.base - above.line.base <= Math.min(TIGHT * above.line.size, WITHIN_ROW * pitch) &&
    below.line.size <= LARGER * above.line.size &&
    below.words.length === 1 &&
    !below.words.some((word) => PROSE.test(word.text) || DIGITS.test(word.text))
  )
}

const boxOfWords = (words: readonly Word[]): Box => {
  const boxes = words.flatMap((word) => word.pieces.map(boxOf))
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}

/** Whether a line runs over all of a table. */
const isWhole = (rule: Rule, extent: Column): boolean =>
  overlap({ left: rule.from, right: rule.to }, extent) >= 0.9 * (extent.right - extent.left)

/** Where heads begin: at the uppermost of the lines above the first row, where there are some. */
function headTop(
  rows: readonly Row[],
  first: number,
  rules: readonly Rule[],
  extent: Column,
): number {
  const top = rows[first]?.line.base ?? 0
  const size = rows[first]?.line.size ?? 0
  const above = rules
    .filter((rule) => isWhole(rule, extent) && rule.at < top && rule.at > top - HEAD * size)
    .map((rule) => rule.at)
    .sort((a, b) => b - a)
  const chain = above.filter((at, index) => (above[index - 1] ?? top) - at <= WIDE * size)
  // Above the uppermost line stands a title or a caption; heads go on where there is none.
  const uppermost = chain.at(-1) ?? -Infinity
  const over = rows.slice(0, first).findLast((row) => row.line.base < uppermost)
  const [caption] = over?.words ?? []
  const isCaption =
    over?.words.length === 1 &&
    caption !== undefined &&
    (Math.abs(middle(caption) - middle(extent)) <= size ||
      Math.abs(caption.left - extent.left) <= size ||
      Math.abs(caption.right - extent.right) <= size)
  return isCaption ? uppermost : -Infinity
}

/** The rows of heads above a table's first row, from the top. */
function headOf(rows: readonly Row[], first: number, size: number, top: number): readonly Row[] {
  const head: Row[] = []
  for (let at = first - 1; at >= 0; at -= 1) {
    const row = rows[at]
    const below = rows[at + 1]
    if (!row || !below) break
    if (
      row.line.base < top ||
      below.line.base - row.line.base > WIDE * size ||
      row.line.size > LARGER * size ||
      row.words.some((word) => PROSE.test(word.text) || /[：:]$/.test(word.text)) ||
      isRow(row)
    )
      break
    head.unshift(row)
  }
  return head
}

/** Lines of a body put together as rows: those of one cell are nearer than rows are. */
export function rowsOf(
  body: readonly Row[],
  columns: readonly Column[],
  across: readonly Rule[],
  pitch: number,
): readonly (readonly Row[])[] {
  const gaps = body.slice(1).map((row, at) => row.line.base - (body[at]?.line.base ?? 0))
  const size = body[0]?.line.size ?? 0
  const groups: Row[][] = []
  body.forEach((row, at) => {
    const group = groups.at(-1)
    const gap = gaps[at - 1] ?? Infinity
    const above = row.line.base - gap
    const isRuled = across.some(
      (rule) =>
        rule.at > above - 0.3 * size &&
        rule.at < row.line.base - 0.3 * size &&
        rule.to - rule.from > 0.5 * (spanOf(columns).right - spanOf(columns).left),
    )
    const isNear = gap <= TIGHT * size && gap < WITHIN_ROW * pitch && !isRuled
    const collides =
      group?.some((other) =>
        other.words.some(
          (one) => isFigure(one) && row.words.some((two) => isFigure(two) && meets(one, two)),
        ),
      ) ?? false
    if (group && isNear && !collides) group.push(row)
    else groups.push([row])
  })
  return groups
}
