import type { Box } from './box.ts'
import { type DrawnLines, STRAIGHT, THIN } from './lines.ts'
import { type Matrix, numberOf } from './matrix.ts'

/** pdf.js's own numbers for operators, by name. */
export type OperatorNumbers = Readonly<Record<string, number>>

/** What is painted of a path. */
export interface PathPaint {
  readonly isStroke: boolean
  readonly isFill: boolean
  readonly isClosed: boolean
}

/** How an operator paints a path; `undefined` where it does not. */
export function pathPaint(paint: unknown, ops: OperatorNumbers): PathPaint | undefined {
  const isStroke =
    paint === ops.stroke ||
    paint === ops.closeStroke ||
    paint === ops.fillStroke ||
    paint === ops.eoFillStroke ||
    paint === ops.closeFillStroke ||
    paint === ops.closeEOFillStroke
  const isFill =
    paint === ops.fill ||
    paint === ops.eoFill ||
    paint === ops.fillStroke ||
    paint === ops.eoFillStroke ||
    paint === ops.closeFillStroke ||
    paint === ops.closeEOFillStroke
  if (!isStroke && !isFill) return undefined
  const isClosed =
    paint === ops.closeStroke || paint === ops.closeFillStroke || paint === ops.closeEOFillStroke
  return { isStroke, isFill, isClosed }
}

/**
 * The rectangles that a path fills, as they stand on the page, and how many curves it has; what it
 * strokes is added to the lines.
 */
export function readPath(
  data: ArrayLike<number>,
  ctm: Matrix,
  paint: Omit<PathPaint, 'isStroke'> & { readonly isLine: boolean },
  lines: DrawnLines,
): { readonly boxes: readonly Box[]; readonly curves: number } {
  let curves = 0
  const rectangles: Box[] = []
  let startX = 0
  let startY = 0
  let lastX = 0
  let lastY = 0
  let points = 0
  let isStraight = true
  let box: Box = { left: 0, right: 0, top: 0, bottom: 0 }
  const subpathEnds = (): void => {
    if (paint.isFill && points > 1 && isStraight) rectangles.push(box)
    points = 0
    isStraight = true
  }
  const to = (px: number, py: number, draws: boolean): void => {
    const sx = ctm[0] * px + ctm[2] * py + ctm[4]
    const sy = ctm[1] * px + ctm[3] * py + ctm[5]
    if (points === 0) box = { left: sx, right: sx, top: sy, bottom: sy }
    else
      box = {
        left: Math.min(box.left, sx),
        right: Math.max(box.right, sx),
        top: Math.min(box.top, sy),
        bottom: Math.max(box.bottom, sy),
      }
    if (draws && paint.isLine) lines.addStroke(lastX, lastY, sx, sy)
    points += 1
    lastX = sx
    lastY = sy
  }
  const close = (): void => {
    if (paint.isLine) lines.addStroke(lastX, lastY, startX, startY)
    lastX = startX
    lastY = startY
  }
  let at = 0
  while (at < data.length) {
    const kind = data[at]
    const p = (offset: number): number => numberOf(data[at + offset])
    if (kind === 0) {
      if (paint.isClosed && points > 1) close()
      subpathEnds()
      to(p(1), p(2), false)
      startX = lastX
      startY = lastY
      at += 3
    } else if (kind === 1) {
      to(p(1), p(2), true)
      at += 3
    } else if (kind === 2) {
      to(p(5), p(6), false)
      isStraight = false
      curves += 1
      at += 7
    } else if (kind === 3) {
      to(p(3), p(4), false)
      isStraight = false
      curves += 1
      at += 5
    } else if (kind === 4) {
      close()
      at += 1
    } else return { boxes: [], curves }
  }
  if (paint.isClosed && points > 1) close()
  subpathEnds()
  return { boxes: rectangles, curves }
}

/** The sides of a frame that is filled between its outer and its inner edge; or nothing. */
export function frameOf(one: Box, other: Box): readonly Box[] | undefined {
  const [outer, inner] =
    one.right - one.left >= other.right - other.left &&
    one.bottom - one.top >= other.bottom - other.top
      ? [one, other]
      : [other, one]
  const thick = [
    inner.left - outer.left,
    inner.top - outer.top,
    outer.right - inner.right,
    outer.bottom - inner.bottom,
  ]
  if (thick.some((each) => each < -STRAIGHT || each > THIN)) return undefined
  const { left, top, right, bottom } = outer
  const sides: Box[] = [
    { left, top, right: inner.left, bottom },
    { left, top, right, bottom: inner.top },
    { left: inner.right, top, right, bottom },
    { left, top: inner.bottom, right, bottom },
  ]
  return sides.filter((_, index) => (thick[index] ?? 0) > 0.05)
}
