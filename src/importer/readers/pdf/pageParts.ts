import type { Drawing } from './drawing.ts'
import type { Turn } from './glyphs.ts'
import type { Rule } from './lines.ts'
import { MAX_RULES } from './limits.ts'
import { readPieces, type Piece } from './pieces.ts'
import { ruledGrids, type RuledGrid } from './ruledGrids.ts'
import { joinRules } from './rules.ts'

/** A page taken apart: what is read, and the lines that order it. */
export interface PageParts {
  readonly number: number
  readonly width: number
  readonly height: number
  /** How text runs on the page as it lies; everything here is as whoever turns it sees it. */
  readonly turn: Turn
  readonly pieces: readonly Piece[]
  readonly grids: readonly RuledGrid[]
  /** Lines across the page, joined. */
  readonly across: readonly Rule[]
  readonly isCut: boolean
}

export function pageParts(
  number: number,
  drawing: Drawing,
  size: Pick<PageParts, 'width' | 'height' | 'turn'>,
): PageParts {
  const across = joinRules(drawing.across)
  const down = joinRules(drawing.down)
  const isPicture = across.length + down.length > MAX_RULES
  return {
    number,
    ...size,
    pieces: readPieces(drawing.glyphs),
    grids: isPicture ? [] : ruledGrids(across, down),
    across: isPicture ? [] : across,
    isCut: drawing.isCut || isPicture,
  }
}
