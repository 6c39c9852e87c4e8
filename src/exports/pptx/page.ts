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
  /** What the slide is about, above its title. */
  readonly kicker: Place
  readonly title: Place
  /** Of the cover. */
  readonly cover: Place
  readonly subtitle: Place
  /** From below the title down to the source; a longer title takes some of it. */
  readonly body: Place
  readonly rule: Place
  readonly source: Place
  readonly number: Place
}

const MARGIN = 0.6
const NUMBER = 0.9
/** Between what stands side by side, and below each other. */
export const GAP = { beside: 0.4, below: 0.2 }
/** No text of a slide is smaller than this many points. */
export const LEAST_SIZE = 16

/** The page of a ratio. */
export function pageOf(ratio: Ratio): Page {
  const width = ratio === '16:9' ? 13.333 : 10
  const w = width - 2 * MARGIN
  const at = (y: number, h: number): Place => ({ x: MARGIN, y, w, h })
  const foot = at(6.74, 0.6)
  return {
    width,
    height: 7.5,
    kicker: at(0.38, 0.34),
    title: at(0.76, 1.06),
    cover: at(2.1, 1.7),
    subtitle: at(3.85, 0.6),
    body: at(1.95, 4.6),
    rule: { ...foot, y: 6.66, h: 0 },
    source: { ...foot, w: w - NUMBER - 0.2 },
    number: { ...foot, x: MARGIN + w - NUMBER, w: NUMBER, h: 0.34 },
  }
}
