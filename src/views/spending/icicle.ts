import type { CustomSeriesOption } from 'echarts'
import { clip, textWidth } from '@/charts/arcLabel.ts'
import { deeper } from '@/charts/codeColour.ts'
import { inkOn } from '@/charts/ringColour.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { wrapText } from '@/charts/wrapText.ts'
import type { SpendingNode } from './spendingTree.ts'
import {
  GAP,
  LINE,
  named,
  type SunburstArc,
  type SunburstLabels,
  type SunburstSize,
} from './sunburst.ts'

/* The sunburst unrolled, for where a ring has no room for names: a column a level, largest on top. */

type Element = ReturnType<NonNullable<CustomSeriesOption['renderItem']>>

/** The picture that a box belongs to. */
interface Icicle extends Columns {
  readonly picture: SpendingNode
  readonly theme: ChartTheme
  readonly size: SunburstSize
  readonly labels: SunburstLabels
}

const PADDING = 4
/** Whatever stood there before: ECharts hands place and shape (`r`, too) on to what comes instead. */
export const UNMOVED = { x: 0, y: 0, rotation: 0 }
/** Words stand in their place at once: only areas move, or nobody could read them. */
export const AT_ONCE = { ...UNMOVED, transition: [] }

interface Columns {
  readonly columns: number
  /** Arcs that have others beside them, one ring on. */
  readonly parted: ReadonlySet<SunburstArc>
}

/** The columns of arcs that come ring by ring, in turn around the circle. */
export function icicleOf(arcs: readonly SunburstArc[]): Columns {
  const rings: SunburstArc[][] = []
  for (const arc of arcs) (rings[arc.ring] ??= []).push(arc)
  const parted = new Set<SunburstArc>()
  rings.forEach((own, ring) => {
    const next = rings[ring + 1] ?? []
    let at = 0
    for (const arc of own) {
      while (next[at] && (next[at]?.start ?? 0) < arc.start - TINY) at++
      const beside = next[at]
      if (beside && beside.end <= arc.end + TINY) parted.add(arc)
    }
  })
  return { columns: rings.length, parted }
}

/** Pixels of what stands above the columns: the focus and its amount. */
export function icicleHead(
  node: SpendingNode,
  leadsUp: boolean,
  { theme, size, labels }: Icicle,
): Element {
  const amount = labels.amount(node)
  const text = (of: string, x: number, align: 'left' | 'right', bold: boolean) => ({
    type: 'text' as const,
    ...AT_ONCE,
    x,
    y: headOf(theme) / 2,
    silent: true,
    style: {
      text: of,
      fill: theme.ink,
      fontSize: theme.fontSize,
      fontFamily: theme.font,
      fontWeight: bold ? ('bold' as const) : ('normal' as const),
      align,
      verticalAlign: 'middle' as const,
    },
  })
  const name = [leadsUp ? '↑' : '', named(node, labels)].filter(Boolean).join(' ')
  const room = size.width - textWidth(amount, theme.fontSize) * 1.1 - 3 * PADDING
  return {
    type: 'group',
    ...AT_ONCE,
    children: [
      {
        type: 'rect',
        ...AT_ONCE,
        shape: { x: 0, y: 0, width: size.width, height: headOf(theme), r: 0 },
        style: { fill: theme.sunken },
        silent: !leadsUp,
      },
      text(clip(name, room, theme.fontSize), PADDING, 'left', false),
      text(amount, size.width - PADDING, 'right', true),
    ],
  }
}

/** A code as a box as high as its share; what has no parts reaches to the right edge. */
export function icicleBox(arc: SunburstArc, icicle: Icicle): Element {
  const { columns, parted, picture, theme, size, labels } = icicle
  const { ring, start, end, fill, node } = arc
  const isLast = !parted.has(arc)
  const head = headOf(theme) + GAP
  const tall = size.height - head
  const at = (angle: number) => head + (angle / (2 * Math.PI)) * tall
  const x = (ring / columns) * size.width
  const width = (isLast ? size.width : ((ring + 1) / columns) * size.width) - x
  const [y, height] = [at(start), at(end) - at(start)]
  const box = {
    type: 'rect' as const,
    ...UNMOVED,
    transition: ['shape' as const],
    shape: { x, y, width, height, r: 0 },
    style: arc.selected
      ? { fill, stroke: theme.ink, lineWidth: 2 * GAP }
      : { fill, ...(height > 2 * GAP && { stroke: theme.surface, lineWidth: GAP }) },
    z2: arc.selected ? 2 : 1,
    emphasis: { style: { fill: deeper(theme, fill) } },
  }
  const lines = arc.many
    ? []
    : linesIn(width - 2 * PADDING, height, theme.fontSize, () => {
        const name = named(node, labels)
        return [`${name} ${labels.share(node, picture)}`, name]
      })
  if (!lines.length) return box
  return {
    type: 'group',
    ...AT_ONCE,
    children: [
      box,
      {
        type: 'text',
        ...AT_ONCE,
        x: x + PADDING,
        y: y + height / 2,
        silent: true,
        z2: 3,
        style: {
          text: lines.join('\n'),
          fill: inkOn(theme, fill),
          fontSize: theme.fontSize,
          lineHeight: theme.fontSize * LINE,
          fontFamily: theme.font,
          verticalAlign: 'middle',
        },
      },
    ],
  }
}

const TINY = 1e-9
/** So much higher than its letters a single line is. */
const TIGHT = 1.15

function headOf({ fontSize }: ChartTheme): number {
  return fontSize * 2.8
}

/** The first text that fits whole, in lines; none where none does. */
function linesIn(
  width: number,
  height: number,
  fontSize: number,
  textsFor: () => readonly string[],
): readonly string[] {
  if (height < fontSize * TIGHT || width < 2 * fontSize) return []
  const room = Math.max(1, Math.floor(height / (fontSize * LINE)))
  for (const text of textsFor()) {
    const lines = wrapText(text, width, fontSize)
    if (lines.length <= room && lines.every((line) => textWidth(line, fontSize) <= width))
      return lines
  }
  return []
}
