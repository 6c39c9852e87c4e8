import { textWidth } from '../charts/arcLabel.ts'
import type { ChartTheme } from '../charts/theme.ts'
import type { PlainPicture, PictureText } from './picture.ts'
import { POSTER_TEXT } from './poster.ts'
import { BASELINE, BOLDER, setText } from './setText.ts'

interface Figure {
  readonly text: string
  readonly unit?: string | undefined
}

const SPACE = 12
/** Smaller than this a figure is no longer what one sees first: its unit goes below it. */
const LEAST = 44

/** A figure with its unit, as large as there is room, where they end, and whether there was room. */
export function figureTexts(
  { text, unit }: Figure,
  { top, width, fill }: { readonly top: number; readonly width: number; readonly fill: string },
): { readonly texts: readonly PictureText[]; readonly bottom: number; readonly fits: boolean } {
  const { figure, note } = POSTER_TEXT
  const units = unit ? textWidth(unit, note.size) + note.size / 3 : 0
  const sizeIn = (room: number) =>
    Math.min(figure.size, Math.floor((room * figure.size) / textWidth(text, figure.size) / BOLDER))
  const beside = sizeIn(width - units)
  const bottom = top + figure.line
  const own = { text, x: 0, y: top + figure.line * BASELINE, fill, bold: true }
  if (unit && beside >= LEAST) {
    const texts = [{ ...own, size: beside, then: { text: unit, size: note.size } }]
    return { texts, bottom, fits: true }
  }
  const alone = sizeIn(width)
  const below = setText(unit ?? '', { x: 0, top: bottom, width }, { ...note, fill })
  return {
    texts: [{ ...own, size: Math.max(note.size, alone) }, ...below.texts],
    bottom: below.bottom,
    fits: alone >= note.size,
  }
}

/** One figure and what is to be said of it. */
export function posterFigure(
  figure: Figure,
  note: string,
  width: number,
  theme: ChartTheme,
): PlainPicture {
  const shown = figureTexts(figure, { top: 0, width, fill: theme.ink })
  const said = setText(
    note,
    { x: 0, top: shown.bottom + SPACE, width },
    { ...POSTER_TEXT.note, fill: theme.muted },
  )
  return {
    width,
    height: said.bottom,
    texts: [...shown.texts, ...said.texts],
  }
}
