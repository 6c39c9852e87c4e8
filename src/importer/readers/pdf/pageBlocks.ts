import type { SourceBlock, SourceCell, SourceGrid, SourceLine } from '../../source.ts'
import type { Box } from './box.ts'
import type { Glyph, Turn } from './glyphs.ts'
import type { PageParts } from './pageParts.ts'
import {
  boxOf,
  linesOf,
  middleOf,
  pieceOf,
  textOfLine,
  type Piece,
  type TextLine,
} from './pieces.ts'
import type { Column } from './columns.ts'
import { filledGrid, type FilledGrid } from './filledGrid.ts'
import { placeOf } from './place.ts'
import { positionedGrids } from './positionedGrids.ts'
import { cellHolding, type RuledGrid } from './ruledGrids.ts'
import type { Running } from './running.ts'
import { wordsOf } from './words.ts'

/* Of a font's size: between characters on both sides of a border there is at least so much. */
const BORDER_GAP = 0.12
/* What is so much higher than its cell lies over the table, not in it. */
const TALL = 1.3

/** A piece parted where its characters stand in different cells with a gap between them. */
function partedByCells(grid: RuledGrid, piece: Piece): readonly (readonly [number, Piece])[] {
  const cells = piece.glyphs.map((glyph) => {
    const { x, y } = middleOf(glyph)
    return cellHolding(grid, x, y)
  })
  const parts: { glyphs: Glyph[]; cells: (number | undefined)[] }[] = []
  piece.glyphs.forEach((glyph, index) => {
    const part = parts.at(-1)
    const last = part?.glyphs.at(-1)
    const isApart =
      last !== undefined &&
      cells[index] !== cells[index - 1] &&
      glyph.start - last.end > BORDER_GAP * glyph.size
    if (part && !isApart) {
      part.glyphs.push(glyph)
      part.cells.push(cells[index])
    } else parts.push({ glyphs: [glyph], cells: [cells[index]] })
  })
  return parts.flatMap((part) => {
    const cell = mostOf(part.cells)
    const [first, ...others] = part.glyphs
    return cell === undefined || !first ? [] : [[cell, pieceOf(first, others)] as const]
  })
}

function mostOf(cells: readonly (number | undefined)[]): number | undefined {
  const counts = new Map<number | undefined, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  let best: number | undefined
  let most = 0
  for (const [cell, count] of counts)
    if (count > most) {
      most = count
      best = cell
    }
  return best
}

/** What stands in a cell: its lines, whichever way they run. */
function cellText(pieces: readonly Piece[]): string {
  return ([0, 1, 2, 3] as const)
    .flatMap((turn: Turn) => linesOf(pieces.filter((piece) => piece.turn === turn)))
    .map((line) => textOfLine(line.pieces))
    .join('\n')
}

function gridBlock(page: PageParts, { rows, columns, cells, by }: FilledGrid): SourceGrid {
  return {
    kind: 'grid',
    rows,
    columns,
    cells: cells.map(({ row, column, rowSpan, columnSpan, box, pieces }): SourceCell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: cellText(pieces),
      place: placeOf(page, box),
    })),
    by,
  }
}

function lineBlock(page: PageParts, line: TextLine, running: Running): SourceLine {
  const words = wordsOf(line)
  const kind = runningOf(line, running)
  return {
    kind: 'line',
    text: words.map((word) => word.text).join(' '),
    place: placeOf(page, boxOfLine(line)),
    ...(line.turn === 0
      ? { words: words.map(({ text, left, right }) => ({ text, left, right })) }
      : {}),
    ...(kind === undefined ? {} : { running: kind }),
  }
}

function runningOf(line: TextLine, { numbers, headers }: Running): SourceLine['running'] {
  if (line.pieces.every((piece) => numbers.has(piece))) return 'number'
  if (line.pieces.every((piece) => headers.has(piece) || numbers.has(piece))) return 'header'
  return undefined
}

function boxOfLine(line: TextLine): Box {
  const boxes = line.pieces.map(boxOf)
  return {
    left: Math.min(...boxes.map((each) => each.left)),
    right: Math.max(...boxes.map((each) => each.right)),
    top: Math.min(...boxes.map((each) => each.top)),
    bottom: Math.max(...boxes.map((each) => each.bottom)),
  }
}

/** A page's blocks, and the columns of a table without lines that the next page may go on with. */
export interface PageBlocks {
  readonly blocks: readonly SourceBlock[]
  readonly open: readonly Column[] | undefined
}

/** A page as blocks in reading order. */
export function pageBlocks(
  page: PageParts,
  running: Running,
  before: readonly Column[] | undefined,
): PageBlocks {
  // The innermost grid first: a frame around the page holds nothing of its own.
  const filled = [...page.grids]
    .sort((a, b) => areaOf(a.box) - areaOf(b.box))
    .map((grid) => ({ grid, content: grid.cells.map((): Piece[] => []) }))
  const free: Piece[] = []
  for (const piece of page.pieces) {
    const middle = piece.glyphs[piece.glyphs.length >> 1]
    const { x, y } = middle ? middleOf(middle) : { x: NaN, y: NaN }
    const found = running.numbers.has(piece)
      ? undefined
      : filled.find(({ grid }) => cellHolding(grid, x, y) !== undefined)
    if (!found) {
      free.push(piece)
      continue
    }
    for (const [index, part] of partedByCells(found.grid, piece)) {
      const cell = found.grid.cells[index]
      if (cell && part.size <= TALL * roomOf(cell.box, part.turn)) found.content[index]?.push(part)
      else free.push(part)
    }
  }
  const blocks: { top: number; left: number; block: SourceBlock }[] = filled
    .filter(({ content }) => content.some((each) => each.length > 0))
    .map(({ grid, content }) => ({
      top: grid.box.top,
      left: grid.box.left,
      block: gridBlock(page, filledGrid(grid, content)),
    }))
  const lines = ([0, 1, 2, 3] as const).flatMap((turn) =>
    linesOf(free.filter((piece) => piece.turn === turn)),
  )
  const own = lines.filter((line) => runningOf(line, running) === undefined)
  const positioned = positionedGrids(page, own, before)
  for (const { block, box } of positioned) blocks.push({ top: box.top, left: box.left, block })
  for (const line of lines)
    if (!positioned.some((grid) => grid.lines.has(line))) {
      const { top, left } = boxOfLine(line)
      blocks.push({ top, left, block: lineBlock(page, line, running) })
    }
  const last = positioned.at(-1)
  // The number of a page stands below whatever goes on.
  const isLast =
    last &&
    blocks.every(
      ({ top, block }) => top <= last.box.bottom || (block.kind === 'line' && block.running),
    )
  return {
    blocks: blocks.sort((a, b) => a.top - b.top || a.left - b.left).map(({ block }) => block),
    open: isLast ? last.columns : undefined,
  }
}

/** How high a text of a turn may be in a box. */
const roomOf = (box: Box, turn: Turn): number =>
  turn % 2 === 0 ? box.bottom - box.top : box.right - box.left

const areaOf = (box: Box): number => (box.right - box.left) * (box.bottom - box.top)
