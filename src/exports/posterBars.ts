import { barLengths } from '../charts/bars.ts'
import type { ChartTheme } from '../charts/theme.ts'
import type { Amount } from '../money/index.ts'
import type { PlainPicture, PictureBar, PictureText } from './picture.ts'
import { POSTER, POSTER_TEXT } from './poster.ts'
import { setText } from './setText.ts'

/** What was planned or was before, hollow, and what came of it, solid. */
export interface PosterBar {
  readonly name: string
  readonly hollow: Amount | undefined
  /** Whether the hollow one is not published but follows from what is. */
  readonly isImplied?: boolean
  readonly solid: Amount | undefined
  /** Both in words. */
  readonly says: string
  readonly note?: string | undefined
}

const NAMES = 240
const LEFT = NAMES + 24
const HOLLOW = { height: 36, stroke: 3 }
const SOLID = { height: 16 }
const GAP = { text: 10, row: 32 }

/** Bars on one scale, a row each, as wide as a column of a poster. */
export function posterBars(rows: readonly PosterBar[], theme: ChartTheme): PlainPicture {
  const lengths = barLengths(rows.flatMap(({ hollow, solid }) => [hollow, solid]))
  const width = POSTER.column - LEFT
  const bars: PictureBar[] = []
  const texts: PictureText[] = []
  let top = 0
  rows.forEach(({ name, isImplied = false, says, note }, index) => {
    const [hollow = 0, solid = 0] = lengths.slice(2 * index, 2 * index + 2)
    const bar = (percent: number, height: number, look: PictureBar['look']) => {
      if (percent)
        bars.push({
          left: LEFT,
          top: top + (HOLLOW.height - height) / 2,
          width: Math.max(HOLLOW.stroke, (percent / 100) * width),
          height,
          look,
        })
    }
    bar(hollow, HOLLOW.height, {
      stroke: theme.ink,
      strokeWidth: HOLLOW.stroke,
      dashed: isImplied,
    })
    bar(solid, SOLID.height, { fill: theme.teal })
    const hasBars = hollow > 0 || solid > 0
    const named = setText(
      name,
      { x: 0, top: hasBars ? top - 4 : top, width: NAMES },
      { ...POSTER_TEXT.name, fill: theme.ink },
    )
    const said = setText(
      says,
      { x: LEFT, top: hasBars ? top + HOLLOW.height + GAP.text : top, width },
      { ...POSTER_TEXT.name, fill: theme.ink, bold: true },
    )
    const noted = setText(
      note ?? '',
      { x: LEFT, top: said.bottom, width },
      { ...POSTER_TEXT.note, fill: theme.muted },
    )
    texts.push(...named.texts, ...said.texts, ...noted.texts)
    top = Math.max(named.bottom, noted.bottom) + GAP.row
  })
  return {
    width: POSTER.column,
    height: Math.max(0, top - GAP.row),
    bars,
    texts,
  }
}
