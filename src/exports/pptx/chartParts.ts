import type { ChartTheme } from '../../charts/theme.ts'
import { type Language, LANGUAGES } from '../../locales/languages.ts'
import { groupDigits } from '../../money/index.ts'
import { paragraphXml, runLook, type TextLook } from './text.ts'
import { documentXml, lineWidth, paint, xmlText } from './xml.ts'

/** How a chart is set. */
export interface ChartLook {
  readonly theme: ChartTheme
  readonly language: Language
  /** Inches. */
  readonly width: number
  readonly height: number
}

/** Parts of the chart's width and height. */
interface Rectangle {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A chart around its plot: the legend, the sheet within, and nothing behind it. */
export function chartSpaceXml(
  { plot, legend }: { plot: string; legend: string },
  size: number,
  look: ChartLook,
): string {
  return documentXml(
    'c:chartSpace',
    '',
    `<c:date1904 val="0"/><c:lang val="${LANGUAGES[look.language].office}"/><c:roundedCorners val="0"/>` +
      `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plot}${NOTHING_BEHIND}</c:plotArea>${legend}` +
      `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${NOTHING_BEHIND}` +
      `${chartText({ size, colour: look.theme.ink }, look)}` +
      '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
  )
}

export const NOTHING_BEHIND = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'

/** Where a part of the chart stands. */
export function layoutXml({ x, y, w, h }: Rectangle, target = ''): string {
  const value = (name: string, number: number) => `<c:${name} val="${number.toFixed(4)}"/>`
  return (
    `<c:layout><c:manualLayout>${target && `<c:layoutTarget val="${target}"/>`}<c:xMode val="edge"/>` +
    `<c:yMode val="edge"/>${value('x', x)}${value('y', y)}${value('w', w)}${value('h', h)}` +
    '</c:manualLayout></c:layout>'
  )
}

/** How the texts of a part of a chart look. */
export function chartText(own: TextLook, { language }: ChartLook, body = '<a:bodyPr/>'): string {
  return (
    `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${runLook('defRPr', own)}</a:pPr>` +
    `<a:endParaRPr lang="${LANGUAGES[language].office}"/></a:p></c:txPr>`
  )
}

/** Filled, or only its outline, or neither. */
export function fillXml(fill: 'none' | 'hollow' | 'solid', colour: string): string {
  const none = '<a:noFill/>'
  const look = {
    none: `${none}<a:ln>${none}</a:ln>`,
    hollow: `${none}<a:ln w="${lineWidth(1.5)}">${paint(colour)}</a:ln>`,
    solid: `${paint(colour)}<a:ln>${none}</a:ln>`,
  }
  return `<c:spPr>${look[fill]}</c:spPr>`
}

/** What a label says, by the parts that programs know. */
export function showsXml({ value = false, name = false, percent = false }): string {
  const flag = (part: string, is: boolean) => `<c:show${part} val="${Number(is)}"/>`
  return [
    flag('LegendKey', false),
    flag('Val', value),
    flag('CatName', name),
    flag('SerName', false),
    flag('Percent', percent),
    flag('BubbleSize', false),
  ].join('')
}

/** A figure as it is printed, for a label whose number would lose digits. */
export function figureXml(
  value: string,
  own: TextLook,
  { language }: ChartLook,
  body: string,
): string {
  const paragraph = paragraphXml(groupDigits(value), own, language)
  return `<c:tx><c:rich>${body}<a:lstStyle/>${paragraph}</c:rich></c:tx>`
}

/** Texts of a series beside the cells that they are from. */
export function stringsXml(cells: string, texts: readonly string[]): string {
  const points = texts.map(
    (text, point) => `<c:pt idx="${point}"><c:v>${xmlText(text)}</c:v></c:pt>`,
  )
  return `<c:strRef><c:f>${cells}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

/** Plain decimals of a series, digit by digit, beside the cells that they are from. */
export function numbersXml(cells: string, values: readonly (string | null)[]): string {
  const points = values.map((value, point) =>
    value === null ? '' : `<c:pt idx="${point}"><c:v>${xmlText(value)}</c:v></c:pt>`,
  )
  return (
    `<c:numRef><c:f>${cells}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
  )
}

/** The cells of the sheet that a series is from: its name and its figures; names are in the first column. */
export function cellsOf(series: number, count: number) {
  const column = String.fromCharCode('B'.charCodeAt(0) + series)
  const last = count + 1
  return {
    head: `Sheet1!$${column}$1`,
    names: `Sheet1!$A$2:$A$${last}`,
    values: `Sheet1!$${column}$2:$${column}$${last}`,
  }
}

/** The format of a number that shows the places that are printed. */
export function formatOf(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0
  return places ? `#,##0.${'0'.repeat(Math.min(30, places))}` : '#,##0'
}
