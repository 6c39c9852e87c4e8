import type { ChartTheme } from '../../charts/theme.ts'
import { clip, textWidth } from '../../charts/arcLabel.ts'
import { groupDigits } from '../../money/index.ts'
import { isNumber } from '../xlsx.ts'
import type { ChartBlock, ChartSeries } from './blocks.ts'
import { hexColour, xmlText } from './xmlText.ts'

export const FONT = 'Microsoft YaHei'

/** How a chart is set. */
export interface ChartLook {
  readonly theme: ChartTheme
  readonly lang: string
  /** Inches. */
  readonly width: number
  readonly height: number
}

/** Points of a category's name, of figures and of the title. */
const SIZE = { name: 12, figure: 12, title: 13 }
/** The part of a lying chart's width that names take. */
const NAMES = 0.36
/** And figures, at least and at most. */
const FIGURES = { least: 0.17, most: 0.4 }
const POINTS = 72
/** Inches. */
const LEGEND = { w: 3.4, h: 0.36 }
const MOST_THICK = { bar: 0.45, column: 1.3 }
const LINE_WIDTH = 19_050
/** Of figures, which take one line. */
const UNBROKEN = '<a:bodyPr wrap="none"/>'

/**
 * A chart as DrawingML: the figures are the plain decimals, digit by digit, beside the cells of the
 * sheet within, so that the chart can be edited as any other.
 */
export function chartXml(chart: ChartBlock, look: ChartLook): string {
  const { upright = false, stacked = false, legend = false } = chart
  const { theme, lang, width, height } = look
  const series = chart.series.map((each, index) => seriesXml(chart, each, index, look)).join('')
  const top = headHeight(chart, width) / height
  const inner = upright
    ? { x: 0.01, y: top, w: 0.98, h: 1 - top - 0.95 / height }
    : { x: NAMES, y: top, w: 1 - NAMES - figuresPart(chart, width), h: 0.98 - top }
  const grouping = stacked ? 'stacked' : 'clustered'
  const gap = gapOf(chart, upright ? inner.w * width : inner.h * height)
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/><c:chart>${titleXml(
      titleOf(chart, width),
      look,
    )}<c:autoTitleDeleted val="0"/><c:plotArea>${layoutXml(
      inner,
    )}<c:barChart><c:barDir val="${upright ? 'col' : 'bar'}"/><c:grouping val="${grouping}"/>` +
    `<c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${gap}"/><c:overlap val="${stacked ? 100 : -10}"/>` +
    `<c:axId val="2094734552"/><c:axId val="2094734553"/></c:barChart>${categoryAxisXml(
      upright,
      look,
    )}${valueAxisXml(upright)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${
      legend ? legendXml(look) : ''
    }<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(
      SIZE.name,
      theme.ink,
      look,
    )}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

/** The part of the width that the longest figure takes, which must not be broken. */
function figuresPart({ series }: ChartBlock, width: number): number {
  const values = series.flatMap(({ values, labelled }) => (labelled ? values : []))
  const widths = values.map((value) => textWidth(groupDigits(value ?? ''), SIZE.figure) / POINTS)
  const part = (Math.max(0, ...widths) + 0.15) / width
  return Math.min(FIGURES.most, Math.max(FIGURES.least, part))
}

/** Few bars are no thicker than many; in percent of a bar. */
function gapOf({ categories, series, stacked }: ChartBlock, length: number): number {
  const bars = stacked ? 1 : series.length
  const each = length / categories.length
  const least = bars > 1 ? 60 : 45
  const most = stacked ? MOST_THICK.column : MOST_THICK.bar
  return Math.round(Math.min(500, Math.max(least, (each / most - bars) * 100)))
}

/** Readers break titles well before the end of the chart. */
function titleOf({ title, brief, legend }: ChartBlock, width: number): string {
  const room = legend && isWide(width) ? width - LEGEND.w : width
  return textWidth(title, SIZE.title) <= room * 0.75 * POINTS ? title : brief
}

/** Whether a legend has room beside the title. */
function isWide(width: number): boolean {
  return width >= 6
}

/** Inches above the bars. */
function headHeight({ legend }: ChartBlock, width: number): number {
  return legend && !isWide(width) ? 0.85 : 0.5
}

function titleXml(text: string, { theme, lang }: ChartLook): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>' +
    `<a:pPr algn="l">${runXml('defRPr', SIZE.title, theme.muted, true)}</a:pPr>` +
    `<a:r>${runXml('rPr', SIZE.title, theme.muted, true, lang)}<a:t>${xmlText(text)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
    '<c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout><c:overlay val="0"/></c:title>'
  )
}

