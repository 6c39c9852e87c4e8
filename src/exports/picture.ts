import type { EChartsOption } from 'echarts'
import type { Box } from '../charts/budgetBars.ts'
import type { ChartTheme } from '../charts/theme.ts'
import { escaped } from './escaped.ts'
import { plainText } from './plainText.ts'
import { wrapText } from '../charts/wrapText.ts'

export interface PictureText {
  readonly text: string
  /** Where the text begins, has its middle or ends, and its baseline. */
  readonly x: number
  readonly y: number
  readonly align?: 'middle' | 'end'
  readonly size: number
  readonly fill: string
  readonly bold?: boolean
  /** In the type of headings. */
  readonly serif?: boolean
  /** What follows on the same line in plain type of another size, such as a unit. */
  readonly then?: { readonly text: string; readonly size: number }
}

/** A part of a picture that is drawn by ECharts. */
export interface PicturePanel extends Box {
  readonly option: EChartsOption
}

/** How a bar looks: filled, outlined, or both. */
export interface BarLook {
  readonly fill?: string
  /** Of the fill, 0 to 1. */
  readonly opacity?: number
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly dashed?: boolean
  /** Strokes in the colour of the outline all over it. */
  readonly hatched?: boolean
}

/** A bar, or the sign of one in a key. */
export interface PictureBar extends Box {
  readonly look: BarLook
}

/** A filled outline, as an SVG path. */
export interface PictureShape {
  readonly path: string
  readonly fill: string
  /** Of the fill, 0 to 1. */
  readonly opacity?: number
}

/** What a picture shows, in pixels: shapes, bars, and text beside them. */
export interface PlainPicture {
  readonly width: number
  readonly height: number
  readonly shapes?: readonly PictureShape[]
  readonly bars?: readonly PictureBar[]
  readonly texts: readonly PictureText[]
  /** Heights at which a line parts the rows. */
  readonly lines?: readonly number[]
}

/** What a chart's picture shows: also panels, below all else. */
export interface Picture extends PlainPicture {
  readonly panels: readonly PicturePanel[]
}

/** What is set around a picture, so that it can stand alone. */
export interface PictureFrame {
  readonly title: string
  /** Whose figures they are, of which year and in which unit. */
  readonly about: string
  readonly source: string
  readonly date: string
}

export interface FramedPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Draws an option as SVG. */
type Draw = (option: EChartsOption, width: number, height: number) => string

const MARGIN = 32
const TITLE = { size: 22, line: 30 }
const ABOUT = { size: 14, line: 22 }
const FOOT = { size: 12, line: 18 }

/** A picture in its frame, on white: title, unit and year above, source and date below. */
export function framedPicture(
  picture: Picture,
  frame: PictureFrame,
  theme: ChartTheme,
  draw: Draw,
): FramedPicture {
  const width = picture.width + 2 * MARGIN
  const right = width - MARGIN
  let y = MARGIN - 8
  const block = (text: string, { size, line }: typeof TITLE, fill: string, bold = false) =>
    wrapText(text, picture.width, size).map((each) => {
      y += line
      return textElement({ text: each, x: MARGIN, y: y - line * 0.25, size, fill, bold }, theme)
    })
  const head = [
    ...block(frame.title, TITLE, theme.ink, true),
    ...block(frame.about, ABOUT, theme.muted),
  ]
  const top = y + 16
  const rule = top + picture.height + 16
  y = rule + 6
  const foot = [...block(frame.source, FOOT, theme.muted), ...block(frame.date, FOOT, theme.muted)]
  const height = Math.ceil(y + MARGIN - 12)
  return svgOf(frame.title, { width, height }, theme, [
    ...head,
    ...picture.panels.map((panel) => panelElement(panel, MARGIN, top, draw)),
    ...elementsOf(picture, { left: MARGIN, top }, theme),
    lineElement(rule, MARGIN, right, theme),
    ...foot,
  ])
}

