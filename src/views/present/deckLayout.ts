/** Pixels of a window or of a slide. */
interface Size {
  readonly width: number
  readonly height: number
}

/** How slides stand in a window: one at a time, all beside each other, or with a presenter's notes. */
export type DeckMode = 'one' | 'grid' | 'presenter'

export interface DeckLayout {
  /** What slides are laid out for; the same for all. */
  readonly stage: Size
  /** How much larger than that they are drawn. */
  readonly scale: number
  /** Of the slide that follows, beside a presenter's. */
  readonly nextScale: number
  /** Of the grid. */
  readonly columns: number
}

/** The height of slides that are wider than high. */
const HEIGHT = 720
const NARROWEST = 4 / 3
const WIDEST = 16 / 9
/** Slides for a phone or tablet held upright. */
const UPRIGHT = { narrowest: 540, lowest: 720, highest: 1170, height: 900 }

const BAR = 52
const GAP = 24
const CARD = 288
/** The share of a presenter's window that the audience's slide takes. */
const SHARE = 0.6
/** The shares of its height that this slide and the next may take; notes and clocks are below. */
const CURRENT_SHARE = 0.66
const NEXT_SHARE = 0.5

/** Fits slides into a window without distortion: they are as wide as it allows from 4:3 to 16:9. */
export function deckLayout(mode: DeckMode, window: Size, bar: boolean): DeckLayout {
  const width = Math.max(window.width, 1)
  const height = Math.max(window.height - (bar ? BAR : 0), 1)
  const stage = stageFor(mode === 'presenter' ? { width: WIDEST, height: 1 } : { width, height })
  const fit = (wide: number, high: number) =>
    Math.max(Math.min(wide / stage.width, high / stage.height), 0)

  if (mode === 'grid') {
    const columns = Math.max(2, Math.floor((width - GAP) / (CARD + GAP)))
    const scale = ((width - GAP) / columns - GAP) / stage.width
    return { stage, scale: Math.max(scale, 0), nextScale: 0, columns }
  }
  if (mode === 'presenter') {
    const current = width * SHARE
    return {
      stage,
      scale: fit(current, height * CURRENT_SHARE),
      nextScale: fit(width - current - 2 * GAP, height * NEXT_SHARE),
      columns: 1,
    }
  }
  return { stage, scale: fit(width, height), nextScale: 0, columns: 1 }
}

function stageFor({ width, height }: Size): Size {
  const aspect = width / height
  if (aspect < 1) {
    const wide = Math.round(Math.max(UPRIGHT.height * aspect, UPRIGHT.narrowest))
    const high = Math.round(wide / aspect)
    return { width: wide, height: Math.min(Math.max(high, UPRIGHT.lowest), UPRIGHT.highest) }
  }
  const wide = Math.min(Math.max(aspect, NARROWEST), WIDEST)
  return { width: Math.round(HEIGHT * wide), height: HEIGHT }
}
