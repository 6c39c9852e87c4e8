import type { EChartsOption, GaugeSeriesOption } from 'echarts'
import type { ChartTheme } from './theme.ts'

/** Beyond this percentage of the budget the arc ends; the figure beside it says how far it goes. */
export const GAUGE_CAP = 200

/** Degrees of the outline's ends. */
const EDGE = 0.8

/**
 * A half circle: the budget a hollow band, the actual a solid one in it. Above 100% the scale grows
 * and the band's end shows where the budget ended. Without a percentage the band is empty.
 */
export function gauge(
  percent: number | undefined,
  size: { readonly radius: number; readonly band: number },
  theme: ChartTheme,
): EChartsOption {
  const max = gaugeMax(percent)
  const budget = 100 / max
  const edge = EDGE / 180
  const { radius, band } = size
  const line = 1.5
  const arcs = [
    arc(max, radius, band, [
      [budget, theme.ink],
      [1, 'transparent'],
    ]),
    arc(max, radius - line, band - 2 * line, [
      [edge, theme.ink],
      [budget - edge, theme.surface],
      [budget, theme.ink],
      [1, 'transparent'],
    ]),
    {
      ...arc(max, radius - band / 4, band / 2, [[1, 'transparent']]),
      progress: { show: true, width: band / 2, itemStyle: { color: theme.teal } },
      data: percent === undefined ? [] : [{ value: Math.min(Math.max(percent, 0), max) }],
    },
    // The budget's end, above a solid band that runs through it.
    ...(max > 100
      ? [
          arc(max, radius, band, [
            [budget - 3 * edge, 'transparent'],
            [budget - edge, theme.surface],
            [budget, theme.ink],
            [budget + 2 * edge, theme.surface],
            [1, 'transparent'],
          ]),
        ]
      : []),
  ]
  return { animation: false, aria: { enabled: false }, series: arcs } satisfies EChartsOption
}

/** The percentage at the arc's end: 100, or the next 50 up to the cap. */
export function gaugeMax(percent: number | undefined): number {
  return Math.min(GAUGE_CAP, Math.max(100, Math.ceil((percent ?? 0) / 50) * 50))
}

/** A band of the half circle; the stops are fractions of it. */
function arc(
  max: number,
  radius: number,
  width: number,
  color: [number, string][],
): GaugeSeriesOption {
  return {
    type: 'gauge',
    silent: true,
    min: 0,
    max,
    startAngle: 180,
    endAngle: 0,
    radius,
    center: ['50%', '100%'],
    axisLine: { lineStyle: { width, color } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { show: false },
    pointer: { show: false },
    anchor: { show: false },
    title: { show: false },
    detail: { show: false },
    data: [],
  }
}