/** A whole picture of elements, on the surface of a theme. */
export function svgOf(
  title: string,
  { width, height }: { readonly width: number; readonly height: number },
  theme: ChartTheme,
  elements: readonly string[],
): FramedPicture {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(theme.font)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${escaped(theme.surface)}"/>`,
    ...elements,
    '</svg>',
  ].join('\n')
  return { svg: plainText(svg), width, height }
}

/** What a picture shows beside its panels, as elements of an SVG, with its left upper corner at a place. */
export function elementsOf(
  { width, lines = [], shapes = [], bars = [], texts }: PlainPicture,
  { left, top }: { readonly left: number; readonly top: number },
  theme: ChartTheme,
): string[] {
  return [
    ...lines.map((at) => lineElement(top + at, left, left + width, theme)),
    ...shapes.map((shape) => shapeElement(shape, left, top)),
    ...bars.map((bar) => barElement(bar, left, top)),
    ...texts.map((text) => textElement({ ...text, x: left + text.x, y: top + text.y }, theme)),
  ]
}

function lineElement(y: number, from: number, to: number, theme: ChartTheme): string {
  return `<path d="M${from} ${y}H${to}" stroke="${escaped(theme.line)}" fill="none"/>`
}

function panelElement(panel: PicturePanel, left: number, top: number, draw: Draw): string {
  const place = `x="${left + panel.left}" y="${top + panel.top}"`
  return draw(panel.option, panel.width, panel.height).replace('<svg ', `<svg ${place} `)
}

function shapeElement({ path, fill, opacity }: PictureShape, left: number, top: number): string {
  const veil = opacity === undefined ? '' : ` fill-opacity="${opacity}"`
  return `<path transform="translate(${left} ${top})" d="${escaped(path)}" fill="${escaped(fill)}"${veil}/>`
}

const STROKE = 1.5
/** Pixels from one stroke of a hatched bar to the next. */
const HATCH = 4

function barElement({ look, ...bar }: PictureBar, left: number, top: number): string {
  const { fill, opacity, stroke, strokeWidth = STROKE, dashed, hatched } = look
  // An outline is drawn half inside, half outside.
  const inset = stroke ? strokeWidth / 2 : 0
  const [x, y] = [left + bar.left + inset, top + bar.top + inset]
  const [width, height] = [bar.width, bar.height].map((side) => Math.max(0, side - 2 * inset))
  const rect = (attributes: string) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${attributes}/>`
  const solid = `fill="${escaped(fill ?? 'none')}"${opacity === undefined ? '' : ` fill-opacity="${opacity}"`}`
  const outline = stroke
    ? ` stroke="${escaped(stroke)}" stroke-width="${strokeWidth}"${dashed ? ` stroke-dasharray="${2 * strokeWidth} ${1.5 * strokeWidth}"` : ''}`
    : ''
  if (!hatched) return rect(solid + outline)
  // Several pictures may stand in one file.
  const id = `hatch-${Math.round(x)}-${Math.round(y)}`
  const pattern = [
    `<pattern id="${id}" width="${HATCH}" height="${HATCH}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="1" height="${HATCH}" fill="${escaped(stroke ?? fill ?? '')}"/>`,
    '</pattern>',
  ].join('')
  return `${pattern}${rect(solid)}${rect(`fill="url(#${id})"${outline}`)}`
}

function textElement(
  { text, x, y, align, size, fill, bold, serif, then }: PictureText,
  theme: ChartTheme,
): string {
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}" fill="${escaped(fill)}"`,
    ...(align ? [`text-anchor="${align}"`] : []),
    ...(bold ? ['font-weight="bold"'] : []),
    ...(serif ? [`font-family="${escaped(theme.serif)}"`] : []),
  ].join(' ')
  const after = then
    ? `<tspan dx="${then.size / 3}" font-size="${then.size}" font-weight="normal">${escaped(then.text)}</tspan>`
    : ''
  return `<text ${attributes}>${escaped(text)}${after}</text>`
}