function layoutXml({ x, y, w, h }: { x: number; y: number; w: number; h: number }): string {
  const value = (name: string, number: number) => `<c:${name} val="${number.toFixed(4)}"/>`
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>' +
    `<c:yMode val="edge"/>${value('x', x)}${value('y', y)}${value('w', w)}${value('h', h)}` +
    '</c:manualLayout></c:layout>'
  )
}

function runXml(
  tag: 'defRPr' | 'rPr',
  size: number,
  colour: string,
  bold = false,
  lang?: string,
): string {
  const font = ['latin', 'ea', 'cs'].map((script) => `<a:${script} typeface="${FONT}"/>`).join('')
  return (
    `<a:${tag}${lang ? ` lang="${lang}"` : ''} sz="${size * 100}" b="${bold ? 1 : 0}">` +
    `<a:solidFill><a:srgbClr val="${hexColour(colour)}"/></a:solidFill>${font}</a:${tag}>`
  )
}

function textXml(size: number, colour: string, { lang }: ChartLook, body = '<a:bodyPr/>'): string {
  return (
    `<c:txPr>${body}<a:lstStyle/><a:p>` +
    `<a:pPr>${runXml('defRPr', size, colour)}</a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`
  )
}

function seriesXml(
  { categories, upright = false, series }: ChartBlock,
  each: ChartSeries,
  index: number,
  look: ChartLook,
): string {
  const column = columnName(index + 1)
  const last = categories.length + 1
  const room = upright ? (look.width / categories.length) * POINTS : look.width * NAMES * POINTS
  const names = categories.map((name) => cutName(name, room * (upright ? 1.9 : 1.7)))
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>${stringCache([each.name])}</c:strRef></c:tx>${fillXml(
      each.fill,
      each.colour,
    )}<c:invertIfNegative val="0"/>${(each.colours ?? [])
      .map((colour, point) => pointXml(point, each, colour))
      .join('')}${labelsXml(
      each,
      series.length > 1,
      look,
    )}<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f>${stringCache(names)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f>` +
    `${numberCache(each.values)}</c:numRef></c:val></c:ser>`
  )
}

/** A name's first line is cut to its room; a figure below it never is. */
function cutName(name: string, room: number): string {
  const [first = '', ...figures] = name.split('\n')
  return [clip(first, room, SIZE.name), ...figures].join('\n')
}

function fillXml(fill: ChartSeries['fill'], colour: string): string {
  const paint = `<a:solidFill><a:srgbClr val="${hexColour(colour)}"/></a:solidFill>`
  const none = '<a:noFill/>'
  const look = {
    none: `${none}<a:ln>${none}</a:ln>`,
    hollow: `${none}<a:ln w="${LINE_WIDTH}">${paint}</a:ln>`,
    solid: `${paint}<a:ln>${none}</a:ln>`,
  }
  return `<c:spPr>${look[fill]}</c:spPr>`
}

function pointXml(point: number, { fill }: ChartSeries, colour: string): string {
  return (
    `<c:dPt><c:idx val="${point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
    `${fillXml(fill, colour)}</c:dPt>`
  )
}

