import { textWidth } from '../../charts/arcLabel.ts'
import type { FactsBlock, FiguresBlock } from './blocks.ts'
import type { Draft } from './draft.ts'
import { BOLD, fitText, linesHigh, MORE } from './fit.ts'
import { GAP, LEAST_SIZE, type Place } from './page.ts'
import { connectorShape, type Paragraph, writeText } from './shapes.ts'
import { writeMore } from './writeMore.ts'

/** Of the width, what the numbers take. */
const FIGURES = 0.28
/** Inches between a rule and what stands under it. */
const UNDER = 0.1

/** Large numbers, and beside each what it is about. */
export function writeFacts(draft: Draft, { facts, more: others }: FactsBlock, whole: Place): void {
  const { theme } = draft.look
  const room = others ? { ...whole, h: whole.h - MORE } : whole
  if (others) writeMore(draft, others, whole)
  const w = room.w * FIGURES
  const beside = { x: room.x + w + GAP.beside, w: room.w - w - GAP.beside }
  rows(room, facts.length).forEach(({ y, h }, index) => {
    const fact = facts[index]
    if (!fact) return
    const { figure, unit, sentence, detail } = fact
    rule(draft, room, y)
    const said = [figure, unit].filter(Boolean).join(' ')
    const large = fitText(said, w * BOLD, [44, 40, 36, 32, 28, 24, 20, LEAST_SIZE], 1)
    const number: Paragraph = {
      text:
        large.text === said && unit
          ? [{ text: figure }, { text: ` ${unit}`, colour: theme.muted }]
          : large.text,
      look: { size: large.fontSize, colour: theme.ink, bold: true },
    }
    const inside = { y: y + UNDER, h: h - 2 * UNDER }
    const line = linesHigh(1, LEAST_SIZE)
    const head = headIn(sentence, beside.w, inside.h - line)
    const lines = Math.floor((inside.h - linesHigh(head.lines, head.fontSize)) / line)
    const more = fitText(lines > 0 ? detail : '', beside.w, [LEAST_SIZE], Math.min(3, lines))
    writeText(draft, [number], { x: room.x, w, ...inside }, { anchor: 'ctr' })
    writeText(
      draft,
      [
        {
          text: head.text,
          look: { size: head.fontSize, colour: theme.ink, bold: true, serif: true },
        },
        { text: more.text, look: { size: more.fontSize, colour: theme.muted } },
      ],
      { ...beside, ...inside },
      { anchor: 'ctr' },
    )
  })
}

/** A sentence as large as it can be whole in a width and height; else cut, in the least size. */
function headIn(sentence: string, w: number, h: number): ReturnType<typeof fitText> {
  const most = (size: number) => Math.max(1, Math.floor(h / linesHigh(1, size)))
  const set = [24, 22, 20, 18, LEAST_SIZE].map((size) =>
    fitText(sentence, w * BOLD, [size], Math.min(3, most(size))),
  )
  return set.find(({ text }) => text === sentence) ?? (set.at(-1) as (typeof set)[number])
}

/** Headline figures below each other, where there is no room for boxes. */
export function writeFigureRows(draft: Draft, { figures }: FiguresBlock, room: Place): void {
  const { theme } = draft.look
  rows(room, figures.length).forEach(({ y, h }, index) => {
    const figure = figures[index]
    if (!figure) return
    const { label, value, unit, details } = figure
    rule(draft, room, y)
    const said = [value, unit].filter(Boolean).join(' ')
    const named = fitText(label, room.w, [LEAST_SIZE], 1)
    const whole = fitText(
      said,
      room.w * BOLD,
      h < 1.1 ? [18, LEAST_SIZE] : [24, 22, 20, 18, LEAST_SIZE],
      1,
    )
    const muted = { size: LEAST_SIZE, colour: theme.muted }
    const bold = { size: whole.fontSize, colour: theme.ink, bold: true }
    const wide = textWidth(named.text, LEAST_SIZE) + textWidth(whole.text, whole.fontSize)
    const isOneLine = (wide * 1.2) / 72 < room.w
    const head: Paragraph[] = isOneLine
      ? [
          {
            text: [{ text: `${named.text}  `, ...PLAIN, ...muted }, { text: whole.text }],
            look: bold,
          },
        ]
      : [
          { text: named.text, look: muted },
          { text: whole.text, look: bold },
        ]
    const used = UNDER + linesHigh(1, whole.fontSize) + (isOneLine ? 0 : linesHigh(1, LEAST_SIZE))
    const lines = Math.floor((h - used) / linesHigh(1, LEAST_SIZE))
    const more = wholeOnes(details, room.w, lines)
    writeText(draft, [...head, { text: more, look: muted }], {
      ...room,
      y: y + UNDER,
      h: h - UNDER,
    })
  })
}

const PLAIN = { bold: false }

/** As many of the first details as have room without an end that is cut off. */
function wholeOnes(details: readonly string[], width: number, lines: number): string {
  const counts = details.map((_, index) => details.length - index)
  const said = counts.map((count) => details.slice(0, count).join(' · '))
  const fits = (text: string) => fitText(text, width, [LEAST_SIZE], lines).text === text
  return (lines > 0 && said.find(fits)) || ''
}

/** Rows of one height, none higher than looks well. */
function rows({ y, h }: Place, count: number): { y: number; h: number }[] {
  const high = Math.min(1.7, h / count)
  return Array.from({ length: count }, (_, index) => ({ y: y + index * high, h: high }))
}

function rule(draft: Draft, { x, w }: Place, y: number): void {
  draft.shapes.push(connectorShape(draft, { x, y, w, h: 0 }, draft.look.theme.line))
}
