import { textWidth } from '../charts/arcLabel.ts'
import type { ChartTheme } from '../charts/theme.ts'
import type { BarLook, Picture, PictureBar, PictureText } from './picture.ts'
import { wrapText } from './wrapText.ts'

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
  const valueRight =
    VALUE_LEFT +
    widest(
      rows.map(({ value }) => value),
      NAME.size,
    )
  const asides = widest(
    rows.map(({ aside }) => aside ?? ''),
    SMALL.size,
  )
  const width = valueRight + (asides ? ASIDE_GAP + asides : 0)
  const bars: PictureBar[] = []
  const texts: PictureText[] = []
  const lines: number[] = []
  const write = (
    text: string,
    { size, line }: typeof NAME,
    at: { x: number; top: number },
    rest: { fill: string } & Pick<PictureText, 'align' | 'bold'>,
  ) => texts.push({ text, x: at.x, y: at.top + line * 0.75, size, ...rest })
  const muted = { fill: theme.muted }

  let top = 0
  let left = 0
  for (const { text, look } of key) {
    const wide = SWATCH.width + 6 + textWidth(text, SMALL.size)
    if (left && left + wide > width) [left, top] = [0, top + SMALL.line]
    bars.push({ left, top: top + 4, ...SWATCH, look })
    write(text, SMALL, { x: left + SWATCH.width + 6, top }, muted)
    left += wide + GAP
  }
  if (key.length) top += SMALL.line + 2 * PADDING

  /** Where the line from the row before comes from. */
  let step: { left: number; top: number } | undefined
  for (const [index, block] of blocks.entries()) {
    if (index) {
      lines.push(top + PADDING)
      top += 2 * PADDING
      step = undefined
    }
    for (const row of block) {
      top += PADDING
      const indent = row.below ? INDENT : 0
      const names = wrapText(row.label, NAME_WIDTH - indent, NAME.size)
      const high = Math.max(BAR, names.length * NAME.line)
      const middle = top + high / 2
      names.forEach((name, at) =>
        write(
          name,
          NAME,
          { x: indent, top: middle + (at - names.length / 2) * NAME.line },
          { fill: theme.ink, bold: row.bold ?? false },
        ),
      )
      const barTop = middle - BAR / 2
      if (step)
        bars.push({
          ...step,
          width: 1,
          height: barTop - step.top,
          look: { fill: theme.lineStrong },
        })
      for (const bar of row.bars) bars.push(placed(bar, middle))
      step =
        row.step === undefined
          ? undefined
          : { left: BAR_LEFT + across(row.step), top: barTop + BAR }
      const onLine = middle - NAME.line / 2
      const end = { align: 'end' } as const
      if (row.value)
        write(
          row.value,
          NAME,
          { x: valueRight, top: onLine },
          { ...end, fill: theme.ink, bold: true },
        )
      if (row.aside) write(row.aside, SMALL, { x: width, top: onLine + 1 }, { ...end, ...muted })
      top += high
      for (const note of (row.notes ?? []).flatMap((each) =>
        wrapText(each, width - BAR_LEFT, SMALL.size),
      )) {
        write(note, SMALL, { x: BAR_LEFT, top }, muted)
        top += SMALL.line
      }
      top += PADDING
    }
  }
  const said = notes.flatMap((note) => wrapText(note, width, SMALL.size))
  if (said.length) top += PADDING
  for (const note of said) {
    write(note, SMALL, { x: 0, top }, muted)
    top += SMALL.line
  }
  return { width: Math.ceil(width), height: Math.ceil(top), panels: [], bars, texts, lines }
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
