import type { Box } from './box.ts'
import type { PageFrame } from './drawing.ts'
import type { Turn } from './glyphs.ts'
import { times, type Matrix } from './matrix.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** A page as whoever turns it sees it, so that text of the turn reads from left to right. */
export function turnedFrame({ transform, width, height }: PageFrame, turn: Turn): PageFrame {
  const turns: Readonly<Record<Turn, Matrix>> = {
    0: [1, 0, 0, 1, 0, 0],
    1: [0, -1, 1, 0, 0, width],
    2: [-1, 0, 0, -1, width, height],
    3: [0, 1, -1, 0, height, 0],
  }
  const isSideways = turn % 2 === 1
  return {
    transform: times(turns[turn], transform),
    width: isSideways ? height : width,
    height: isSideways ? width : height,
  }
}

/** A box of a turned page where it stands on the page as it lies; `size` is that of the turned one. */
export function boxOnPage(box: Box, turn: Turn, { width, height }: Size): Box {
  const { left, top, right, bottom } = box
  if (turn === 1) return { left: height - bottom, right: height - top, top: left, bottom: right }
  if (turn === 2)
    return { left: width - right, right: width - left, top: height - bottom, bottom: height - top }
  if (turn === 3) return { left: top, right: bottom, top: width - right, bottom: width - left }
  return box
}
