import { plainText } from '../plainText.ts'
import type { Block, ChartBlock, DeckSlide, TableBlock } from './blocks.ts'
import { BOLD, type Draft, NOTE_SIZE, textOf, writeText } from './draft.ts'
import { fitText, leastWidth, linesHigh } from './fit.ts'
import { GAP, type Place } from './page.ts'
import { writeBlock, writeChart, writeTable } from './writeBlock.ts'
import { hexColour } from './xmlText.ts'

const LEAST_CHART = 3.6
const MOST_NOTE_LINES = 3

/** A slide with its title, its sentence, its blocks and its source. */
export function writeSlide(draft: Draft, { text, blocks }: DeckSlide): void {
  const { page, look } = draft
  if (text.id === 'title') {
    writeCover(draft, text.title, text.sentence)
    writeSource(draft, text.source)
    return
  }
  writeTitle(draft, text.title, [28, 24, 20], 1)
  const sentence = fitSentence(text.sentence ?? '', page.sentence.w)
  writeText(draft, sentence.text, page.sentence, {
    size: sentence.fontSize,
    colour: look.theme.muted,
  })
  writeBody(draft, blocks)
  writeSource(draft, text.source)
}

/** Rather a third line than an end that is cut off. */
function fitSentence(text: string, width: number) {
  const fitted = fitText(text, width, [18, 16, 14], 2)
  return fitted.text === text ? fitted : fitText(text, width, [14, 13, 12], 3)
}

/** Last, as it is read. */
function writeSource(draft: Draft, said: string): void {
  const { page, look } = draft
  const source = fitText(said, page.source.w, [11, 10, 9], 1)
  writeText(draft, source.text, page.source, {
    size: source.fontSize,
    colour: look.theme.muted,
    valign: 'middle',
  })
}

/** As large as it fits, and how it was fitted. */
function writeTitle(
  { slide, page, look }: Draft,
  text: string,
  sizes: readonly number[],
  lines: number,
) {
  const fitted = fitText(text, page.title.w * BOLD, sizes, lines)
  // What is said of the whole text yields to the master; what is said of a run does not.
  const options = { ...textOf(look, fitted.fontSize, look.theme.ink), bold: true }
  slide.addText([{ text: plainText(fitted.text), options }], { placeholder: 'title' })
  return fitted
}

function writeCover(draft: Draft, text: string, said: string | undefined): void {
  const { slide, page, look } = draft
  const { x, w } = page.title
  slide.addShape('rect', {
    x,
    y: 2.2,
    w: 1.2,
    h: 0.08,
    fill: { color: hexColour(look.theme.accent) },
  })
  const title = writeTitle(draft, text, [44, 40, 36, 32, 28, 24], 2)
  const sentence = fitText(said ?? '', w, [24, 20, 18, 16], 3)
  const y = 2.55 + linesHigh(title.lines, title.fontSize)
  writeText(
    draft,
    sentence.text,
    { x, y, w, h: 1.6 },
    {
      size: sentence.fontSize,
      colour: look.theme.muted,
    },
  )
}

function writeBody(draft: Draft, blocks: readonly Block[]): void {
  const { body } = draft.page
  let bottom = body.y + body.h
  for (const block of blocks)
    if (block.kind === 'note') {
      const note = fitText(block.text, body.w, [NOTE_SIZE, 11, 10], MOST_NOTE_LINES)
      const h = linesHigh(note.lines, note.fontSize)
      bottom -= h
      writeText(
        draft,
        note.text,
        { ...body, y: bottom, h },
        {
          size: note.fontSize,
          colour: draft.look.theme.muted,
        },
      )
      bottom -= 0.12
    }
  const room: Place = { ...body, h: bottom - body.y }
  const shown = blocks.filter((block) => block.kind !== 'note')
  const chart = shown.find((block) => block.kind === 'chart')
  const table = shown.find((block) => block.kind === 'table')
  if (chart && table) writePair(draft, chart, table, room)
  else for (const block of shown) writeBlock(draft, block, room)
}

/** A chart and its table side by side or, where that is too narrow, one above the other. */
function writePair(draft: Draft, chart: ChartBlock, table: TableBlock, room: Place): void {
  const least = leastWidth(table)
  const { x, y, w, h } = room
  if (least + GAP + LEAST_CHART <= w) {
    const tableWidth = Math.max(least, w * 0.42)
    writeChart(draft, chart, { x, y, w: w - tableWidth - GAP, h })
    writeTable(draft, table, { x: x + w - tableWidth, y, w: tableWidth, h })
    return
  }
  const half = (h - 0.1) / 2
  writeChart(draft, chart, { x, y, w, h: half })
  writeTable(draft, table, { x, y: y + half + 0.1, w, h: half })
}
