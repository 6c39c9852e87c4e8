import { gauge } from './gauge.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import type { Picture, PictureText } from '@/exports/picture.ts'
import { wrapText } from '@/charts/wrapText.ts'

/** A gauge with what stands around it, in the reader's words. */
export interface Dial {
  readonly name: string
  readonly percent: number | undefined
  /** In the middle of the arc. */
  readonly rate: string
  /** Below it: amounts, and why there is no rate. */
  readonly notes: readonly string[]
}

const COLUMNS = 3
const WIDTH = 248
const GAP = 32
const RADIUS = 96
const BAND = 22
const NAME = { size: 15, line: 21 }
const NOTE = { size: 13, line: 20 }
const RATE = 20

/** Gauges side by side, each with its name, rate and amounts. */
export function gaugesPicture(dials: readonly Dial[], theme: ChartTheme): Picture {
  const columns = Math.max(1, Math.min(COLUMNS, dials.length))
  const panels: Picture['panels'][number][] = []
  const texts: PictureText[] = []
  let top = 0
  for (let first = 0; first < dials.length; first += columns) {
    const row = dials.slice(first, first + columns).map((dial) => ({
      ...dial,
      names: wrapText(dial.name, WIDTH, NAME.size),
      lines: dial.notes.flatMap((note) => wrapText(note, WIDTH, NOTE.size)),
    }))
    const names = Math.max(...row.map((dial) => dial.names.length)) * NAME.line
    const arcTop = top + names + 12
    const arcBottom = arcTop + RADIUS + 4
    row.forEach((dial, index) => {
      const left = index * (WIDTH + GAP)
      const write = (
        lines: readonly string[],
        from: number,
        { size, line }: typeof NAME,
        fill: string,
        bold = false,
      ) =>
        lines.forEach((text, at) =>
          texts.push({ text, x: left, y: from + (at + 1) * line - line * 0.25, size, fill, bold }),
        )
      write(dial.names, top, NAME, theme.ink, true)
      panels.push({
        option: gauge(dial.percent, { radius: RADIUS, band: BAND }, theme),
        left,
        top: arcTop,
        width: 2 * RADIUS + 4,
        height: RADIUS + 4,
      })
      texts.push({
        text: dial.rate,
        x: left + RADIUS + 2,
        y: arcBottom - 4,
        align: 'middle',
        size: RATE,
        fill: theme.ink,
        bold: true,
      })
      write(dial.lines, arcBottom + 8, NOTE, theme.muted)
    })
    top = arcBottom + 8 + Math.max(...row.map((dial) => dial.lines.length)) * NOTE.line + GAP
  }
  return {
    width: columns * WIDTH + (columns - 1) * GAP,
    height: Math.max(0, top - GAP),
    panels,
    texts,
  }
}
