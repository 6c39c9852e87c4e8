import type { FilePlace } from '../draft.ts'
import { numbered, lineText, widthOf } from './text.ts'

/** A line of prose with its place; its text is lineText. */
export interface Line {
  readonly text: string
  /** With its spaces; one at its beginning tells a line that begins a page. */
  readonly raw: string
  readonly at: FilePlace
  /** How wide it is printed, in Chinese characters. */
  readonly width: number
}

/** Lines that belong together. */
export interface Paragraph {
  readonly text: string
  /** From which character of the text on each line stands. */
  readonly lines: readonly { readonly from: number; readonly line: Line }[]
}

/** Where a character of a paragraph stands. */
export function placeIn({ lines }: Paragraph, at: number): FilePlace {
  const found = lines.findLast(({ from }) => from <= at) ?? lines[0]
  // A paragraph is made of at least one line.
  return (found as (typeof lines)[number]).line.at
}

/** A part of a paragraph as one of its own. */
export function slicedParagraph({ text, lines }: Paragraph, start: number, end: number): Paragraph {
  const first = lines.findLastIndex(({ from }) => from <= start)
  return {
    text: text.slice(start, end),
    lines: lines
      .slice(Math.max(0, first))
      .filter(({ from }) => from < end)
      .map(({ from, line }) => ({ from: Math.max(0, from - start), line })),
  }
}

/** A line that is the number of a page. */
export function isPageNumber(text: string): boolean {
  return /^(?:[-—－–]+ ?\d{1,4} ?[-—－–]+|第\d{1,4}页(?:[，,]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}页?)$/.test(
    text,
  )
}

/** A number that stands alone: of a page, unless the text around it needs it. */
const ALONE = /^\d{1,3}$/
const ENDS = /[。；;！!？?：:]["”’）)]*$/
/** With what paragraphs begin, and lines in their middle hardly ever. */
const BEGINS = /^(?:“三公”|因公出国|公务用车|公务接待|外宾接待|外事接待|国内接待|其他国内)/
/** What no paragraph begins with. */
const CONTINUES = /^(?:[，。；：、！？）)”’》%％]|[（(][类款项][）)]|万元|元[，。；])/

/** With what a heading has come to its end. */
const HEADED = /(?:说明|情况|结果)[。：:]?$/

/** How long a paragraph is at most, so that what is no prose costs no time; a longer one goes on in the next. */
const MOST_LETTERS = 6000

export interface Joined {
  readonly paragraphs: readonly Paragraph[]
  /** Numbers that stand alone between paragraphs: page numbers, most likely. */
  readonly stray: readonly Line[]
}

/**
 * Joins lines that were broken where the page ended. A line goes on where the next word would not
 * have fitted on it; in documents whose lines are paragraphs, none does. How wide lines are is told by
 * those among which they stand.
 */
export function joined(lines: readonly Line[], among = lines): Joined {
  const kept = lines.filter(({ text }) => text && !isPageNumber(text))
  const margin = marginOf(among.filter(({ text }) => text))
  const paragraphs: { text: string; lines: { from: number; line: Line }[] }[] = []
  const stray: Line[] = []
  let previous: Line | undefined
  for (const [index, line] of kept.entries()) {
    const current = paragraphs.at(-1)
    if (ALONE.test(line.text)) {
      const next = kept[index + 1]
      if (!next || !CONTINUES.test(next.text)) {
        stray.push(line)
        continue
      }
    }
    const isRoom = current && current.text.length + line.text.length <= MOST_LETTERS
    if (current && previous && isRoom && goesOn(current, previous, line, margin)) {
      const gap = /[A-Za-z]$/.test(current.text) && /^[A-Za-z]/.test(line.text) ? ' ' : ''
      current.lines.push({ from: current.text.length + gap.length, line })
      current.text += gap + line.text
    } else paragraphs.push({ text: line.text, lines: [{ from: 0, line }] })
    previous = line
  }
  return { paragraphs: paragraphs.flatMap(unlisted), stray }
}

interface Margin {
  /** How wide lines are; infinite where lines are not broken. */
  readonly width: number
  /** The same in points, by page, where lines have boxes. */
  readonly right: ReadonlyMap<string, number>
}

const MOST_WIDE = 75
const LIKE_WIDE = 3
const STRETCH = 2.5

