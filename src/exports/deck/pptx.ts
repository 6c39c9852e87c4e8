import PptxGenJS from 'pptxgenjs'
import type { ChartTheme } from '../../charts/theme.ts'
import type { Block, ChartBlock, DeckSlide, FiguresBlock, ListBlock, TableBlock } from './blocks.ts'
import { chartSheet } from './chartSheet.ts'
import { chartXml, FONT, shownCategories } from './chartXml.ts'
import { type FinishedChart, finishPackage } from './finishPackage.ts'
import { CELL, cutLine, fitLines, fitTable, fitText, leastWidth, linesHigh } from './fit.ts'
import { type Page, pageOf, type Place, type Ratio } from './page.ts'
import { hexColour, plainText } from './xmlText.ts'

export interface DeckLook {
  readonly theme: ChartTheme
  /** The colour of the page, which charts do not need. */
  readonly paper: string
  readonly ratio: Ratio
  readonly language: 'zh' | 'en'
  /** The name of the file's contents. */
  readonly title: string
}

/** What a slide is written with. */
interface Draft {
  readonly slide: PptxGenJS.Slide
  readonly page: Page
  readonly look: DeckLook
  readonly descriptions: Map<string, string>
  readonly charts: Promise<FinishedChart>[]
}

const GAP = 0.3
const LEAST_CHART = 3.6
const MASTERS = { title: 'Title', slide: 'Slide' }
const NOTE = { size: 12, most: 3 }
/** Of a width, what bold text may take. */
const BOLD = 0.85

/** A presentation as the bytes of a PPTX file, with native text, tables and charts. */
export async function pptxOf(
  slides: readonly DeckSlide[],
  look: DeckLook,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = pageOf(look.ratio)
  const pptx = new PptxGenJS()
  pptx.defineLayout({ name: look.ratio, width: page.width, height: page.height })
  pptx.layout = look.ratio
  pptx.title = plainText(look.title)
  pptx.subject = plainText(look.title)
  pptx.author = ''
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT }
  defineMaster(pptx, page, look, 'slide')
  defineMaster(pptx, page, look, 'title')

  const charts: Promise<FinishedChart>[] = []
  const descriptions = slides.map((each) => {
    const slide = pptx.addSlide({
      masterName: MASTERS[each.text.id === 'title' ? 'title' : 'slide'],
    })
    const draft: Draft = { slide, page, look, descriptions: new Map(), charts }
    writeSlide(draft, each)
    // Every slide has notes; what they say is put in when the package is finished.
    slide.addNotes(' ')
    return draft.descriptions
  })
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
  return finishPackage(bytes, {
    charts: await Promise.all(charts),
    descriptions,
    notes: slides.map(({ text }) => text.notes),
    lang: langOf(look),
  })
}

function langOf({ language }: DeckLook): string {
  return language === 'zh' ? 'zh-CN' : 'en-US'
}

