import { clip, textWidth } from '../../charts/arcLabel.ts'
import { wrapText } from '../../charts/wrapText.ts'
import { groupDigits } from '../../money/index.ts'
import { isNumber } from '../xlsx.ts'
import type { ChartBlock, ChartSeries } from './blocks.ts'
import {
  cellsOf,
  type ChartLook,
  chartSpaceXml,
  chartText,
  figureXml,
  fillXml,
  formatOf,
  layoutXml,
  NOTHING_BEHIND,
  numbersXml,
  showsXml,
  stringsXml,
} from './chartParts.ts'
import { LEAST_SIZE } from './page.ts'
import { paint } from './xml.ts'

/** Points of every text in a chart. */
const SIZE = LEAST_SIZE
const POINTS = 72
/** The parts of the width that names take, at most. */
const MOST_NAMES = 0.42
/** And figures, at least and at most. */
const FIGURES = { least: 0.1, most: 0.4 }
/** Inches. */
const LEGEND = { w: 4, h: 0.4 }
const THICKEST = 0.42
/** Inches of a category with one bar, and with more. */
const EACH = { one: 0.46, more: 0.68 }
/** Of figures, which take one line. */
const UNBROKEN = '<a:bodyPr wrap="none"/>'
/** Of a size. */
const LINE = 1.3

/**
 * A chart of lying bars: the figures are the plain decimals, digit by digit, beside the cells of the
 * sheet within, so that the chart can be edited as any other.
 */
export function barChartXml(chart: ChartBlock, look: ChartLook): string {
  const { legend = false } = chart
  const { width, height } = look
  const names = namesPart(chart, width)
  const series = chart.series
    .map((each, index) => seriesXml(chart, each, index, names * width, look))
    .join('')
  const top = headHeight(chart) / height
  const inner = { x: names, y: top, w: 1 - names - figuresPart(chart, width), h: 0.99 - top }
  const plot =
    `${layoutXml(inner, 'inner')}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${gapOf(chart, inner.h * height)}"/><c:overlap val="-10"/>` +
    `<c:axId val="2094734552"/><c:axId val="2094734553"/></c:barChart>${categoryAxisXml(look)}${VALUE_AXIS}`
  return chartSpaceXml({ plot, legend: legend ? legendXml(look) : '' }, SIZE, look)
}

/** The part of the width that the longest name takes. */
function namesPart({ categories }: ChartBlock, width: number): number {
  const longest = Math.max(0, ...categories.map((name) => textWidth(name, SIZE)))
  return Math.min(MOST_NAMES, (longest * 1.08) / POINTS / width + 0.03)
}

/** The part of the width that the longest figure takes, which must not be broken. */
function figuresPart({ series }: ChartBlock, width: number): number {
  const values = series.flatMap(({ values, labelled }) => (labelled ? values : []))
  const widths = values.map((value) => textWidth(groupDigits(value ?? ''), SIZE) / POINTS)
  const part = (Math.max(0, ...widths) + 0.15) / width
  return Math.min(FIGURES.most, Math.max(FIGURES.least, part))
}

/** Few bars are no thicker than many; in percent of a bar. */
function gapOf({ categories, series }: ChartBlock, length: number): number {
  const each = length / categories.length
  const least = series.length > 1 ? 50 : 45
  return Math.round(Math.min(500, Math.max(least, (each / THICKEST - series.length) * 100)))
}

/** Inches above the bars. */
function headHeight({ legend }: ChartBlock): number {
  return legend ? LEGEND.h + 0.05 : 0
}

