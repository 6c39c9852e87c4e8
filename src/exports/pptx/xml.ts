import { channelsOf } from '../../charts/hex.ts'
import { escaped } from '../escaped.ts'
import { plainText } from '../plainText.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const SPACES = {
  a: `${DRAWING}/main`,
  c: `${DRAWING}/chart`,
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: DOCUMENT,
}

/** A whole part of the package: its root element by its name with prefix, and what is in it. */
export function documentXml(root: string, attributes: string, inner: string): string {
  const spaces = Object.entries(SPACES).map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  return `${HEAD}<${root} ${spaces.join(' ')}${attributes && ` ${attributes}`}>${inner}</${root}>`
}

/** The same for parts that have a namespace of their own. */
export function plainXml(root: string, space: string, inner: string): string {
  return `${HEAD}<${root} ${space}>${inner}</${root}>`
}

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return escaped(plainText(text))
}

/** A CSS colour as six digits, which is all that the format knows. */
export function hexColour(css: string): string {
  const channels = channelsOf(css) ?? [85, 85, 85]
  return channels
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** A CSS colour as what fills something. */
export function paint(css: string): string {
  return `<a:solidFill><a:srgbClr val="${hexColour(css)}"/></a:solidFill>`
}

/** Inches in the format's units. */
export function emu(inches: number): number {
  return Math.round(inches * 914_400)
}

/** Points of a line's width in the format's units. */
export function lineWidth(points: number): number {
  return Math.round(points * 12_700)
}
