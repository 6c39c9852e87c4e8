import type { PageParts } from './pageParts.ts'
import { linesOf, textOfLine, type Piece } from './pieces.ts'
import { wordsOf } from './words.ts'

/** Pieces that are no part of what a page says: its number, and what stands on page after page. */
export interface Running {
  readonly numbers: ReadonlySet<Piece>
  readonly headers: ReadonlySet<Piece>
}

/* Of a page's height: where numbers and running lines stand. */
const MARGIN = 0.15
/* Forms that are a page number wherever they stand in the margin. */
const DASH = '[-—–－―‐‑−]'
const NUMBERED = new RegExp(
  `^(?:${DASH}+ ?(\\d{1,4}) ?${DASH}+|第 ?(\\d{1,4}) ?页(?: ?[,，/／]? ?共 ?\\d{1,4} ?页)?|Page (\\d{1,4})(?: of \\d{1,4})?)$`,
  'i',
)
const BARE = /^(?:(\d{1,4})|(\d{1,4}) ?\/ ?\d{1,4})$/
/* Of a font's size: characters of a page number may stand so far apart. */
const WIDE = 1.1
/* Pages that share a line, doubled: on fewer it is no running one. */
const MANY = 4
/* In points. */
const SAME_HEIGHT = 3
const SAME_PLACE = 12
const SAME_SIZE = 1.1

interface Candidate {
  readonly page: number
  readonly value: number
  readonly middle: number
  readonly base: number
  readonly pieces: readonly Piece[]
}

/** Page numbers and running lines of a document, told by what its pages share. */
export function findRunning(pages: readonly PageParts[]): Running {
  const numbers = new Set<Piece>()
  const headers = new Set<Piece>()
  const bare: Candidate[] = []
  for (const page of pages) {
    const upright = page.pieces.filter((piece) => piece.turn === 0)
    const lines = linesOf(upright)
    const first = lines[0]?.base ?? 0
    const last = lines.at(-1)?.base ?? 0
    for (const line of lines) {
      const isOutermost = line.base <= first + SAME_HEIGHT || line.base >= last - SAME_HEIGHT
      if (!isOutermost && !isMarginal(page, line.base)) continue
      for (const word of wordsOf(line, WIDE)) {
        if (NUMBERED.test(word.text)) for (const piece of word.pieces) numbers.add(piece)
        const value = BARE.exec(word.text)
        if (value && isOutermost)
          bare.push({
            page: page.number,
            value: Number(value[1] ?? value[2]),
            middle: (word.left + word.right) / 2,
            base: line.base,
            pieces: word.pieces,
          })
      }
    }
  }

  const widths = new Map(pages.map((page) => [page.number, page.width]))
  for (const one of bare)
    if (
      bare.some(
        (other) =>
          other.page !== one.page &&
          other.value - one.value === other.page - one.page &&
          Math.abs(other.base - one.base) <= SAME_HEIGHT &&
          (Math.abs(other.middle - one.middle) <= SAME_PLACE ||
            // Even and odd pages have it on the outer side.
            Math.abs((widths.get(other.page) ?? 0) - other.middle - one.middle) <= SAME_PLACE),
      )
    )
      for (const piece of one.pieces) numbers.add(piece)

  for (const fromTop of [true, false]) {
    const shared = new Map<string, Marginal[]>()
    const margins = pages.map((page) => marginOf(page, fromTop, numbers))
    for (const margin of margins)
      for (const one of margin) {
        const others = shared.get(one.text)
        if (others) others.push(one)
        else shared.set(one.text, [one])
      }
    const isShared = (one: Marginal): boolean =>
      (shared.get(one.text) ?? []).filter((other) => Math.abs(other.base - one.base) <= SAME_HEIGHT)
        .length *
        2 >=
      Math.max(pages.length, MANY)
    for (const margin of margins)
      for (const one of margin) {
        // What stands further in than the page's own text is its own text, too.
        if (!isShared(one)) break
        for (const piece of one.pieces) headers.add(piece)
      }
  }
  return { numbers, headers }
}

interface Marginal {
  readonly text: string
  readonly base: number
  readonly pieces: readonly Piece[]
}

const isMarginal = (page: PageParts, base: number): boolean =>
  base < MARGIN * page.height || base > (1 - MARGIN) * page.height

/** The lines in one margin of a page, from its edge. */
function marginOf(
  page: PageParts,
  fromTop: boolean,
  numbers: ReadonlySet<Piece>,
): readonly Marginal[] {
  const upright = page.pieces.filter((piece) => piece.turn === 0 && !numbers.has(piece))
  const usual = commonSize(upright)
  const lines = linesOf(upright)
  const margin: Marginal[] = []
  for (const line of fromTop ? lines : [...lines].reverse()) {
    const text = textOfLine(line.pieces)
    const isText = line.size <= SAME_SIZE * usual && !inGrid(page, line.base, line.start)
    if (!isMarginal(page, line.base) || !isText) break
    margin.push({ text, base: line.base, pieces: line.pieces })
  }
  return margin
}

function inGrid(page: PageParts, y: number, x: number): boolean {
  return page.grids.some(
    ({ box }) => y > box.top && y < box.bottom && x > box.left && x < box.right,
  )
}

/** The size in which most characters are set. */
export function commonSize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>()
  let best = 0
  for (const piece of pieces) {
    const size = Math.round(piece.size * 2) / 2
    const count = (counts.get(size) ?? 0) + piece.glyphs.length
    counts.set(size, count)
    if (count > (counts.get(best) ?? 0)) best = size
  }
  return best
}