function seriesXml(
  chart: ChartBlock,
  each: ChartSeries,
  index: number,
  room: number,
  look: ChartLook,
): string {
  const { categories } = chart
  const cells = cellsOf(index, categories.length)
  const high = ((look.height - headHeight(chart)) * POINTS) / categories.length
  const most = Math.max(1, Math.floor(high / SIZE / LINE))
  const names = categories.map((name) => brokenName(name, room * POINTS * 0.92, most))
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${stringsXml(cells.head, [each.name])}</c:tx>` +
    `${fillXml(each.fill, each.colour)}<c:invertIfNegative val="0"/>` +
    `${(each.colours ?? []).map((colour, point) => pointXml(point, each, colour)).join('')}` +
    `${labelsXml(each, look)}<c:cat>${stringsXml(cells.names, names)}</c:cat>` +
    `<c:val>${numbersXml(cells.values, each.values)}</c:val></c:ser>`
  )
}

/** A name in lines, for not every program breaks one of Chinese. */
function brokenName(name: string, width: number, most: number): string {
  const lines = wrapText(name, width, SIZE)
  if (lines.length <= most) return lines.join('\n')
  const whole = lines.slice(0, most - 1)
  const end = whole.reduce((at, line) => name.indexOf(line, at) + line.length, 0)
  return [...whole, clip(name.slice(end).trim(), width, SIZE)].join('\n')
}

function pointXml(point: number, { fill }: ChartSeries, colour: string): string {
  return (
    `<c:dPt><c:idx val="${point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
    `${fillXml(fill, colour)}</c:dPt>`
  )
}

/** Each figure shows the places that are printed, and all of its digits. */
function labelsXml({ values, labelled }: ChartSeries, look: ChartLook): string {
  if (!labelled) return `<c:dLbls>${showsXml({})}</c:dLbls>`
  const own = { size: SIZE, colour: look.theme.ink }
  const formats = values.map((value) => value && formatOf(value))
  const usual = formats.find(Boolean) ?? 'General'
  const rest = `<c:dLblPos val="outEnd"/>${showsXml({ value: true })}`
  const label = (format: string) =>
    `<c:numFmt formatCode="${format}" sourceLinked="0"/>${NOTHING_BEHIND}${chartText(own, look, UNBROKEN)}${rest}`
  const others = values.flatMap((value, point) => {
    const format = formats[point]
    if (value === null || !format) return []
    const index = `<c:idx val="${point}"/>`
    // A program that reads it as a number loses digits.
    if (!isNumber(value))
      return `<c:dLbl>${index}${figureXml(value, own, look, UNBROKEN)}${NOTHING_BEHIND}${rest}</c:dLbl>`
    return format === usual ? [] : `<c:dLbl>${index}${label(format)}</c:dLbl>`
  })
  return `<c:dLbls>${others.join('')}${label(usual)}</c:dLbls>`
}

function categoryAxisXml(look: ChartLook): string {
  const { theme } = look
  return (
    '<c:catAx><c:axId val="2094734552"/><c:scaling><c:orientation val="maxMin"/></c:scaling>' +
    '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${paint(theme.lineStrong)}</a:ln></c:spPr>` +
    `${chartText({ size: SIZE, colour: theme.ink }, look)}<c:crossAx val="2094734553"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  )
}

/** The figures stand at the bars; an axis would say them twice. */
const VALUE_AXIS =
  '<c:valAx><c:axId val="2094734553"/><c:scaling><c:orientation val="minMax"/></c:scaling>' +
  '<c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>' +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
  '<c:crossAx val="2094734552"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'

function legendXml(look: ChartLook): string {
  const { width, height, theme } = look
  const w = Math.min(width, LEGEND.w)
  const place = { x: 0, y: 0, w: w / width, h: LEGEND.h / height }
  return (
    `<c:legend><c:legendPos val="t"/>${layoutXml(place)}<c:overlay val="0"/>` +
    `${chartText({ size: SIZE, colour: theme.muted }, look)}</c:legend>`
  )
}

/** The categories that have room, and how many have not. */
export function shownCategories(chart: ChartBlock, height: number): number {
  const each = chart.series.length > 1 ? EACH.more : EACH.one
  const room = height - headHeight(chart)
  return Math.max(1, Math.min(chart.categories.length, Math.floor(room / each)))
}
