import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts'
import type { ChartTheme } from '@/charts/theme.ts'

/** Beyond this percentage of the budget the arc ends; the figure beside it says how far it goes. */
export const GAUGE_CAP = 200

/** Pixels: the outline of the budget, and the gap where a solid band runs through its end. */
const LINE = 1.5
const HALO = 5

type Shape = Exclude<CustomSeriesRenderItemReturn, undefined | null>

/** Pixels of the outer radius and of the band's width. */
interface GaugeSize {
  readonly radius: number
  readonly band: number
}

/**
 * A half circle on the lower edge: the budget a hollow band, the actual a solid one in it. Above 100%
 * the scale grows and a line shows where the budget ended. Without a percentage the band is empty.
 */
export function gauge(
  percent: number | undefined,
  size: GaugeSize,
  theme: ChartTheme,
): EChartsOption {
  return {
    animation: false,
    aria: { enabled: false },
    series: {
      type: 'custom',
      coordinateSystem: 'none',
      silent: true,
      data: [[0]],
      renderItem: (_, api) => ({
        type: 'group',
        x: api.getWidth() / 2,
        // The outline's lower edge is inside.
        y: api.getHeight() - LINE,
        children: gaugeShapes(percent, size, theme),
      }),
    },
  } satisfies EChartsOption
}

/** The shapes around the middle of the lower edge, back to front. */
export function gaugeShapes(
  percent: number | undefined,
  { radius, band }: GaugeSize,
  theme: ChartTheme,
): Shape[] {
  const max = gaugeMax(percent)
  const end = angleOf(100 / max)
  const inner = radius - band
  const value = percent === undefined ? 0 : Math.min(Math.max(percent, 0), max)
  const outline: Shape = {
    type: 'sector',
    name: 'budget',
    shape: half(inner + LINE / 2, radius - LINE / 2, end),
    style: { fill: theme.surface, stroke: theme.ink, lineWidth: LINE },
  }
  const solid: Shape = {
    type: 'sector',
    name: 'actual',
    shape: half(radius - (band * 3) / 4, radius - band / 4, angleOf(value / max)),
    style: { fill: theme.teal },
  }
  return [
    outline,
    ...(value > 0 ? [solid] : []),
    ...(max > 100
      ? [
          across(end, [inner + LINE, radius - LINE], theme.surface, HALO),
          across(end, [inner, radius], theme.ink, LINE),
        ]
      : []),
  ]
}

/** The percentage at the arc's end: 100, or the next 50 up to the cap. */
export function gaugeMax(percent: number | undefined): number {
  return Math.min(GAUGE_CAP, Math.max(100, Math.ceil((percent ?? 0) / 50) * 50))
}

/** From the left end of the half circle, clockwise. */
function angleOf(part: number): number {
  return Math.PI * (1 + part)
}

function half(r0: number, r: number, endAngle: number) {
  return { cx: 0, cy: 0, r0, r, startAngle: Math.PI, endAngle }
}

/** A line across the band. */
function across(
  angle: number,
  [from, to]: readonly [number, number],
  stroke: string,
  lineWidth: number,
): Shape {
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  return {
    type: 'line',
    name: 'budget-end',
    shape: { x1: x * from, y1: y * from, x2: x * to, y2: y * to },
    style: { stroke, lineWidth },
  }
}
