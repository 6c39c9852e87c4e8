import { type Box, holds } from './box.ts'
import type { Matrix } from './matrix.ts'

/** Of which way a text runs, as quarter turns clockwise of what reads from left to right. */
export type Turn = 0 | 1 | 2 | 3

/** A character as it is seen on the page: points from the left upper corner. */
export interface Glyph {
  readonly text: string
  readonly turn: Turn
  /** Along the direction in which it is read, growing. */
  readonly start: number
  readonly end: number
  /** Of the baseline, across that direction, growing downwards in the text's own sight. */
  readonly base: number
  readonly size: number
}

/* Of a font's size: a character drawn again so near is a bold one. */
const AGAIN = 0.15
/* Sine of the angle up to which a text counts as upright. */
const UPRIGHT = 0.03
/* Of a font's size: from the baseline to the middle of figures and of Chinese characters. */
export const MIDDLE = 0.36

/** How a character was painted, and over what. */
interface Painted {
  readonly middleX: number
  readonly middleY: number
  readonly order: number
  readonly isWhite: boolean
}

/** An area that was painted over what is below it. */
interface Area {
  readonly box: Box
  readonly isWhite: boolean
  readonly order: number
}

/** How a character is painted: within which area, in which colour, after how many operators. */
export interface GlyphPaint {
  readonly clip: Box
  readonly isWhite: boolean
  readonly order: number
}

/** The characters of a page that are seen: each once, none under or within a white area. */
export class SeenGlyphs {
  readonly #glyphs: Glyph[] = []
  readonly #painted: Painted[] = []
  readonly #at = new Map<number, number[]>()
  readonly #areas: Area[] = []

  get count(): number {
    return this.#glyphs.length
  }

  /** What is drawn upright, or by quarter turns; one that is drawn again on the same place is bold. */
  add(matrix: Matrix, advance: number, size: number, text: string, paint: GlyphPaint): void {
    const length = Math.hypot(matrix[0], matrix[1])
    if (length === 0) return
    const ux = matrix[0] / length
    const uy = matrix[1] / length
    const turn: Turn | undefined =
      Math.abs(uy) <= UPRIGHT
        ? ux > 0
          ? 0
          : 2
        : Math.abs(ux) <= UPRIGHT
          ? uy > 0
            ? 1
            : 3
          : undefined
    if (turn === undefined) return
    const height = size * Math.hypot(matrix[2], matrix[3])
    const [sx, sy] = [matrix[4], matrix[5]]
    // From the baseline's start to the middle of the character.
    const half = Math.abs(advance) * length * 0.5
    const middleX = sx + ux * half + uy * MIDDLE * height
    const middleY = sy + uy * half - ux * MIDDLE * height
    if (!(height > 0.5) || !holds(paint.clip, middleX, middleY)) return
    const [start, base] =
      turn === 0 ? [sx, sy] : turn === 1 ? [sy, -sx] : turn === 2 ? [-sx, -sy] : [-sy, sx]
    const key = (text.codePointAt(0) ?? 0) * 65_536 + turn * 16_384
    const row = Math.round(base) & 8_191
    for (const near of [row - 1, row, row + 1]) {
      const others = this.#at.get(key + near)
      if (others)
        for (const index of others) {
          const other = this.#glyphs[index]
          if (
            other &&
            Math.abs(other.start - start) < AGAIN * height &&
            Math.abs(other.base - base) < AGAIN * height
          )
            return
        }
    }
    const here = this.#at.get(key + row)
    if (here) here.push(this.#glyphs.length)
    else this.#at.set(key + row, [this.#glyphs.length])
    this.#glyphs.push({
      text,
      turn,
      start,
      end: start + Math.abs(advance) * length,
      base,
      size: height,
    })
    this.#painted.push({ middleX, middleY, order: paint.order, isWhite: paint.isWhite })
  }

  cover(area: Area): void {
    this.#areas.push(area)
  }

  seen(): readonly Glyph[] {
    const isWhite = ({ isWhite }: { readonly isWhite: boolean }) => isWhite
    if (!this.#areas.some(isWhite) && !this.#painted.some(isWhite)) return this.#glyphs
    return this.#glyphs.filter((_, index) => {
      const how = this.#painted[index]
      return !how || !this.#isHidden(how)
    })
  }

  #isHidden({ middleX, middleY, order, isWhite }: Painted): boolean {
    const over = this.#areas.filter(({ box }) => holds(box, middleX, middleY))
    return (
      over.some((area) => area.isWhite && area.order > order) ||
      (isWhite && !over.some((area) => !area.isWhite && area.order < order))
    )
  }
}
