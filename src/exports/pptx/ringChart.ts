import { textWidth } from '../../charts/arcLabel.ts'
import { inkOn } from '../../charts/ringColour.ts'
import { Decimal, formatPercent } from '../../money/index.ts'
import type { RingRow, RingsBlock } from './blocks.ts'
import {
  cellsOf,
  type ChartLook,
  chartSpaceXml,
  chartText,
  fillXml,
  layoutXml,
  NOTHING_BEHIND,
  numbersXml,
  showsXml,
  stringsXml,
} from './chartParts.ts'
import { LEAST_SIZE } from './page.ts'
import { lineWidth, paint } from './xml.ts'

const SIZE = LEAST_SIZE
const LINE = 1.3
const POINTS = 72
const TURN = 2 * Math.PI

/** An arc in points and radians, clockwise from the top. */
interface Arc {
  readonly row: RingRow
  readonly point: number
  readonly start: number
  readonly end: number
  readonly share: Decimal
}

/**
 * Rings around a hole: a series each, the innermost first, all with the same categories; what keeps
 * others in their place is there, but not drawn. The names are those of the sheet within.
 */
export function ringChartXml(chart: RingsBlock, look: ChartLook): string {
  const { rings, rows } = chart
  // As wide as a ring: programs that choose the hole themselves choose this one.
  const hole = 1 / (rings.length + 1)
  const radius = (Math.min(look.width, look.height) / 2) * POINTS
  const thick = (radius * (1 - hole)) / rings.length
  const names = rows.map(({ name }) => name)
  const series = rings.map((ring, index) => {
    const cells = cellsOf(index, rows.length)
    const arcs = arcsOf(rows, index)
    const middle = radius * hole + thick * (index + 0.5)
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${stringsXml(cells.head, [ring])}</c:tx>` +
      `${arcs.map((arc) => arcXml(arc, look)).join('')}` +
      `<c:dLbls>${arcs.map((arc) => labelXml(arc, middle, thick, look)).join('')}${showsXml({})}<c:showLeaderLines val="0"/></c:dLbls>` +
      `<c:cat>${stringsXml(cells.names, names)}</c:cat>` +
      `<c:val>${numbersXml(
        cells.values,
        rows.map(({ values }) => values[index] ?? null),
      )}</c:val></c:ser>`
    )
  })
  const square = Math.min(look.width, look.height)
  const [w, h] = [square / look.width, square / look.height]
  const plot =
    `${layoutXml({ x: (1 - w) / 2, y: (1 - h) / 2, w, h }, 'inner')}<c:doughnutChart><c:varyColors val="1"/>${series.join('')}` +
    `<c:firstSliceAng val="0"/><c:holeSize val="${Math.round(hole * 100)}"/></c:doughnutChart>`
  return chartSpaceXml({ plot, legend: '' }, SIZE, look)
}

/** The arcs of a ring, as its figures divide the circle. */
function arcsOf(rows: readonly RingRow[], ring: number): Arc[] {
  const values = rows.map(({ values }) => new Decimal(values[ring] ?? 0))
  const whole = values.reduce((sum, value) => sum.plus(value), new Decimal(0))
  if (whole.lte(0)) return []
  let before = new Decimal(0)
  return rows.flatMap((row, point) => {
    const value = values[point] as Decimal
    if (value.lte(0)) return []
    const start = before.div(whole).toNumber() * TURN
    before = before.plus(value)
    return { row, point, start, end: before.div(whole).toNumber() * TURN, share: value.div(whole) }
  })
}

function arcXml({ row: { colour }, point }: Arc, { theme }: ChartLook): string {
  const look = colour
    ? `<c:spPr>${paint(colour)}<a:ln w="${lineWidth(1)}">${paint(theme.surface)}</a:ln></c:spPr>`
    : fillXml('none', '')
  return `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/>${look}</c:dPt>`
}

/** Name and share where both fit the arc, else one of them; nothing where neither does. */
function labelXml(arc: Arc, middle: number, thick: number, look: ChartLook): string {
  const { row, point, share } = arc
  const index = `<c:idx val="${point}"/>`
  const percent = formatPercent(share, 0)
  // Not all of it, though it would be rounded to that.
  const isNearly = share.lt(1) && percent === formatPercent(new Decimal(1), 0)
  const said = row.colour
    ? [
        ...(isNearly ? [] : [{ name: true, percent: true, lines: [row.name, percent] }]),
        { name: true, percent: false, lines: [row.name] },
        ...(isNearly ? [] : [{ name: false, percent: true, lines: [percent] }]),
      ].find(({ lines }) => isWithin(lines, arc, middle, thick))
    : undefined
  if (!said || !row.colour) return `<c:dLbl>${index}<c:delete val="1"/></c:dLbl>`
  const own = { size: SIZE, colour: inkOn(look.theme, row.colour) }
  return (
    `<c:dLbl>${index}<c:numFmt formatCode="0%" sourceLinked="0"/>${NOTHING_BEHIND}` +
    `${chartText(own, look, '<a:bodyPr wrap="none"/>')}${showsXml(said)}<c:separator>\n</c:separator></c:dLbl>`
  )
}

/** Whether a box of these lines in the middle of an arc touches none of its sides. */
function isWithin(
  lines: readonly string[],
  { start, end }: Arc,
  middle: number,
  thick: number,
): boolean {
  const wide = Math.max(...lines.map((line) => textWidth(line, SIZE))) / 2
  const high = (lines.length * SIZE * LINE) / 2
  const angle = (start + end) / 2
  const [x, y] = [Math.sin(angle) * middle, -Math.cos(angle) * middle]
  return [
    [x - wide, y - high],
    [x + wide, y - high],
    [x - wide, y + high],
    [x + wide, y + high],
  ].every(([left = 0, top = 0]) => {
    const from = Math.hypot(left, top)
    const turned = Math.atan2(left, -top) - angle
    const away = Math.abs(Math.atan2(Math.sin(turned), Math.cos(turned)))
    return Math.abs(from - middle) <= thick / 2 && away <= (end - start) / 2
  })
}
