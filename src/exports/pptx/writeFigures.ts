import type { FiguresBlock } from './blocks.ts'
import type { Draft } from './draft.ts'
import { BOLD, fitLines, fitText, linesHigh } from './fit.ts'
import { GAP, LEAST_SIZE, type Place } from './page.ts'
import { type Paragraph, writeText } from './shapes.ts'

const INSET = 0.2

/** Headline figures in boxes, two by two. */
export function writeFigures(draft: Draft, { figures }: FiguresBlock, room: Place): void {
  const { theme } = draft.look
  placesFor(figures.length, room).forEach((place, index) => {
    const figure = figures[index]
    if (!figure) return
    const inside = place.w - 2 * INSET
    const { label, value, unit, details } = figure
    const named = fitText(label, inside, [LEAST_SIZE], 1)
    const muted = { size: named.fontSize, colour: theme.muted }
    const said = unit ? `${value} ${unit}` : value
    const whole = fitText(said, inside * BOLD, [32, 28, 24, 20, LEAST_SIZE], 1)
    const head = linesHigh(1, named.fontSize) + linesHigh(1, whole.fontSize)
    const more = fitLines(details, inside, place.h - 2 * INSET - head, [LEAST_SIZE])
    const paragraphs: Paragraph[] = [
      { text: named.text, look: muted },
      {
        // What does not fit on its line is set as it was cut.
        text:
          whole.text === said && unit
            ? [{ text: value }, { text: ` ${unit}`, colour: theme.muted }]
            : whole.text,
        look: { size: whole.fontSize, colour: theme.ink, bold: true },
      },
      ...more.lines.map((text) => ({
        text,
        look: { size: more.fontSize, colour: theme.muted },
      })),
    ]
    writeText(draft, paragraphs, place, {
      fill: theme.surface,
      line: theme.line,
      inset: INSET,
    })
  })
}

/** Two by two. */
function placesFor(count: number, room: Place): Place[] {
  const rows = Math.ceil(count / 2)
  const w = (room.w - GAP.beside) / 2
  const h = Math.min(2.4, (room.h - GAP.below * (rows - 1)) / rows)
  return Array.from({ length: count }, (_, index) => ({
    x: room.x + (index % 2) * (w + GAP.beside),
    y: room.y + Math.floor(index / 2) * (h + GAP.below),
    w,
    h,
  }))
}
