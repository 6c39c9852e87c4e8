import type { DeckSlide } from './blocks.ts'
import type { DeckLook, Draft } from './draft.ts'
import {
  LAYOUTS,
  layoutXml,
  levelsXml,
  masterXml,
  notesImageXml,
  notesMasterXml,
  treeXml,
} from './master.ts'
import { packageOf, type Part, type Relation, relationId } from './packageOf.ts'
import { pageOf } from './page.ts'
import { paragraphXml } from './text.ts'
import { themeXml } from './themeXml.ts'
import { writeSlide } from './writeSlide.ts'
import { documentXml, emu, plainXml, xmlText } from './xml.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const TYPE = {
  presentation: `${OFFICE}.presentationml.presentation.main+xml`,
  master: `${OFFICE}.presentationml.slideMaster+xml`,
  layout: `${OFFICE}.presentationml.slideLayout+xml`,
  slide: `${OFFICE}.presentationml.slide+xml`,
  notesMaster: `${OFFICE}.presentationml.notesMaster+xml`,
  notes: `${OFFICE}.presentationml.notesSlide+xml`,
  theme: `${OFFICE}.theme+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
}

const PATH = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  // A theme belongs to one master.
  notesTheme: 'ppt/theme/theme2.xml',
  core: 'docProps/core.xml',
}
const layoutPath = (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`
const slidePath = (index: number) => `ppt/slides/slide${index + 1}.xml`
const notesPath = (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`

/** A presentation as the bytes of a PPTX file, with native text, tables and charts. */
export async function pptxOf(
  slides: readonly DeckSlide[],
  look: DeckLook,
): Promise<Uint8Array<ArrayBuffer>> {
  const charts: Promise<Part[]>[] = []
  const written = slides.flatMap((slide, index) => slideParts(slide, index, look, charts))
  return packageOf(
    [...frameParts(slides.length, look), ...written, ...(await Promise.all(charts)).flat()],
    [
      { kind: 'officeDocument', part: PATH.presentation },
      { kind: 'core', part: PATH.core },
    ],
  )
}

/** What a file has but for its slides. */
function frameParts(count: number, look: DeckLook): Part[] {
  const page = pageOf(look.ratio)
  const theme = themeXml(look)
  return [
    { path: PATH.core, type: TYPE.core, body: coreXml(look) },
    {
      path: PATH.presentation,
      type: TYPE.presentation,
      relations: [
        { kind: 'slideMaster', part: PATH.master },
        { kind: 'notesMaster', part: PATH.notesMaster },
        { kind: 'theme', part: PATH.theme },
        ...numbers(count).map((index) => ({ kind: 'slide', part: slidePath(index) })),
      ],
      body: presentationXml(count, look),
    },
    { path: PATH.theme, type: TYPE.theme, body: theme },
    { path: PATH.notesTheme, type: TYPE.theme, body: theme },
    {
      path: PATH.master,
      type: TYPE.master,
      relations: [
        ...LAYOUTS.map((_, index) => ({ kind: 'slideLayout', part: layoutPath(index) })),
        { kind: 'theme', part: PATH.theme },
      ],
      body: masterXml(page, look),
    },
    ...LAYOUTS.map((layout, index) => ({
      path: layoutPath(index),
      type: TYPE.layout,
      relations: [{ kind: 'slideMaster', part: PATH.master }],
      body: layoutXml(layout, page, look),
    })),
    {
      path: PATH.notesMaster,
      type: TYPE.notesMaster,
      relations: [{ kind: 'theme', part: PATH.notesTheme }],
      body: notesMasterXml(look),
    },
  ]
}

/** A slide and its notes; its charts follow when their sheets are written. */
function slideParts(
  slide: DeckSlide,
  index: number,
  look: DeckLook,
  charts: Promise<Part[]>[],
): Part[] {
  const relations: Relation[] = [
    { kind: 'slideLayout', part: layoutPath(slide.text.id === 'title' ? 0 : 1) },
    { kind: 'notesSlide', part: notesPath(index) },
  ]
  const draft: Draft = {
    page: pageOf(look.ratio),
    look,
    shapes: [],
    relations,
    nextId: 2,
    addChart: (body, sheet) => {
      const number = charts.length + 1
      const path = `ppt/charts/chart${number}.xml`
      charts.push(sheet.then((bytes) => chartParts(path, number, body, bytes)))
      return path
    },
  }
  writeSlide(draft, slide, index + 1)
  return [
    { path: slidePath(index), type: TYPE.slide, relations, body: slideXml(draft.shapes) },
    {
      path: notesPath(index),
      type: TYPE.notes,
      relations: [
        { kind: 'notesMaster', part: PATH.notesMaster },
        { kind: 'slide', part: slidePath(index) },
      ],
      body: notesXml(slide.text.notes, look),
    },
  ]
}

function chartParts(path: string, number: number, body: string, sheet: Uint8Array): Part[] {
  const part = `ppt/embeddings/sheet${number}.xlsx`
  return [
    { path, type: TYPE.chart, relations: [{ kind: 'package', part }], body },
    { path: part, body: sheet },
  ]
}

function presentationXml(count: number, look: DeckLook): string {
  const { width, height } = pageOf(look.ratio)
  const ids = numbers(count).map(
    (index) => `<p:sldId id="${256 + index}" r:id="${relationId(index + 4)}"/>`,
  )
  return documentXml(
    'p:presentation',
    'saveSubsetFonts="1"',
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${relationId(1)}"/></p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="${relationId(2)}"/></p:notesMasterIdLst>` +
      `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(width)}" cy="${emu(height)}"/>` +
      `<p:notesSz cx="${emu(7.5)}" cy="${emu(10)}"/>` +
      `<p:defaultTextStyle>${levelsXml({ size: 18, colour: look.theme.ink }, look)}</p:defaultTextStyle>`,
  )
}

function slideXml(shapes: readonly string[]): string {
  return documentXml(
    'p:sld',
    '',
    `${treeXml(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
  )
}

function notesXml(notes: readonly string[], { theme, language }: DeckLook): string {
  const paragraphs = notes.map((text) =>
    paragraphXml(text, { size: 12, colour: theme.ink }, language, 6),
  )
  const body =
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>' +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('') || '<a:p/>'}</p:txBody></p:sp>`
  return documentXml(
    'p:notes',
    '',
    `${treeXml([notesImageXml(), body])}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
  )
}

function coreXml({ title, language }: DeckLook): string {
  return plainXml(
    'cp:coreProperties',
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    `<dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language>`,
  )
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