/** Each figure shows the places that are printed, and all of its digits. */
function labelsXml({ values, labelled }: ChartSeries, many: boolean, look: ChartLook): string {
  const shows = (value: boolean) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  if (!labelled) return `<c:dLbls>${shows(false)}</c:dLbls>`
  const formats = values.map((value) => value && formatOf(value))
  const usual = formats.find(Boolean) ?? 'General'
  const size = many ? SIZE.figure - 1 : SIZE.figure
  const text = textXml(size, look.theme.ink, look, UNBROKEN)
  const rest = `<c:dLblPos val="outEnd"/>${shows(true)}`
  const shape = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  const label = (format: string) =>
    `<c:numFmt formatCode="${format}" sourceLinked="0"/>${shape}${text}${rest}`
  const others = values.flatMap((value, point) => {
    const format = formats[point]
    if (value === null || !format) return []
    const index = `<c:idx val="${point}"/>`
    // A program that reads it as a number loses digits.
    if (!isNumber(value))
      return `<c:dLbl>${index}${wordsXml(value, size, look)}${shape}${rest}</c:dLbl>`
    return format === usual ? [] : `<c:dLbl>${index}${label(format)}</c:dLbl>`
  })
  return `<c:dLbls>${others.join('')}${label(usual)}</c:dLbls>`
}

function wordsXml(value: string, size: number, { theme, lang }: ChartLook): string {
  const run = runXml('rPr', size, theme.ink, false, lang)
  return (
    `<c:tx><c:rich>${UNBROKEN}<a:lstStyle/><a:p>` +
    `<a:pPr>${runXml('defRPr', size, theme.ink)}</a:pPr>` +
    `<a:r>${run}<a:t>${xmlText(groupDigits(value))}</a:t></a:r></a:p></c:rich></c:tx>`
  )
}

function formatOf(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0
  return places ? `#,##0.${'0'.repeat(Math.min(30, places))}` : '#,##0'
}

function stringCache(texts: readonly string[]): string {
  const points = texts.map(
    (text, point) => `<c:pt idx="${point}"><c:v>${xmlText(text)}</c:v></c:pt>`,
  )
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`
}

function numberCache(values: readonly (string | null)[]): string {
  const points = values.map((value, point) =>
    value === null ? '' : `<c:pt idx="${point}"><c:v>${xmlText(value)}</c:v></c:pt>`,
  )
  return (
    '<c:numCache><c:formatCode>General</c:formatCode>' +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`
  )
}

function columnName(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

function categoryAxisXml(upright: boolean, look: ChartLook): string {
  const { theme } = look
  return (
    `<c:catAx><c:axId val="2094734552"/>` +
    `<c:scaling><c:orientation val="${upright ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${upright ? 'b' : 'l'}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${hexColour(theme.lineStrong)}"/></a:solidFill></a:ln></c:spPr>${textXml(
      SIZE.name,
      theme.ink,
      look,
    )}<c:crossAx val="2094734553"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    `<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  )
}

/** The figures stand at the bars; an axis would say them twice. */
function valueAxisXml(upright: boolean): string {
  return (
    '<c:valAx><c:axId val="2094734553"/><c:scaling><c:orientation val="minMax"/></c:scaling>' +
    `<c:delete val="1"/><c:axPos val="${upright ? 'l' : 'b'}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2094734552"/>' +
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  )
}

function legendXml(look: ChartLook): string {
  const { width, height, theme } = look
  const w = Math.min(width, LEGEND.w)
  const x = isWide(width) ? width - w : 0
  const y = isWide(width) ? 0 : 0.4
  const value = (name: string, inches: number, of: number) =>
    `<c:${name} val="${(inches / of).toFixed(4)}"/>`
  return (
    '<c:legend><c:legendPos val="t"/><c:layout><c:manualLayout><c:xMode val="edge"/>' +
    `<c:yMode val="edge"/>${value('x', x, width)}${value('y', y, height)}` +
    `${value('w', w, width)}${value('h', LEGEND.h, height)}</c:manualLayout></c:layout>` +
    `<c:overlay val="0"/>${textXml(SIZE.name, theme.muted, look)}</c:legend>`
  )
}

/** The categories that have room, and how many have not. */
export function shownCategories(chart: ChartBlock, { w, h }: { w: number; h: number }): number {
  if (chart.upright) return chart.categories.length
  const each = chart.series.length > 1 ? 0.4 : 0.3
  const room = h - headHeight(chart, w)
  return Math.max(1, Math.min(chart.categories.length, Math.floor(room / each)))
}
