import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { clip, textWidth } from '@/charts/arcLabel.ts'
import { deeper } from '@/charts/codeColour.ts'
import { inkOn } from '@/charts/ringColour.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { AT_ONCE, icicleBox, icicleHead, icicleOf, UNMOVED } from './icicle.ts'
import { pathTo, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import {
  GAP,
  LINE,
  named,
  NARROW,
  pictureOf,
  type SunburstArc,
  type SunburstDatum,
  type SunburstGap,
  type SunburstLabels,
  sunburstPicture,
  type SunburstSize,
} from './sunburst.ts'

/**
 * A sunburst of the tree around its focus; the middle names the focus and leads up. Where there is too
 * little room for a ring, the same as an icicle.
 */
export function sunburst(
  tree: SpendingTree,
  focus: string,
  theme: ChartTheme,
  size: SunburstSize,
  labels: SunburstLabels,
): EChartsOption {
  const picture = pictureOf(tree, focus)
  const { arcs, gaps, middle: at } = sunburstPicture(tree, focus, theme, size, labels)
  const place = { x: at, y: size.height / 2 }
  const path = pathTo(tree, focus)
  const centre = path.at(-1) ?? tree.root
  const icicle =
    size.width < NARROW * theme.fontSize
      ? { ...icicleOf(arcs), picture, theme, size, labels }
      : undefined
  const data: SunburstDatum[] = [
    { id: MIDDLE, value: 1, code: path.at(-2)?.code ?? '' },
    ...arcs.map(({ node, many, ring }, index) => ({
      id: many ? `${ring} ${index}` : node.code,
      value: 1 as const,
      code: node.code,
    })),
  ]
  return {
    ...(arcs.length > MOST_MOVING ? { animation: false } : DRILL),
    aria: { enabled: false },
    textStyle: { fontFamily: theme.font, fontSize: theme.fontSize },
    series: {
      type: 'custom',
      coordinateSystem: 'none',
      progressive: 0,
      data,
      renderItem: ({ dataIndex }) => {
        const arc = arcs[dataIndex - 1]
        if (icicle)
          return arc ? icicleBox(arc, icicle) : icicleHead(centre, path.length > 1, icicle)
        return arc
          ? sector(arc, theme, place)
          : middle(centre, path.length > 1, arcs[0]?.inner ?? 0, theme, place, labels, gaps)
      },
    },
  } satisfies EChartsOption
}

/** No code is called so. */
const MIDDLE = 'middle'
/** Arcs beyond number would move in jerks. */
const MOST_MOVING = 400

/** How a picture goes over into the next one, which may be asked for before it is there. */
const DRILL = {
  animation: true,
  animationDuration: 0,
  animationDurationUpdate: 320,
  animationEasingUpdate: 'cubicOut',
} as const

type Element = ReturnType<NonNullable<CustomSeriesOption['renderItem']>>

function sector(
  arc: SunburstArc,
  theme: ChartTheme,
  { x, y }: { readonly x: number; readonly y: number },
): Element {
  const { start, end, inner, outer, fill, selected, label } = arc
  const wide = (end - start) * inner > 2 * GAP
  const area = {
    type: 'sector' as const,
    ...UNMOVED,
    transition: ['shape' as const],
    shape: {
      cx: 0,
      cy: 0,
      r0: inner,
      r: outer,
      startAngle: start - Math.PI / 2,
      endAngle: end - Math.PI / 2,
    },
    style: selected
      ? { fill, stroke: theme.ink, lineWidth: 2 * GAP }
      : { fill, ...(wide && { stroke: theme.surface, lineWidth: GAP }) },
    z2: selected ? 2 : 1,
    emphasis: { style: { fill: deeper(theme, fill) } },
  }
  // Most arcs of a large tree have no room for a label, and a group for one element is dear.
  if (!label && !arc.outside) return { ...area, x, y }
  return {
    type: 'group',
    ...AT_ONCE,
    x,
    y,
    children: [
      area,
      ...(label ? [labelOn(label, fill, theme)] : []),
      ...(arc.outside ? outsideOf(arc.outside, fill, theme) : []),
    ],
  }
}

function labelOn(label: NonNullable<SunburstArc['label']>, fill: string, theme: ChartTheme) {
  return {
    type: 'text' as const,
    ...AT_ONCE,
    x: label.x,
    y: label.y,
    rotation: label.rotation,
    silent: true,
    z2: 3,
    style: {
      text: label.text,
      ...(label.alone
        ? { fill: theme.ink, stroke: theme.surface, lineWidth: 4 }
        : { fill: inkOn(theme, fill) }),
      align: 'center' as const,
      verticalAlign: 'middle' as const,
      fontSize: theme.fontSize,
      fontFamily: theme.font,
    },
  }
}

/** A dot in the arc, a line to the side, and the name there. */
function outsideOf(
  { lines, x, y, align, leader, isCallout }: NonNullable<SunburstArc['outside']>,
  fill: string,
  theme: ChartTheme,
) {
  const [from = [0, 0]] = leader
  return [
    {
      type: 'polyline' as const,
      ...AT_ONCE,
      silent: true,
      z2: 3,
      shape: { points: leader.map(([px, py]) => [px, py]) },
      style: { stroke: theme.lineStrong, lineWidth: 1, fill: 'none' },
    },
    {
      type: 'circle' as const,
      ...AT_ONCE,
      silent: true,
      z2: 3,
      shape: { cx: from[0], cy: from[1], r: 2 * GAP },
      style: { fill: inkOn(theme, fill) },
    },
    {
      type: 'text' as const,
      ...AT_ONCE,
      x,
      y,
      silent: true,
      z2: 3,
      style: {
        text: lines.join('\n'),
        fill: isCallout ? theme.accent : theme.ink,
        align,
        verticalAlign: 'middle' as const,
        fontSize: theme.fontSize,
        lineHeight: theme.fontSize * LINE,
        fontFamily: theme.font,
      },
    },
  ]
}

/** What is not broken down: the words for it, where parts would be. */
function gapLabel({ label }: SunburstGap, theme: ChartTheme) {
  const text = labelOn(label, theme.surface, theme)
  return { ...text, style: { ...text.style, fill: theme.muted } }
}

function middle(
  node: SpendingNode,
  leadsUp: boolean,
  hole: number,
  theme: ChartTheme,
  at: { readonly x: number; readonly y: number },
  labels: SunburstLabels,
  gaps: readonly SunburstGap[],
): Element {
  const radius = Math.max(0, hole - GAP)
  const roomAt = (y: number) => 2 * Math.sqrt(Math.max(0, (radius - 4) ** 2 - y ** 2))
  const line = (text: string, y: number, fontSize: number, fill: string, bold = false) => ({
    type: 'text' as const,
    ...AT_ONCE,
    y,
    silent: true,
    style: {
      text,
      fill,
      fontSize,
      fontFamily: theme.font,
      fontWeight: bold ? ('bold' as const) : ('normal' as const),
      align: 'center' as const,
      verticalAlign: 'middle' as const,
    },
  })
  // A wide hole has room for a headline.
  const large = Math.min(theme.fontSize * 1.8, Math.max(theme.fontSize * 1.15, radius / 5))
  const amount = labels.amount(node)
  // A name may be cut, an amount never: it gets smaller.
  const fitting = Math.min(large, roomAt(0) / Math.max(1, textWidth(amount, 1)))
  const small = Math.min(theme.fontSize * 1.15, Math.max(theme.fontSize, radius / 9))
  const step = (large + small) * 0.7
  return {
    type: 'group',
    ...AT_ONCE,
    ...at,
    children: [
      {
        type: 'circle',
        ...AT_ONCE,
        shape: { cx: 0, cy: 0, r: radius },
        style: { fill: 'transparent' },
        silent: !leadsUp,
      },
      line(clip(named(node, labels), roomAt(step), small), -step, small, theme.muted),
      line(amount, 0, fitting, theme.ink, true),
      ...(leadsUp ? [line(labels.up, step, theme.fontSize, theme.muted)] : []),
      ...gaps.map((gap) => gapLabel(gap, theme)),
    ],
  }
}

/** What is said of an arc under the mouse, or of the middle, line by line. */
export function sunburstTip(
  { id, code }: SunburstDatum,
  tree: SpendingTree,
  focus: string,
  labels: SunburstLabels,
): string {
  const node = tree.nodes.get(id === MIDDLE ? focus : code)
  if (!node) return ''
  return [named(node, labels), labels.amount(node), labels.shareOf(node, pictureOf(tree, focus))]
    .filter(Boolean)
    .join('\n')
}
