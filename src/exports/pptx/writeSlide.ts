import type { DeckSlide } from './blocks.ts'
import type { Draft } from './draft.ts'
import { BOLD, cutLine, fitText, linesHigh } from './fit.ts'
import { GAP, LEAST_SIZE, type Place } from './page.ts'
import { barShape, writeNumber, writePlaceholder, writeText } from './shapes.ts'
import { type PlacedBlock, writeBlocks } from './writeBlock.ts'
import { writeCode } from './writeCode.ts'

const MOST_NOTE_LINES = 3
/** Inches of a code, and of what it is for. */
const CODE = { cover: { h: 2.2, w: 2.6 }, slide: { h: 1.6, w: 2 }, caption: 0.85 }
/** Points that a title may have on its first lines, and on more. */
const TITLE = { few: [26, 24, 22], most: 2, more: [20, 18, LEAST_SIZE], lines: 4 }

/** A slide: its sentence as the title, what it is about above it, its blocks and its source. */
export function writeSlide(draft: Draft, slide: DeckSlide, number: number): void {
  if (slide.text.id === 'title') writeCover(draft, slide)
  else writeBody(draft, slide, writeHead(draft, slide.text.title, slide.text.sentence))
  writeSource(draft, slide.text.source)
  writeNumber(draft, number)
}

/** The title, and what the slide is about; gives the room that is left. */
function writeHead(draft: Draft, about: string, sentence: string | undefined): Place {
  const { page, look } = draft
  const { title, kicker, body } = page
  const set = fitTitle(sentence ?? about, title.w)
  const h = linesHigh(set.lines, set.fontSize)
  const titleLook = { size: set.fontSize, colour: look.theme.ink, bold: true, serif: true }
  const place = h > title.h ? { ...title, h } : undefined
  writePlaceholder(
    draft,
    { type: 'title', name: 'Title' },
    [{ text: set.text, look: titleLook }],
    place,
  )
  if (sentence) {
    const said = { size: LEAST_SIZE, colour: look.theme.accent, bold: true }
    writeText(draft, [{ text: cutLine(about, kicker.w * BOLD, LEAST_SIZE), look: said }], kicker)
  }
  const y = Math.max(title.y + h + GAP.below, body.y - title.h / 2)
  return { ...body, y, h: body.y + body.h - y }
}

/** Rather smaller than an end that is cut off. */
function fitTitle(text: string, width: number) {
  const fitted = fitText(text, width * BOLD, TITLE.few, TITLE.most)
  return fitted.text === text ? fitted : fitText(text, width * BOLD, TITLE.more, TITLE.lines)
}

function writeCover(draft: Draft, { text, blocks, code }: DeckSlide): void {
  const { page, look } = draft
  const { theme } = look
  const room = code ? page.cover.w - CODE.cover.w - GAP.beside : page.cover.w
  const title = fitText(text.title, room * BOLD, [44, 40, 36, 32, 28, 24], 3)
  const high = linesHigh(title.lines, title.fontSize)
  const place = { ...page.cover, w: room, h: high }
  writePlaceholder(
    draft,
    { type: 'ctrTitle', name: 'Title' },
    [
      {
        text: title.text,
        look: { size: title.fontSize, colour: theme.ink, bold: true, serif: true },
      },
    ],
    place,
  )
  let y = place.y + high + 0.1
  const sentence = fitText(text.sentence ?? '', room, [24, 20, 18, LEAST_SIZE], 2)
  const h = linesHigh(sentence.lines, sentence.fontSize)
  writePlaceholder(
    draft,
    { type: 'subTitle', index: 1, name: 'Subtitle' },
    [{ text: sentence.text, look: { size: sentence.fontSize, colour: theme.ink, serif: true } }],
    { ...place, y, h },
  )
  y += h + 0.25
  draft.shapes.push(barShape(draft, { x: place.x, y, w: 1.25, h: 0.05 }, { fill: theme.accent }))
  y += 0.3
  writeBlocks(draft, blocks.filter(isPlaced), { ...place, y, h: page.rule.y - y - GAP.below })
  if (code) {
    const x = page.cover.x + page.cover.w - CODE.cover.w
    writeCode(draft, code, { x, y: page.cover.y, ...CODE.cover })
  }
}

/** Last but for the number, as it is read. */
function writeSource(draft: Draft, said: string): void {
  const { page, look } = draft
  const { text } = fitText(said, page.source.w, [LEAST_SIZE], 2)
  const own = { size: LEAST_SIZE, colour: look.theme.muted }
  writeText(draft, [{ text, look: own }], page.source)
}

function isPlaced<T extends { readonly kind: string }>(
  block: T,
): block is Exclude<T, { kind: 'note' }> {
  return block.kind !== 'note'
}

function writeBody(draft: Draft, { blocks, code }: DeckSlide, body: Place): void {
  let bottom = body.y + body.h
  for (const block of blocks.filter((each) => each.kind === 'note')) {
    const note = fitText(block.text, body.w, [LEAST_SIZE], MOST_NOTE_LINES)
    const h = linesHigh(note.lines, note.fontSize)
    bottom -= h
    const look = { size: note.fontSize, colour: draft.look.theme.muted }
    writeText(draft, [{ text: note.text, look }], { ...body, y: bottom, h })
    bottom -= 0.12
  }
  const placed: readonly PlacedBlock[] = blocks.filter(isPlaced)
  const room = { ...body, h: bottom - body.y }
  const side = code ? CODE.slide.w + GAP.beside : 0
  writeBlocks(draft, placed, { ...room, w: room.w - side })
  if (code) {
    const x = room.x + room.w - CODE.slide.w
    const y = bottom - CODE.slide.h - CODE.caption
    writeCode(draft, code, { x, y, ...CODE.slide })
  }
}
