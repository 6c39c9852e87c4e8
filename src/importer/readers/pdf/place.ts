import type { SourcePlace } from '../../source.ts'
import type { Box } from './box.ts'
import type { PageParts } from './pageParts.ts'
import { boxOnPage } from './turnedFrame.ts'

const rounded = (value: number): number => Math.round(Math.max(0, value) * 10) / 10

/** A box of a page, to a tenth of a point from its left upper corner. */
export function placeOf(page: PageParts, seen: Box): SourcePlace {
  const box = boxOnPage(seen, page.turn, page)
  return {
    page: page.number,
    box: [
      rounded(box.left),
      rounded(box.top),
      rounded(box.right - box.left),
      rounded(box.bottom - box.top),
    ],
  }
}
