import type { Box } from './box.ts'

/** A straight line along an axis: `at` across it, from `from` to `to` along it. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/* A line drawn as an area is at most so thick. */
export const THIN = 2.2
export const STRAIGHT = 0.3

/** The lines along the axes that a page shows, stroked or filled. */
export class DrawnLines {
  readonly across: Rule[] = []
  readonly down: Rule[] = []

  /** A rectangle with an extent along both axes, as a line if it is thin. */
  addThin(box: Box): boolean {
    const width = box.right - box.left
    const height = box.bottom - box.top
    if (height <= THIN)
      this.across.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right })
    if (width <= THIN)
      this.down.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom })
    return height <= THIN || width <= THIN
  }

  addStroke(x0: number, y0: number, x1: number, y1: number): void {
    const width = Math.abs(x1 - x0)
    const height = Math.abs(y1 - y0)
    if (height <= STRAIGHT && width > STRAIGHT)
      this.across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else if (width <= STRAIGHT && height > STRAIGHT)
      this.down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
}
