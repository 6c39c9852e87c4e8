/** The shapes of a slide. */
export type Ratio = '16:9' | '4:3'

/** The shape nearest to that of slides on screen; an upright screen is for reading, not for files. */
export function nearestRatio({ width, height }: { width: number; height: number }): Ratio {
  const aspect = width / height
  return aspect >= 1 && aspect < (16 / 9 + 4 / 3) / 2 ? '4:3' : '16:9'
}

/** Where something stands, in inches. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The page with its fixed places. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly title: Place
  readonly sentence: Place
  readonly body: Place
  readonly source: Place
  readonly number: Place
}

const MARGIN = 0.6
/** Between what stands side by side. */
export const GAP = 0.3

/** The page of a ratio. */
export function pageOf(ratio: Ratio): Page {
  const width = ratio === '16:9' ? 13.333 : 10
  const w = width - 2 * MARGIN
  const at = (y: number, h: number): Place => ({ x: MARGIN, y, w, h })
  return {
    width,
    height: 7.5,
    title: at(0.4, 0.62),
    sentence: at(1.02, 0.76),
    body: at(1.95, 4.85),
    source: { ...at(6.98, 0.34), w: w - 0.8 },
    number: { x: MARGIN + w - 0.7, y: 6.98, w: 0.7, h: 0.34 },
  }
}
