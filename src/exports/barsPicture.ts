import { textWidth } from '../charts/arcLabel.ts'
import type { ChartTheme } from '../charts/theme.ts'
import type { BarLook, Picture, PictureBar, PictureText } from './picture.ts'
import { wrapText } from '../charts/wrapText.ts'

/** A bar in percent of the width that bars have; a slim one stands in the middle of others. */
export interface RowBar {
  readonly left: number
  readonly width: number
  readonly look: BarLook
  readonly slim?: boolean
}

/** A row of name, bars and figures, in the reader's words. */
export interface BarRow {
  readonly label: string
  readonly bold?: boolean
  /** Whether it is a part of a row above. */
  readonly below?: boolean
  readonly bars: readonly RowBar[]
  /** Where, in percent, a line leads down to the next row. */
  readonly step?: number | undefined
  /** Empty where there is none. */
  readonly value: string
  /** Muted, behind the value. */
  readonly aside?: string | undefined
  /** Below the bars. */
  readonly notes?: readonly string[]
}

/** What a look of bars stands for. */
export interface BarKey {
  readonly text: string
  readonly look: BarLook
}

const NAME_WIDTH = 216
const BAR_WIDTH = 400
const GAP = 24
const ASIDE_GAP = 16
const BAR_LEFT = NAME_WIDTH + GAP
const VALUE_LEFT = BAR_LEFT + BAR_WIDTH + GAP
const BAR = 24
const SLIM = 12
/** What is too short to be seen is drawn all the same. */
const THINNEST = 2
const PADDING = 6
const INDENT = 16
const NAME = { size: 15, line: 20 }
const SMALL = { size: 12, line: 18 }
const SWATCH = { width: 14, height: 10 }

/** What is drawn so far, down to `top`. */
interface Sheet {
  readonly theme: ChartTheme
  readonly width: number
  /** Where values end. */
  readonly valueRight: number
  readonly bars: PictureBar[]
  readonly texts: PictureText[]
  readonly lines: number[]
  top: number
}

/** Where a line down to the next row starts. */
interface Step {
  readonly left: number
  readonly top: number
}

/**
 * Bars with their names before and their figures behind them, in blocks that a line parts; above
 * them a key, below them notes.
 */
export function barsPicture(
  blocks: readonly (readonly BarRow[])[],
  { key = [], notes = [] }: { key?: readonly BarKey[]; notes?: readonly string[] },
  theme: ChartTheme,
): Picture {
  const rows = blocks.flat()
  const values = rows.map(({ value }) => value)
  const asides = rows.map(({ aside }) => aside ?? '')
  const valueRight = VALUE_LEFT + widest(values, NAME.size)
  const asideWidth = widest(asides, SMALL.size)
  const width = valueRight + (asideWidth ? ASIDE_GAP + asideWidth : 0)
  const sheet: Sheet = { theme, width, valueRight, bars: [], texts: [], lines: [], top: 0 }
  writeKey(sheet, key)
  for (const [index, block] of blocks.entries()) {
    if (index) {
      sheet.lines.push(sheet.top + PADDING)
      sheet.top += 2 * PADDING
    }
    let step: Step | undefined
    for (const row of block) step = writeRow(sheet, row, step)
  }
  if (notes.length) sheet.top += PADDING
  writeNotes(sheet, notes, 0)
  const { bars, texts, lines } = sheet
  return { width: Math.ceil(width), height: Math.ceil(sheet.top), panels: [], bars, texts, lines }
}

function writeKey(sheet: Sheet, key: readonly BarKey[]): void {
  let left = 0
  for (const { text, look } of key) {
    const wide = SWATCH.width + 6 + textWidth(text, SMALL.size)
    if (left && left + wide > sheet.width) {
      left = 0
      sheet.top += SMALL.line
    }
    sheet.bars.push({ left, top: sheet.top + 4, ...SWATCH, look })
    write(sheet, text, SMALL, { x: left + SWATCH.width + 6, fill: sheet.theme.muted })
    left += wide + GAP
  }
  if (key.length) sheet.top += SMALL.line + 2 * PADDING
}

function writeRow(sheet: Sheet, row: BarRow, from: Step | undefined): Step | undefined {
  const { theme, width, valueRight, bars } = sheet
  sheet.top += PADDING
  const indent = row.below ? INDENT : 0
  const names = wrapText(row.label, NAME_WIDTH - indent, NAME.size)
  const high = Math.max(BAR, names.length * NAME.line)
  const middle = sheet.top + high / 2
  const named = { x: indent, fill: theme.ink, bold: row.bold ?? false }
  names.forEach((name, at) =>
    write(sheet, name, NAME, { ...named, top: middle + (at - names.length / 2) * NAME.line }),
  )

  const barTop = middle - BAR / 2
  if (from)
    bars.push({ ...from, width: 1, height: barTop - from.top, look: { fill: theme.lineStrong } })
  bars.push(...row.bars.map((bar) => placed(bar, middle)))

  const top = middle - NAME.line / 2
  if (row.value)
    write(sheet, row.value, NAME, { x: valueRight, top, fill: theme.ink, bold: true, align: 'end' })
  if (row.aside)
    write(sheet, row.aside, SMALL, { x: width, top: top + 1, fill: theme.muted, align: 'end' })
  sheet.top += high
  writeNotes(sheet, row.notes ?? [], BAR_LEFT)
  sheet.top += PADDING
  return row.step === undefined
    ? undefined
    : { left: BAR_LEFT + across(row.step), top: barTop + BAR }
}

function writeNotes(sheet: Sheet, notes: readonly string[], x: number): void {
  for (const note of notes.flatMap((each) => wrapText(each, sheet.width - x, SMALL.size))) {
    write(sheet, note, SMALL, { x, fill: sheet.theme.muted })
    sheet.top += SMALL.line
  }
}

/** A line of text; without a `top` of its own it stands where the next line does. */
function write(
  sheet: Sheet,
  text: string,
  { size, line }: typeof NAME,
  { top = sheet.top, ...rest }: Omit<PictureText, 'text' | 'y' | 'size'> & { top?: number },
): void {
  sheet.texts.push({ text, y: top + line * 0.75, size, ...rest })
}

function placed({ left, width, look, slim }: RowBar, middle: number): PictureBar {
  const height = slim ? SLIM : BAR
  return {
    left: BAR_LEFT + across(left),
    top: middle - height / 2,
    width: Math.max(THINNEST, across(width)),
    height,
    look,
  }
}

function across(percent: number): number {
  return (percent / 100) * BAR_WIDTH
}

function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)))
}
