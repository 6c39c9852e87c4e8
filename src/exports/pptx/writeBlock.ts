import type PptxGenJS from 'pptxgenjs'
import { plainText } from '../plainText.ts'
import type { Block, ChartBlock, FiguresBlock, ListBlock, TableBlock } from './blocks.ts'
import { chartSheet } from './chartSheet.ts'
import { chartXml, shownCategories } from './chartXml.ts'
import { BOLD, type Draft, langOf, NOTE_SIZE, textOf, writeText } from './draft.ts'
import { CELL, cutLine, fitLines, fitTable, fitText, linesHigh } from './fit.ts'
import { GAP, type Place } from './page.ts'
import { hexColour } from './xmlText.ts'

/** A block in the room that it has; what does not fit is counted. */
export function writeBlock(draft: Draft, block: Block, room: Place): void {
  if (block.kind === 'chart') writeChart(draft, block, room)
  if (block.kind === 'table') writeTable(draft, block, room)
  if (block.kind === 'figures') writeFigures(draft, block, room)
  if (block.kind === 'list') writeList(draft, block, room)
}

/** A native chart; its package and its alternative text are put in when the file is finished. */
export function writeChart(draft: Draft, chart: ChartBlock, room: Place): void {
  const { slide, look, descriptions, charts } = draft
  const { beyond = 0 } = chart
  const all = !beyond && shownCategories(chart, room) >= chart.categories.length
  const place = all ? room : { ...room, h: room.h - 0.3 }
  const count = shownCategories(chart, place)
  const left = chart.categories.length - count + beyond
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
    cutLine(text, w, NOTE_SIZE),
    { x, y: y + h - 0.25, w, h: 0.25 },
    {
      size: NOTE_SIZE,
      colour: draft.look.theme.muted,
    },
  )
}

/** A native table of as many rows as fit. */
export function writeTable(draft: Draft, table: TableBlock, room: Place): void {
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
    const named = fitText(label, inside, [16, 14, 12, 11], 1)
    writeText(
      draft,
      named.text,
      { ...place, y: y + 0.16, h: 0.34 },
      {
        size: named.fontSize,
        colour: theme.muted,
      },
    )
    const figure = unit ? `${value} ${unit}` : value
    const whole = fitText(figure, inside * BOLD, [40, 34, 28, 22, 18, 16, 14, 12, 10], 1)
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

/** In one size, the largest at which the whole list fits. */
function writeList(draft: Draft, { items, more }: ListBlock, room: Place): void {
  const between = 0.14
  const bottom = room.y + room.h
  const setIn = (size: number) =>
    items.map((item) => {
      const { text, lines } = fitText(item, room.w, [size], 5)
      return { text, size, h: linesHigh(lines, size) }
    })
  const high = (list: ReturnType<typeof setIn>) =>
    list.reduce((sum, { h }) => sum + h + between, -between)
  let list = setIn(18)
  for (const size of [16, 14, 12]) if (high(list) > room.h) list = setIn(size)
  let { y } = room
  for (const [index, { text, size, h }] of list.entries()) {
    const isLast = index === items.length - 1
    if (y + h > bottom - (isLast ? 0 : 0.3)) {
      writeMore(draft, more(items.length - index), room)
      return
    }
    writeText(draft, text, { ...room, y, h }, { size })
    y += h + between
  }
}
