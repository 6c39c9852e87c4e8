import type { Box } from './box.ts'
import { MIDDLE, type Glyph, type Turn } from './glyphs.ts'

/** Characters that follow one another without a gap, on one baseline. */
export interface Piece {
  readonly turn: Turn
  readonly glyphs: readonly Glyph[]
  readonly start: number
  readonly end: number
  readonly base: number
  readonly size: number
}

/* Of a font's size. */
const GAP = 0.25
const OVERLAP = 0.35
const BASE = 0.12
const SIZES = 1.5

/** Where a character's middle is seen. */
export function middleOf(glyph: Glyph): { readonly x: number; readonly y: number } {
  const along = (glyph.start + glyph.end) / 2
  const across = glyph.base - MIDDLE * glyph.size
  return seenAt(glyph.turn, along, across)
}

/** From a text's own sight to that of the page. */
export function seenAt(turn: Turn, along: number, across: number): { x: number; y: number } {
  if (turn === 0) return { x: along, y: across }
  if (turn === 1) return { x: -across, y: along }
  if (turn === 2) return { x: -along, y: -across }
  return { x: across, y: -along }
}

/** What a piece covers of the page. */
export function boxOf(piece: Piece): Box {
  const one = seenAt(piece.turn, piece.start, piece.base - 0.86 * piece.size)
  const other = seenAt(piece.turn, piece.end, piece.base + 0.14 * piece.size)
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  }
}

export const pieceOf = (first: Glyph, others: readonly Glyph[]): Piece => ({
  turn: first.turn,
  glyphs: [first, ...others],
  start: others.reduce((start, glyph) => Math.min(start, glyph.start), first.start),
  end: others.reduce((end, glyph) => Math.max(end, glyph.end), first.end),
  base: first.base,
  size: first.size,
})

/**
 * Characters put together as they are drawn: a text that runs over another one stays apart from it.
 */
export function readPieces(glyphs: readonly Glyph[]): readonly Piece[] {
  const pieces: Piece[] = []
  let open: Glyph[] = []
  const close = (): void => {
    const [first, ...others] = open
    if (first) pieces.push(pieceOf(first, others))
    open = []
  }
  for (const glyph of glyphs) {
    const last = open.at(-1)
    if (last) {
      const size = Math.max(last.size, glyph.size)
      const gap = glyph.start - last.end
      if (
        glyph.turn !== last.turn ||
        Math.abs(glyph.base - last.base) > BASE * size ||
        gap > GAP * size ||
        gap < -OVERLAP * size ||
        size > SIZES * Math.min(last.size, glyph.size)
      )
        close()
    }
    open.push(glyph)
  }
  close()
  return pieces
}

/** A line of text: pieces on one baseline, from where it is read first. */
export interface TextLine {
  readonly turn: Turn
  readonly pieces: readonly Piece[]
  readonly start: number
  readonly end: number
  readonly base: number
  readonly size: number
}

/* Of the smaller font's size. */
const SAME_LINE = 0.4

/** Pieces of one turn as lines, from top to bottom of their own sight. */
export function linesOf(pieces: readonly Piece[]): readonly TextLine[] {
  const lines: Piece[][] = []
  const bases: number[] = []
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const line = lines.at(-1)
    const near = Math.min(piece.size, line?.[0]?.size ?? 0) * SAME_LINE
    if (line && Math.abs(piece.base - (bases.at(-1) ?? 0)) <= near) line.push(piece)
    else {
      lines.push([piece])
      bases.push(piece.base)
    }
  }
  return lines.map((line) => {
    const inOrder = line.sort((a, b) => a.start - b.start)
    const largest = inOrder.reduce((best, each) => (each.size > best.size ? each : best))
    return {
      turn: largest.turn,
      pieces: inOrder,
      start: Math.min(...inOrder.map((each) => each.start)),
      end: Math.max(...inOrder.map((each) => each.end)),
      base: largest.base,
      size: largest.size,
    }
  })
}

const textOfPiece = (piece: Piece): string => piece.glyphs.map((glyph) => glyph.text).join('')

/** The text of a line, a space where there is a gap. */
export function textOfLine(pieces: readonly Piece[]): string {
  let text = ''
  let last: Piece | undefined
  for (const piece of pieces) {
    if (last && piece.start - last.end > GAP * Math.max(last.size, piece.size)) text += ' '
    text += textOfPiece(piece)
    last = piece
  }
  return text
}