function marginOf(lines: readonly Line[]): Margin {
  const right = new Map<string, number>()
  for (const { at } of lines) {
    const box = boxOf(at)
    if (box) right.set(pageOf(at), Math.max(right.get(pageOf(at)) ?? 0, box.left + box.width))
  }
  const widths = lines.map(({ width }) => width).sort((one, other) => other - one)
  // A long line or two stand out of the text; a line that is full has others of its length.
  const longest = widths.find(
    (each, index) => each - (widths[index + LIKE_WIDE - 1] ?? -Infinity) <= 1.5,
  )
  // Lines are stretched or squeezed a little, so that full ones differ.
  const full = lines
    .filter(({ width }) => longest !== undefined && Math.abs(width - longest) <= STRETCH)
    .sort((one, other) => other.width - one.width)
  // Lines that are broken end anywhere, paragraphs with a full stop.
  const beyond = lines.filter(({ width }) => width > (longest ?? 0) + STRETCH).length
  const isBroken =
    beyond <= Math.max(2, lines.length / 20) &&
    2 * full.filter(({ text }) => ENDS.test(text)).length <= full.length
  const width = isBroken ? full[full.length >> 1]?.width : undefined
  return { width: width === undefined || width > MOST_WIDE ? Infinity : width, right }
}

/** The left edge and the width of a line, in points. */
function boxOf({
  place,
}: FilePlace): { readonly left: number; readonly width: number } | undefined {
  const [left, , width] = ('box' in place && place.box) || []
  return left === undefined || width === undefined ? undefined : { left, width }
}

function pageOf({ file, place }: FilePlace): string {
  return `${file}/${'page' in place ? place.page : ''}`
}

/** How far the first line of a paragraph is set in, in characters. */
const INDENT = 2
const SLACK = 0.9

function goesOn(
  paragraph: { readonly text: string; readonly lines: readonly unknown[] },
  previous: Line,
  next: Line,
  { width, right }: Margin,
): boolean {
  if (CONTINUES.test(next.text)) return true
  const start = numbered(next.text)
  const own = numbered(paragraph.text)
  const isHeading = own.number !== '' && !/[，。；]/.test(paragraph.text)
  if (start.number && (ENDS.test(paragraph.text) || isHeading)) return false
  if (isHeading && HEADED.test(paragraph.text)) return false
  if (/原因[是为]?[：:]$/.test(paragraph.text)) return true
  if (width === Infinity) return false
  if (/。[”）)]?$/.test(paragraph.text) && BEGINS.test(next.text)) return false
  // A sentence goes on to its full stop.
  if (own.level !== 1 && /[，。；]/.test(paragraph.text) && !ENDS.test(paragraph.text)) return true
  const box = boxOf(previous.at)
  const edge = box && right.get(pageOf(previous.at))
  const letter = box && box.width / Math.max(0.5, previous.width)
  const indent = paragraph.lines.length === 1 ? INDENT : 0
  const left =
    box && edge !== undefined && letter
      ? (edge - box.left - box.width) / letter
      : width - previous.width - indent
  return left < widthOf(firstWord(next.text)) + SLACK
}

/** What cannot be broken: a figure, a word, or a character with the punctuation that follows it. */
function firstWord(text: string): string {
  return /^[（“《]*(?:[\x21-\x7e]+|.)[，。；：、）”》％%]*/.exec(text)?.[0] ?? ''
}

/** Entries of a list that follow one another in one paragraph. */
function unlisted(paragraph: Paragraph): Paragraph[] {
  const starts = [0]
  for (const { index, 0: mark } of paragraph.text.matchAll(/[。；;：:](?=.)/g)) {
    const { number, level } = numbered(paragraph.text.slice(index + 1, index + 20))
    // After a colon, only the numbers of headings begin something new.
    if (number && (level === 1 || !/[：:]/.test(mark))) starts.push(index + 1)
  }
  for (let at = MOST_LETTERS; at < paragraph.text.length; at += MOST_LETTERS) starts.push(at)
  starts.sort((one, other) => one - other)
  if (starts.length === 1) return [paragraph]
  return starts.map((start, i) =>
    slicedParagraph(paragraph, start, starts[i + 1] ?? paragraph.text.length),
  )
}

/** A line of a document as prose reads it. */
export function lineOf(text: string, at: FilePlace): Line {
  return { text: lineText(text), raw: text, at, width: widthOf(text.replace(/\s+/g, ' ').trim()) }
}
