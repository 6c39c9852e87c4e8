import { type Draft, idIn, linkTo } from './draft.ts'
import type { Place } from './page.ts'
import { paragraphXml, type Run, type TextLook } from './text.ts'
import { emu, lineWidth, paint, xmlText } from './xml.ts'

/** A paragraph with how it is set; `above`: points before it. */
export interface Paragraph {
  readonly text: string | readonly Run[]
  readonly look: TextLook
  readonly above?: number
}

interface BoxLook {
  readonly fill?: string
  readonly line?: string
  /** Inches between the edge and the text. */
  readonly inset?: number
  readonly anchor?: 't' | 'ctr' | 'b'
}

const NO_LINE = '<a:ln><a:noFill/></a:ln>'
/** What is not for those who are read to. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** A box of text; one that says nothing is left out. */
export function writeText(
  draft: Draft,
  paragraphs: readonly Paragraph[],
  place: Place,
  look: BoxLook = {},
): void {
  const xml = textShape(draft, 'Text', paragraphs, place, look)
  if (xml) draft.shapes.push(xml)
}

/** The same as XML, for a group; nothing where it says nothing. */
export function textShape(
  draft: Draft,
  name: string,
  paragraphs: readonly Paragraph[],
  place: Place,
  { fill, line, inset = 0, anchor = 't' }: BoxLook = {},
): string {
  if (!paragraphs.some(isSaid)) return ''
  const id = idIn(draft)
  const side = emu(inset)
  const outline = line ? `<a:ln w="${lineWidth(1)}">${paint(line)}</a:ln>` : NO_LINE
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${placeXml(place)}${RECTANGLE}${fill ? paint(fill) : '<a:noFill/>'}${outline}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${side}" tIns="${side}" rIns="${side}" bIns="${side}" anchor="${anchor}"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle/>${paragraphsXml(draft, paragraphs)}</p:txBody></p:sp>`
  )
}

/** Text in a place that the layout gives: title, subtitle, source. What is left out is the layout's. */
export function writePlaceholder(
  draft: Draft,
  { type, index, name }: { type: string; index?: number; name: string },
  paragraphs: readonly Paragraph[],
  place?: Place,
): void {
  if (!paragraphs.some(isSaid)) return
  const id = idIn(draft)
  const idx = index === undefined ? '' : ` idx="${index}"`
  draft.shapes.push(
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
      `<p:nvPr><p:ph type="${type}"${idx}/></p:nvPr></p:nvSpPr>` +
      `<p:spPr>${place ? placeXml(place) : ''}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>` +
      `${paragraphsXml(draft, paragraphs)}</p:txBody></p:sp>`,
  )
}

/** The number of the slide, in the layout's place for it. */
export function writeNumber(draft: Draft, number: number): void {
  const id = idIn(draft)
  draft.shapes.push(
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
      '<p:nvPr><p:ph type="sldNum" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
      `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>${number}</a:t></a:fld></a:p></p:txBody></p:sp>`,
  )
}

/** A plain rectangle that says nothing of its own. */
export function barShape(
  draft: Draft,
  place: Place,
  { fill, line }: { readonly fill?: string; readonly line?: string },
): string {
  const id = idIn(draft)
  const outline = line ? `<a:ln w="${lineWidth(1.5)}">${paint(line)}</a:ln>` : NO_LINE
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Bar ${id}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${placeXml(place)}${RECTANGLE}${fill ? paint(fill) : '<a:noFill/>'}${outline}</p:spPr></p:sp>`
  )
}

/** A straight line between two bars, or between parts of a slide. */
export function connectorShape(draft: Draft, place: Place, colour: string): string {
  const id = idIn(draft)
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Connector ${id}">${DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${placeXml(place)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    `<a:ln w="${lineWidth(1)}">${paint(colour)}</a:ln></p:spPr></p:cxnSp>`
  )
}

/** Shapes that are one picture, with what it shows in a sentence. */
export function writeGroup(
  draft: Draft,
  name: string,
  alt: string,
  place: Place,
  shapes: readonly string[],
): void {
  const id = idIn(draft)
  const box = (tag: string) =>
    `<a:${tag} x="${emu(place.x)}" y="${emu(place.y)}"/><a:${tag === 'off' ? 'ext' : 'chExt'} cx="${emu(place.w)}" cy="${emu(place.h)}"/>`
  draft.shapes.push(
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${name}" descr="${xmlText(alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
      `<p:grpSpPr><a:xfrm>${box('off')}${box('chOff')}</a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`,
  )
}

/** What stands in a frame of its own, a chart or a table, with what it shows in a sentence. */
export function writeFrame(
  draft: Draft,
  { name, alt, uri }: { readonly name: string; readonly alt: string; readonly uri: string },
  { x, y, w, h }: Place,
  inner: string,
): void {
  const id = idIn(draft)
  draft.shapes.push(
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name} ${id}" descr="${xmlText(alt)}"/>` +
      '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
      `<p:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></p:xfrm>` +
      `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inner}</a:graphicData></a:graphic></p:graphicFrame>`,
  )
}

/** A rectangle of an outline, in the units of its square. */
export interface OutlineBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

interface Outline {
  readonly name: string
  readonly side: number
  readonly boxes: readonly OutlineBox[]
  readonly fill: string
  /** What it shows, and where it leads; what has neither says nothing of its own. */
  readonly alt?: string
  readonly address?: string
}

/** One shape of many rectangles, in a square of whole units. */
export function outlineShape(
  draft: Draft,
  { name, side, boxes, fill, alt, address }: Outline,
  place: Place,
): string {
  const id = idIn(draft)
  const link = address && linkTo(draft, address)
  const leads = link ? `<a:hlinkClick r:id="${link}"/>` : ''
  const said = alt === undefined ? '' : ` descr="${xmlText(alt)}"`
  const point = (x: number, y: number) => `<a:pt x="${x}" y="${y}"/>`
  const lineTo = (x: number, y: number) => `<a:lnTo>${point(x, y)}</a:lnTo>`
  const path = boxes.map(
    ({ x, y, w, h }) =>
      `<a:moveTo>${point(x, y)}</a:moveTo>${lineTo(x + w, y)}${lineTo(x + w, y + h)}${lineTo(x, y + h)}<a:close/>`,
  )
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"${said}>${leads}${alt === undefined ? DECORATIVE : ''}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${placeXml(place)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>` +
    `<a:pathLst><a:path w="${side}" h="${side}">${path.join('')}</a:path></a:pathLst></a:custGeom>${paint(fill)}${NO_LINE}</p:spPr></p:sp>`
  )
}

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

export function placeXml({ x, y, w, h }: Place): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`
}

function isSaid({ text }: Paragraph): boolean {
  return (typeof text === 'string' ? text : text.map((run) => run.text).join('')).trim() !== ''
}

function paragraphsXml({ look }: Draft, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .filter(isSaid)
    .map(({ text, look: own, above }) => paragraphXml(text, own, look.language, above))
    .join('')
}
