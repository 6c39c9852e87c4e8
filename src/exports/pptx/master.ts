import type { DeckLook } from './draft.ts'
import type { Page, Place } from './page.ts'
import { placeXml } from './shapes.ts'
import { langOf, runLook, type TextLook } from './text.ts'
import { documentXml, emu, lineWidth, paint } from './xml.ts'

/** Points of a title that is not fitted, of other text and of the number. */
const SIZE = { cover: 44, title: 26, text: 18, number: 16 }

/** What each slide is laid out as. */
export const LAYOUTS = ['title', 'titleOnly'] as const
export type Layout = (typeof LAYOUTS)[number]

const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'

/** What is on a slide, a layout or a master, as its root has it. */
export function treeXml(shapes: readonly string[], background = ''): string {
  return `<p:cSld>${background}<p:spTree>${GROUP}${shapes.join('')}</p:spTree></p:cSld>`
}

/** The master of all slides: paper, styles of text, and a rule above the source. */
export function masterXml(page: Page, look: DeckLook): string {
  const { theme, paper } = look
  const levels = (own: TextLook) => levelsXml(own, look)
  const text = { size: SIZE.text, colour: theme.ink }
  const title = { size: SIZE.title, colour: theme.ink, bold: true, serif: true }
  const layouts = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  )
  return documentXml(
    'p:sldMaster',
    '',
    `${treeXml(
      [
        titleXml('title', page.title, SIZE.title, look),
        ruleXml(page, theme.line),
        numberXml(page, look),
      ],
      `<p:bg><p:bgPr>${paint(paper)}<a:effectLst/></p:bgPr></p:bg>`,
    )}${MAP}<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst>` +
      `<p:txStyles><p:titleStyle>${levels(title)}</p:titleStyle>` +
      `<p:bodyStyle>${levels(text)}</p:bodyStyle><p:otherStyle>${levels(text)}</p:otherStyle></p:txStyles>`,
  )
}

/** A layout: the cover, or a title over a free body. */
export function layoutXml(layout: Layout, page: Page, look: DeckLook): string {
  const shapes =
    layout === 'title'
      ? [
          titleXml('ctrTitle', page.cover, SIZE.cover, look),
          placeholderXml(
            { id: 3, name: 'Subtitle', type: 'subTitle', index: 1, place: page.subtitle },
            { size: 24, colour: look.theme.muted },
            look,
          ),
        ]
      : [titleXml('title', page.title, SIZE.title, look)]
  return documentXml(
    'p:sldLayout',
    `type="${layout}" preserve="1"`,
    `<p:cSld name="${layout === 'title' ? 'Title' : 'Sentence'}"><p:spTree>${GROUP}${[
      ...shapes,
      numberXml(page, look),
    ].join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
  )
}

/** What notes are laid out as: the slide above, the text below. */
export function notesMasterXml(look: DeckLook): string {
  return documentXml(
    'p:notesMaster',
    '',
    `${treeXml(
      [
        notesImageXml(NOTES.image),
        placeholderXml(
          { id: 3, name: 'Notes', type: 'body', index: 1, place: NOTES.text },
          { size: 12, colour: look.theme.ink },
          look,
        ),
      ],
      `<p:bg><p:bgPr>${paint(look.theme.surface)}<a:effectLst/></p:bgPr></p:bg>`,
    )}${MAP}<p:notesStyle>${levelsXml({ size: 12, colour: look.theme.ink }, look)}</p:notesStyle>`,
  )
}

/** An upright page of 7.5 × 10 inches. */
const NOTES = {
  image: { x: 0.75, y: 0.75, w: 6, h: 3.375 },
  text: { x: 0.75, y: 4.5, w: 6, h: 5 },
}

/** The picture of the slide on its notes. */
export function notesImageXml(place?: Place): string {
  return (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${place ? placeXml(place) : ''}</p:spPr></p:sp>`
  )
}

/** The styles of nine levels of text, all alike. */
export function levelsXml(own: TextLook, { language }: DeckLook): string {
  return Array.from(
    { length: 9 },
    (_, level) =>
      `<a:lvl${level + 1}pPr marL="0" indent="0" algn="l"><a:buNone/>${runLook('defRPr', own, language)}</a:lvl${level + 1}pPr>`,
  ).join('')
}

interface Placeholder {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly index?: number
  readonly place: Place
  readonly anchor?: 't' | 'ctr' | 'b'
}

function placeholderXml(
  { id, name, type, index, place, anchor = 't' }: Placeholder,
  own: TextLook,
  look: DeckLook,
  inner?: string,
): string {
  const idx = index === undefined ? '' : ` idx="${index}"`
  const paragraph = inner ?? `<a:r><a:rPr ${langOf(look.language)}/><a:t>${name}</a:t></a:r>`
  const style = `<a:lvl1pPr marL="0" indent="0" algn="${own.align ?? 'l'}"><a:buNone/>${runLook('defRPr', own, look.language)}</a:lvl1pPr>`
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="${type}"${idx}/></p:nvPr></p:nvSpPr><p:spPr>${placeXml(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle>${style}</a:lstStyle><a:p>${paragraph}</a:p></p:txBody></p:sp>`
  )
}

function titleXml(type: string, place: Place, size: number, look: DeckLook): string {
  return placeholderXml(
    { id: 2, name: 'Title', type, place },
    { size, colour: look.theme.ink, bold: true, serif: true },
    look,
  )
}

function numberXml({ number }: Page, look: DeckLook): string {
  return placeholderXml(
    { id: 9, name: 'Number', type: 'sldNum', index: 12, place: number, anchor: 'b' },
    { size: SIZE.number, colour: look.theme.muted, align: 'r' },
    look,
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>',
  )
}

function ruleXml({ rule }: Page, colour: string): string {
  const { x, y, w } = rule
  return (
    '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="8" name="Rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>' +
    `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    `<a:ln w="${lineWidth(1)}">${paint(colour)}</a:ln></p:spPr></p:cxnSp>`
  )
}
