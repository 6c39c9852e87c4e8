import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts'
import type { BudgetItem } from '../figures/budget.ts'
import { formatAmount, toNumber, type Unit } from '../money/index.ts'
import { amountScale, type BarScale, type Ends, isBroken, percentScale } from './barScale.ts'
import type { ChartTheme } from './theme.ts'

export interface BudgetBar extends Ends {
  /** The figure that stands at the end of a bar that is broken off. */
  readonly text: string
}

/** What the bars measure: money, or the actual in percent of its budget. */
export type BudgetMeasure = 'amount' | 'completion'

/** An item's bar; the numbers are in `unit`, or in percent. */
export function budgetBar(item: BudgetItem, measure: BudgetMeasure, unit: Unit): BudgetBar {
  if (measure === 'completion') {
    const { rate } = item
    if (rate.kind === 'none') return { budget: undefined, actual: undefined, text: '' }
    return { budget: 100, actual: rate.percent.toNumber(), text: rate.text }
  }
  return {
    budget: item.opening && toNumber(item.opening.amount, unit),
    actual: item.value && toNumber(item.value, unit),
    // Few of thousands say theirs.
    get text() {
      return item.value ? formatAmount(item.value, unit) : ''
    },
  }
}

/** The scale of the total and that of the items; amounts of the total have a scale of their own. */
export function budgetScales(
  total: BudgetBar,
  items: readonly BudgetBar[],
  measure: BudgetMeasure,
): { readonly total: BarScale; readonly items: BarScale } {
  if (measure === 'amount') return { total: amountScale([total]), items: amountScale(items) }
  const shared = percentScale([total, ...items])
  return { total: shared, items: shared }
}

/** A place on the canvas, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface BudgetBarsLayout {
  /** One for each bar. */
  readonly strips: readonly Box[]
  /** Where the numbers of the ticks stand. */
  readonly axis: Box | undefined
}

type Shape = Exclude<CustomSeriesRenderItemReturn, undefined | null>

/** The part of a strip that is kept free for the figures of bars that are broken off. */
const FIGURE_ROOM = 80

/**
 * Budget hollow, actual solid, one strip for each bar: the strips are laid out by whoever puts text
 * beside them. Where the actual goes beyond the budget, the budget's end stays in sight.
 */
export function budgetBars(
  bars: readonly BudgetBar[],
  scale: BarScale,
  layout: BudgetBarsLayout,
  theme: ChartTheme,
  tickText: (tick: number) => string,
): EChartsOption {
  const room = scale.broken ? FIGURE_ROOM : 0
  const strips = layout.strips.slice(0, bars.length)
  return {
    animation: false,
    aria: { enabled: false },
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        data: [...(layout.axis ? [[-1]] : []), ...strips.map((_, index) => [index])],
        renderItem: (_, api) => {
          const index = Number(api.value(0))
          const bar = bars[index]
          const strip = strips[index]
          const children =
            bar && strip
              ? barShapes(bar, scale, { ...strip, width: strip.width - room }, theme)
              : axisShapes(scale, layout.axis, room, theme, tickText)
          return { type: 'group', children }
        },
      },
    ],
  } satisfies EChartsOption
}

/** The shapes of one bar in its strip, back to front. */
export function barShapes(bar: BudgetBar, scale: BarScale, box: Box, theme: ChartTheme): Shape[] {
  const x = position(scale, box)
  const [top, bottom] = [box.top + 2, box.top + box.height - 2]
  const inset = Math.round((bottom - top) / 4)
  const shapes = scale.ticks.map((tick) =>
    line(x(tick), box.top, x(tick), box.top + box.height, tick ? theme.line : theme.lineStrong, 1),
  )
  if (bar.actual !== undefined) {
    const [left, right] = span(x(0), x(bar.actual), bar.actual)
    shapes.push({
      type: 'rect',
      name: 'actual',
      shape: { x: left, y: top + inset, width: right - left, height: bottom - top - 2 * inset },
      style: { fill: theme.teal },
    })
  }
  if (bar.budget !== undefined) {
    const [left, right] = span(x(0), x(bar.budget), bar.budget)
    // A halo parts the outline from a solid bar that runs through it; a short bar would vanish in it.
    if (bar.actual !== undefined && right - left > 4 && x(bar.actual) - right > 4)
      shapes.push(line(right, top + inset, right, bottom - inset, theme.surface, 5))
    shapes.push({
      type: 'rect',
      name: 'budget',
      shape: { x: left, y: top, width: right - left, height: bottom - top },
      style: { fill: 'none', stroke: theme.ink, lineWidth: 1.5 },
    })
  }
  if (isBroken(bar, scale)) shapes.push(...breakShapes(bar.text, box, theme))
  return shapes
}

/** Two slanted cuts through the end of the bar, and its figure behind them. */
function breakShapes(text: string, box: Box, theme: ChartTheme): Shape[] {
  const [top, bottom] = [box.top - 1, box.top + box.height + 1]
  const right = box.left + box.width - 16
  const slant = 6
  const points = [
    [right - 4, bottom],
    [right - 4 + slant, top],
    [right + 4 + slant, top],
    [right + 4, bottom],
  ]
  return [
    { type: 'polygon', name: 'break', shape: { points }, style: { fill: theme.surface } },
    line(right - 4, bottom, right - 4 + slant, top, theme.ink, 1.5),
    line(right + 4, bottom, right + 4 + slant, top, theme.ink, 1.5),
    {
      type: 'text',
      style: {
        ...textStyle(theme),
        text,
        x: box.left + box.width + 6,
        y: box.top + box.height / 2,
        align: 'left',
        verticalAlign: 'middle',
        fill: theme.ink,
        fontWeight: 600,
      },
    },
  ]
}

function axisShapes(
  scale: BarScale,
  axis: Box | undefined,
  room: number,
  theme: ChartTheme,
  tickText: (tick: number) => string,
): Shape[] {
  if (!axis) return []
  const box = { ...axis, width: axis.width - room }
  const x = position(scale, box)
  return scale.ticks.map((tick) => ({
    type: 'text',
    style: {
      ...textStyle(theme),
      text: tickText(tick),
      x: x(tick),
      y: axis.top + axis.height - 4,
      align:
        tick === scale.from
          ? 'left'
          : x(tick) > box.left + box.width - 24 && !room
            ? 'right'
            : 'center',
      verticalAlign: 'bottom',
      fill: theme.muted,
    },
  }))
}

function textStyle(theme: ChartTheme) {
  return { fontFamily: theme.font, fontSize: theme.fontSize }
}

/** Numbers to pixels; what is off the scale ends at its end. */
function position({ from, to }: BarScale, box: Box): (value: number) => number {
  return (value) =>
    box.left + ((Math.min(Math.max(value, from), to) - from) / (to - from)) * box.width
}

/** From left to right; an amount that is not zero is at least two pixels long. */
function span(zero: number, end: number, value: number): [left: number, right: number] {
  const far = value && Math.abs(end - zero) < 2 ? zero + 2 * Math.sign(value) : end
  return far < zero ? [far, zero] : [zero, far]
}

function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  lineWidth: number,
): Shape {
  return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth } }
}
