import type { CardsBlock, DeckCard, FiguresBlock } from './blocks.ts'
import type { Draft } from './draft.ts'
import { BOLD, fitLines, fitText, linesHigh, MORE } from './fit.ts'
import { GAP, LEAST_SIZE, type Place } from './page.ts'
import { barShape, type Paragraph, writeText } from './shapes.ts'
import { writeMore } from './writeMore.ts'

const INSET = 0.2
/** Points above a line of a card. */
const ABOVE = 4

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

/** What was found, two beside each other, each behind a rule. */
export function writeCards(
  draft: Draft,
  { cards, beyond = 0, more }: CardsBlock,
  room: Place,
): void {
  const { theme } = draft.look
  const w = (room.w - GAP.beside) / 2
  const inside = w - INSET
  const size = cards.every(({ said }) => fitsIn(said, inside)) ? 18 : LEAST_SIZE
  const set = cards.map((card) => setCard(draft, card, inside, size))
  let y = room.y
  let shown = 0
  while (shown < set.length) {
    const row = set.slice(shown, shown + 2)
    const h = Math.max(...row.map((card) => card.h))
    const isLast = !beyond && shown + 2 >= set.length
    if (shown && y + h > room.y + room.h - (isLast ? 0 : MORE)) break
    row.forEach(({ paragraphs }, index) => {
      const x = room.x + index * (w + GAP.beside)
      draft.shapes.push(barShape(draft, { x, y, w: 0.05, h }, { fill: theme.accent }))
      writeText(draft, paragraphs, { x: x + INSET, y, w: inside, h })
    })
    y += h + 0.25
    shown += row.length
  }
  const left = set.length - shown + beyond
  if (left > 0) writeMore(draft, more(left), room)
}

/** Whether what a card says is short. */
function fitsIn(said: string, width: number): boolean {
  const { text, lines } = fitText(said, width * BOLD, [18], 2)
  return text === said && lines <= 2
}

/** A card as it is set, and how high that is. */
function setCard(
  draft: Draft,
  { said, place, figures, note }: DeckCard,
  width: number,
  size: number,
) {
  const { theme } = draft.look
  const muted = { size: LEAST_SIZE, colour: theme.muted }
  const ink = { size, colour: theme.ink, bold: true }
  const head = fitText(said, width * BOLD, [size], 4)
  const foot = fitText(note, width, [LEAST_SIZE], 2)
  const where = fitText(place, width, [LEAST_SIZE], 2)
  const all = figures.map((each) => `${each.place} ${each.figure}`.trim()).join(' ')
  const equation = fitText(all, width * BOLD, [LEAST_SIZE], 3)
  const runs = figures.flatMap((each) => [
    { text: `${each.place} `, colour: theme.muted },
    { text: `${each.figure} `, bold: true },
  ])
  const lines = [where, equation, foot].filter(({ text }) => text)
  const paragraphs: Paragraph[] = [
    { text: head.text, look: ink },
    { text: where.text, look: muted },
    {
      text: equation.text === all ? runs : equation.text,
      look: { ...muted, colour: theme.ink },
      above: ABOVE,
    },
    { text: foot.text, look: muted, above: ABOVE },
  ]
  const count = lines.reduce((sum, line) => sum + line.lines, 0)
  const above = (2 * ABOVE) / 72
  const h = linesHigh(head.lines, head.fontSize) + linesHigh(count, LEAST_SIZE) + above
  return { paragraphs, h }
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
