import type { ChartTheme } from '../charts/theme.ts'
import { elementsOf, type FramedPicture, type PlainPicture, svgOf } from './picture.ts'
import { type PosterFrame, rectangle } from './poster.ts'
import { qrPath } from './qrPath.ts'
import { setText, type TextStyle } from './setText.ts'

/** As platforms show it beside a link, or as people post it. */
export const CARD_SHAPES = ['wide', 'square'] as const
export type CardShape = (typeof CARD_SHAPES)[number]

/** Pixels. */
const SIZES = {
  wide: { width: 1200, height: 630, margin: 56, padding: 20, code: 100, kind: 22, department: 36 },
  square: {
    width: 1080,
    height: 1080,
    margin: 72,
    padding: 36,
    code: 144,
    kind: 28,
    department: 46,
  },
} as const
const GAP = 32
const LINE = 1.4
/** The sentence is as large as there is room. */
const SENTENCE = [56, 52, 48, 44, 40, 36, 32, 28, 24]
const NOTE = { wide: 22, square: 26 }
/** A picture of a smaller scale can no longer be read: the sentence stands alone. */
const LEAST_SCALE = 0.5

/** What one view says in a picture of fixed size: whose accounts, the sentence, its picture, the source. */
export function card(
  picture: PlainPicture | undefined,
  frame: PosterFrame,
  shape: CardShape,
  theme: ChartTheme,
): FramedPicture {
  const size = SIZES[shape]
  const { width, height, margin } = size
  const inner = width - 2 * margin
  const band = bandOf(frame, shape, theme)
  const foot = footOf(frame, shape, theme)
  const body = { top: band.height + GAP, bottom: height - foot.height - GAP }
  const free = body.bottom - body.top

  // Beside each other on a wide card, below each other on a square one.
  const isWide = shape === 'wide'
  const half = (inner - GAP) / 2
  const room = isWide ? { width: half, height: free } : { width: inner, height: free * 0.64 }
  const scale = picture && Math.min(room.width / picture.width, room.height / picture.height, 1.4)
  const isDrawn = scale !== undefined && scale >= LEAST_SCALE
  const beside = isDrawn
    ? isWide
      ? { width: half, height: free }
      : { width: inner, height: free - room.height - GAP }
    : { width: inner, height: free }
  const sentence = largest(frame.sentence, beside, theme)
  const sentenceTop = isWide || !isDrawn ? body.top + (free - sentence.height) / 2 : body.top

  const elements = [
    ...rectangle(0, 0, width, band.height, theme.teal),
    ...elementsOf(band.texts, { left: margin, top: 0 }, theme),
    ...elementsOf(sentence.texts, { left: margin, top: sentenceTop }, theme),
    ...(picture && isDrawn
      ? scaled(picture, theme, {
          scale,
          left: isWide ? margin + half + GAP : margin,
          top: isWide
            ? body.top + (free - picture.height * scale) / 2
            : body.bottom - picture.height * scale,
        })
      : []),
    ...rectangle(0, height - foot.height, width, foot.height, theme.ink),
    ...elementsOf(foot.texts, { left: margin, top: height - foot.height }, theme),
    ...elementsOf(foot.code, { left: margin, top: height - foot.height + foot.padding }, theme),
  ]
  return svgOf(`${frame.kind} ${frame.department}`, { width, height }, theme, elements)
}

function scaled(
  picture: PlainPicture,
  theme: ChartTheme,
  { scale, left, top }: { readonly scale: number; readonly left: number; readonly top: number },
): string[] {
  return [
    `<g transform="translate(${left} ${top}) scale(${scale})">`,
    ...elementsOf(picture, { left: 0, top: 0 }, theme),
    '</g>',
  ]
}

/** A text in the largest type in which it has room; in the smallest, what is too long is cut. */
function largest(
  text: string,
  room: { readonly width: number; readonly height: number },
  { ink: fill }: ChartTheme,
): { readonly texts: PlainPicture; readonly height: number } {
  const set = (size: number) =>
    setText(
      text,
      { x: 0, top: 0, width: room.width },
      { size, line: size * LINE, inPhrases: true, fill, bold: true, serif: true },
    )
  const sizes = SENTENCE.map(set)
  const fitting = sizes.find(({ bottom }) => bottom <= room.height) ?? sizes.at(-1)
  const lines = (fitting?.texts ?? []).filter(({ y }) => y <= room.height)
  const isCut = lines.length < (fitting?.texts.length ?? 0)
  const texts = lines.map((line, index) =>
    isCut && index === lines.length - 1 ? { ...line, text: `${line.text}…` } : line,
  )
  return {
    texts: { width: room.width, height: 0, texts },
    height: Math.min(fitting?.bottom ?? 0, room.height),
  }
}

/** What it is and whose accounts; a long name gets two lines. */
function bandOf({ kind, department }: PosterFrame, shape: CardShape, { surface }: ChartTheme) {
  const { width: whole, margin, padding, kind: small, department: large } = SIZES[shape]
  const place = { x: 0, width: whole - 2 * margin }
  const style = (size: number): TextStyle => ({ size, line: size * LINE, fill: surface })
  const what = setText(kind, { ...place, top: padding }, style(small))
  const whose = setText(
    department,
    { ...place, top: what.bottom },
    { ...style(large), bold: true, serif: true },
  )
  return {
    texts: { ...place, height: 0, texts: [...what.texts, ...whose.texts] },
    height: whose.bottom + padding,
  }
}

/** Where it is from, and the code that leads there. */
function footOf({ code, foot }: PosterFrame, shape: CardShape, { surface, ink }: ChartTheme) {
  const { width: whole, margin, padding, code: side } = SIZES[shape]
  const left = code ? side + margin / 2 : 0
  const size = NOTE[shape]
  let top: number = padding
  const texts = [...(code ? [code.caption] : []), ...foot].flatMap((line, index) => {
    const set = setText(
      line,
      { x: left, top, width: whole - 2 * margin - left },
      { size, line: size * LINE, fill: surface, bold: code !== undefined && !index },
    )
    top = set.bottom
    return set.texts
  })
  const height = Math.max(top, code ? padding + side : 0) + padding
  const shapes = code && [
    { path: `M0 0h${side}v${side}H0z`, fill: surface },
    { path: qrPath(code.address, side), fill: ink },
  ]
  const none = { width: whole, height }
  return {
    texts: { ...none, texts },
    code: { ...none, texts: [], shapes: shapes ?? [] },
    padding,
    height,
  }
}