function defineMaster(
  pptx: PptxGenJS,
  page: Page,
  look: DeckLook,
  master: keyof typeof MASTERS,
): void {
  const { theme } = look
  const large = master === 'title'
  pptx.defineSlideMaster({
    title: MASTERS[master],
    background: { color: hexColour(look.paper) },
    objects: [
      {
        placeholder: {
          options: {
            ...(large ? { ...page.title, y: 2.45, h: 1.6 } : page.title),
            name: 'title',
            type: 'title',
            ...textOf(look, large ? 44 : 28, theme.ink),
            bold: true,
            align: 'left',
            valign: large ? 'top' : 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        line: {
          x: page.source.x,
          y: page.source.y - 0.06,
          w: page.width - 2 * page.source.x,
          h: 0,
          line: { color: hexColour(theme.line), width: 1 },
        },
      },
    ],
    slideNumber: {
      ...page.number,
      ...textOf(look, 11, theme.muted),
      align: 'right',
    },
  })
}

/** New options each time: the library writes into those that it is given. */
function textOf(look: DeckLook, fontSize: number, colour: string) {
  return { fontFace: FONT, fontSize, color: hexColour(colour), lang: langOf(look) }
}

function writeText(
  { slide, look }: Draft,
  text: string,
  place: Place,
  options: PptxGenJS.TextPropsOptions & { readonly size: number; readonly colour?: string },
): void {
  const { size, colour = look.theme.ink, ...others } = options
  if (!text.trim()) return
  slide.addText(plainText(text), {
    ...place,
    ...textOf(look, size, colour),
    align: 'left',
    valign: 'top',
    margin: 0,
    isTextBox: true,
    ...others,
  })
}

function writeSlide(draft: Draft, { text, blocks }: DeckSlide): void {
  const { slide, page, look } = draft
  const { theme } = look
  if (text.id === 'title') {
    writeTitle(draft, text.title, text.sentence)
    writeSource(draft, text.source)
    return
  }
  const title = fitText(text.title, page.title.w * BOLD, [28, 24, 20], 1)
  slide.addText(plainText(title.text), {
    placeholder: 'title',
    ...textOf(look, title.fontSize, theme.ink),
    bold: true,
  })
  const sentence = fitSentence(text.sentence ?? '', page.sentence.w)
  writeText(draft, sentence.text, page.sentence, { size: sentence.fontSize, colour: theme.muted })
  writeBody(draft, blocks)
  writeSource(draft, text.source)
}

/** Rather a third line than an end that is cut off. */
function fitSentence(text: string, width: number) {
  const fitted = fitText(text, width, [18, 16, 14], 2)
  return fitted.text === text ? fitted : fitText(text, width, [14, 13, 12], 3)
}

/** Last, as it is read. */
function writeSource(draft: Draft, said: string): void {
  const { page, look } = draft
  const source = fitText(said, page.source.w, [11, 10, 9], 1)
  writeText(draft, source.text, page.source, {
    size: source.fontSize,
    colour: look.theme.muted,
    valign: 'middle',
  })
}

function writeTitle(draft: Draft, text: string, said: string | undefined): void {
  const { slide, page, look } = draft
  const { x, w } = page.title
  slide.addShape('rect', {
    x,
    y: 2.2,
    w: 1.2,
    h: 0.08,
    fill: { color: hexColour(look.theme.accent) },
  })
  const title = fitText(text, w * BOLD, [44, 40, 36, 32, 28], 2)
  slide.addText(plainText(title.text), {
    placeholder: 'title',
    ...textOf(look, title.fontSize, look.theme.ink),
    bold: true,
  })
  const sentence = fitText(said ?? '', w, [24, 20, 18, 16], 3)
  const y = 2.55 + linesHigh(title.lines, title.fontSize)
  writeText(
    draft,
    sentence.text,
    { x, y, w, h: 1.6 },
    {
      size: sentence.fontSize,
      colour: look.theme.muted,
    },
  )
}

function writeBody(draft: Draft, blocks: readonly Block[]): void {
  const { body } = draft.page
  let bottom = body.y + body.h
  for (const block of blocks)
    if (block.kind === 'note') {
      const note = fitText(block.text, body.w, [NOTE.size, 11, 10], NOTE.most)
      const h = linesHigh(note.lines, note.fontSize)
      bottom -= h
      writeText(
        draft,
        note.text,
        { ...body, y: bottom, h },
        {
          size: note.fontSize,
          colour: draft.look.theme.muted,
        },
      )
      bottom -= 0.12
    }
  const room: Place = { ...body, h: bottom - body.y }
  const shown = blocks.filter((block) => block.kind !== 'note')
  const chart = shown.find((block) => block.kind === 'chart')
  const table = shown.find((block) => block.kind === 'table')
  if (chart && table) writePair(draft, chart, table, room)
  else for (const block of shown) writeBlock(draft, block, room)
}

/** A chart and its table side by side or, where that is too narrow, one above the other. */
function writePair(draft: Draft, chart: ChartBlock, table: TableBlock, room: Place): void {
  const least = leastWidth(table)
  const { x, y, w, h } = room
  if (least + GAP + LEAST_CHART <= w) {
    const tableWidth = Math.max(least, w * 0.42)
    writeChart(draft, chart, { x, y, w: w - tableWidth - GAP, h })
    writeTable(draft, table, { x: x + w - tableWidth, y, w: tableWidth, h })
    return
  }
  const half = (h - 0.1) / 2
  writeChart(draft, chart, { x, y, w, h: half })
  writeTable(draft, table, { x, y: y + half + 0.1, w, h: half })
}

function writeBlock(draft: Draft, block: Block, room: Place): void {
  if (block.kind === 'chart') writeChart(draft, block, room)
  if (block.kind === 'table') writeTable(draft, block, room)
  if (block.kind === 'figures') writeFigures(draft, block, room)
  if (block.kind === 'list') writeList(draft, block, room)
}

function writeChart(draft: Draft, chart: ChartBlock, room: Place): void {
  const { slide, look, descriptions, charts } = draft
  const all = shownCategories(chart, room) >= chart.categories.length
  const place = all ? room : { ...room, h: room.h - 0.3 }
  const count = shownCategories(chart, place)
  const left = chart.categories.length - count
  const shown: ChartBlock = {
    ...chart,
    categories: chart.categories.slice(0, count),
    series: chart.series.map((each) => ({
      ...each,
      values: each.values.slice(0, count),
      ...(each.colours && { colours: each.colours.slice(0, count) }),
    })),
  }
  const token = `chart-${charts.length + 1}`
  const name = `Chart ${charts.length + 1}`
  slide.addChart('bar', [{ name: token, labels: ['1'], values: [1] }], {
    ...place,
    objectName: name,
  })
  descriptions.set(name, chart.alt)
  const xml = chartXml(shown, {
    theme: look.theme,
    lang: langOf(look),
    width: place.w,
    height: place.h,
  })
  charts.push(chartSheet(shown).then((sheet) => ({ token, xml, sheet })))
  if (left > 0) writeMore(draft, chart.more?.(left) ?? '', room)
}

function writeMore(draft: Draft, text: string, { x, y, w, h }: Place): void {
  writeText(
    draft,
    cutLine(text, w, NOTE.size),
    { x, y: y + h - 0.25, w, h: 0.25 },
    {
      size: NOTE.size,
      colour: draft.look.theme.muted,
    },
  )
}

function writeTable(draft: Draft, table: TableBlock, room: Place): void {
  const { slide, look, descriptions } = draft
  const { theme } = look
  const fitted = fitTable(table, room)
  const { fontSize, widths, heights, head, rows, left } = fitted
  const name = `Table ${descriptions.size + 1}`
  const none = { type: 'none' } as const
  const cell = (text: string, index: number, row: number): PptxGenJS.TableCell => {
    const isHead = row === 0
    const isTotal = row > 0 && row <= (table.totals ?? 0)
    const line = {
      type: 'solid',
      pt: isHead ? 1.25 : 0.75,
      color: hexColour(isHead ? theme.lineStrong : theme.line),
    } as const
    return {
      text: plainText(text),
      options: {
        ...textOf(look, fontSize, isHead ? theme.muted : theme.ink),
        bold: isHead || isTotal,
        align: table.columns[index]?.right ? 'right' : 'left',
        valign: 'middle',
        margin: [CELL.above, CELL.side, CELL.above, CELL.side],
        border: [none, none, line, none],
      },
    }
  }
  slide.addTable(
    [head, ...rows].map((row, at) => row.map((text, index) => cell(text, index, at))),
    {
      x: room.x,
      y: room.y,
      w: room.w,
      colW: [...widths],
      rowH: [...heights],
      autoPage: false,
      objectName: name,
    },
  )
  descriptions.set(name, table.alt)
  if (left > 0) writeMore(draft, table.more(left), room)
}

/** Boxes, two by two. */
function writeFigures(draft: Draft, { figures }: FiguresBlock, room: Place): void {
  const { slide, look } = draft
  const { theme } = look
  const w = (room.w - GAP) / 2
  const h = (room.h - GAP) / Math.ceil(figures.length / 2)
  figures.forEach(({ label, value, unit, details }, index) => {
    const x = room.x + (index % 2) * (w + GAP)
    const y = room.y + Math.floor(index / 2) * (h + GAP)
    const inside = w - 0.5
    slide.addShape('rect', {
      x,
      y,
      w,
      h,
      fill: { color: hexColour(theme.surface) },
      line: { color: hexColour(theme.line), width: 1 },
    })
    const place = { x: x + 0.25, w: inside }
    writeText(
      draft,
      cutLine(label, inside, 16),
      { ...place, y: y + 0.16, h: 0.34 },
      {
        size: 16,
        colour: theme.muted,
      },
    )
    const whole = fitText(unit ? `${value} ${unit}` : value, inside * BOLD, [40, 34, 28, 22, 18], 1)
    writeText(
      draft,
      whole.text,
      { ...place, y: y + 0.5, h: 0.8 },
      {
        size: whole.fontSize,
        bold: true,
        valign: 'middle',
      },
    )
    const said = fitLines(details, inside, h - 1.4, [14, 12, 11])
    writeText(
      draft,
      said.lines.join('\n'),
      { ...place, y: y + 1.32, h: h - 1.4 },
      {
        size: said.fontSize,
        colour: theme.muted,
      },
    )
  })
}

function writeList(draft: Draft, { items, more }: ListBlock, room: Place): void {
  let y = room.y
  items.forEach((item, index) => {
    const bottom = room.y + room.h
    if (y >= bottom) return
    const { text, fontSize, lines } = fitText(item, room.w, [18, 16, 14], 5)
    const h = linesHigh(lines, fontSize)
    if (y + h > bottom - 0.3 && index < items.length - 1) {
      writeMore(draft, more(items.length - index), room)
      y = bottom
      return
    }
    writeText(draft, text, { ...room, y, h }, { size: fontSize })
    y += h + 0.14
  })
}
