import type { SourceBlock, SourceCell, SourceGrid, SourceLine, SourcePlace } from '../../source.ts'
import type { Box, Glyph, Turn } from './drawing.ts'
import type { PageParts } from './pageParts.ts'
import { boxOf, linesOf, middleOf, pieceOf, textOfLine, type Piece } from './pieces.ts'
import { cellHolding, type RuledGrid } from './ruledGrids.ts'
import type { Running } from './running.ts'
import { wordsOf } from './words.ts'

/* Of a font's size: between characters on both sides of a border there is at least so much. */
const BORDER_GAP = 0.12
/* What is so much higher than its cell lies over the table, not in it. */
const TALL = 1.3

const rounded = (value: number): number => Math.round(Math.max(0, value) * 10) / 10

export function placeOf(page: number, box: Box): SourcePlace {
  return {
    page,
    box: [
      rounded(box.left),
      rounded(box.top),
      rounded(box.right - box.left),
      rounded(box.bottom - box.top),
    ],
  }
}

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

function gridBlock(
  page: number,
  grid: RuledGrid,
  content: readonly (readonly Piece[])[],
): SourceGrid {
  return {
    kind: 'grid',
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells: grid.cells.map((cell, index): SourceCell => ({
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      text: cellText(content[index] ?? []),
      place: placeOf(page, cell.box),
    })),
    by: 'structure',
  }
}

function lineBlocks(
  page: number,
  pieces: readonly Piece[],
  running: Running,
): readonly SourceLine[] {
  return linesOf(pieces).map((line) => {
    const boxes = line.pieces.map(boxOf)
    const box: Box = {
      left: Math.min(...boxes.map((each) => each.left)),
      right: Math.max(...boxes.map((each) => each.right)),
      top: Math.min(...boxes.map((each) => each.top)),
      bottom: Math.max(...boxes.map((each) => each.bottom)),
    }
    const words = wordsOf(line)
    const kind = line.pieces.every((piece) => running.numbers.has(piece))
      ? 'number'
      : line.pieces.every((piece) => running.headers.has(piece) || running.numbers.has(piece))
        ? 'header'
        : undefined
    return {
      kind: 'line',
      text: words.map((word) => word.text).join(' '),
      place: placeOf(page, box),
      ...(line.turn === 0
        ? { words: words.map(({ text, left, right }) => ({ text, left, right })) }
        : {}),
      ...(kind === undefined ? {} : { running: kind }),
    }
  })
}

/** A page as blocks in reading order. */
export function pageBlocks(page: PageParts, running: Running): readonly SourceBlock[] {
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
      block: gridBlock(page.number, grid, content),
    }))
  for (const turn of [0, 1, 2, 3] as const)
    for (const line of lineBlocks(
      page.number,
      free.filter((piece) => piece.turn === turn),
      running,
    )) {
      const box = 'box' in line.place ? line.place.box : undefined
      blocks.push({ top: box?.[1] ?? 0, left: box?.[0] ?? 0, block: line })
    }
  return blocks.sort((a, b) => a.top - b.top || a.left - b.left).map(({ block }) => block)
}

/** How high a text of a turn may be in a box. */
const roomOf = (box: Box, turn: Turn): number =>
  turn % 2 === 0 ? box.bottom - box.top : box.right - box.left

const areaOf = (box: Box): number => (box.right - box.left) * (box.bottom - box.top)
