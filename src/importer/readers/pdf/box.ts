import type { Matrix } from './matrix.ts'

/** A rectangle on a page: points from the left upper corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const EVERYWHERE: Box = {
  left: -Infinity,
  top: -Infinity,
  right: Infinity,
  bottom: Infinity,
}

/** What two have in common. */
export const within = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

/** The rectangle that a rectangle of another space takes up. */
export function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs = [matrix[0] * x0, matrix[0] * x1].flatMap((a) => [
    a + matrix[2] * y0,
    a + matrix[2] * y1,
  ])
  const ys = [matrix[1] * x0, matrix[1] * x1].flatMap((b) => [
    b + matrix[3] * y0,
    b + matrix[3] * y1,
  ])
  return {
    left: Math.min(...xs) + matrix[4],
    right: Math.max(...xs) + matrix[4],
    top: Math.min(...ys) + matrix[5],
    bottom: Math.max(...ys) + matrix[5],
  }
}
