import { barChartXml, shownCategories } from './barChart.ts'
import type { ChartBlock, RingsBlock } from './blocks.ts'
import { type ChartData, chartSheet } from './chartSheet.ts'
import { type Draft, relate } from './draft.ts'
import { fitText, linesHigh, MORE } from './fit.ts'
import { LEAST_SIZE, type Place } from './page.ts'
import { ringChartXml } from './ringChart.ts'
import { writeFrame, writeText } from './shapes.ts'
import { writeMore } from './writeMore.ts'

/** A native chart of as many categories as have room, under its title. */
export function writeChart(draft: Draft, chart: ChartBlock, all: Place): void {
  const { beyond = 0, title } = chart
  const said = fitText(title, all.w, [LEAST_SIZE], 2)
  const high = linesHigh(said.lines, LEAST_SIZE)
  const muted = { size: LEAST_SIZE, colour: draft.look.theme.muted }
  writeText(draft, [{ text: said.text, look: muted }], { ...all, h: high })
  const room = { ...all, y: all.y + high, h: all.h - high }
  const isWhole = !beyond && shownCategories(chart, room.h) >= chart.categories.length
  const place = isWhole ? room : { ...room, h: room.h - MORE }
  const count = shownCategories(chart, place.h)
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
  const { categories: names, series } = shown
  const columns = series.map(({ values }) => values)
  const data = { heads: series.map(({ name }) => name), names, columns }
  put(draft, barChartXml(shown, lookIn(draft, place)), data, chart.alt, place)
  if (left > 0) writeMore(draft, chart.more?.(left) ?? '', room)
}

/** A native chart of rings. */
export function writeRings(draft: Draft, chart: RingsBlock, room: Place): void {
  const { rings, rows } = chart
  const columns = rings.map((_, ring) => rows.map(({ values }) => values[ring] ?? null))
  const data = { heads: rings, names: rows.map(({ name }) => name), columns }
  put(draft, ringChartXml(chart, lookIn(draft, room)), data, chart.alt, room)
}

function lookIn({ look: { theme, language } }: Draft, { w, h }: Place) {
  return { theme, language, width: w, height: h }
}

function put(draft: Draft, xml: string, data: ChartData, alt: string, place: Place): void {
  const part = draft.addChart(xml, chartSheet(data))
  const id = relate(draft, { kind: 'chart', part })
  writeFrame(draft, { name: 'Chart', alt, uri: 'chart' }, place, `<c:chart r:id="${id}"/>`)
}
