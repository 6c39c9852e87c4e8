import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { hierarchy, type HierarchyRectangularNode, partition } from 'd3-hierarchy'
import { isDrawable, pathTo, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { type ArcLabel, arcLabel, type ArcShape, clip, textWidth } from '@/charts/arcLabel.ts'
import { codeColour, deeper } from '@/charts/codeColour.ts'
import type { ChartTheme } from '@/charts/theme.ts'

/** What the chart writes: already in the reader's language and format. */
export interface SunburstLabels {
  readonly name: (node: SpendingNode) => string
  readonly amount: (node: SpendingNode) => string
  /** Of the picture's whole. */
  readonly share: (node: SpendingNode, whole: SpendingNode) => string
  /** The same with its base named, for where there is room. */
  readonly shareOf: (node: SpendingNode, whole: SpendingNode) => string
  /** What a code is marked with whose figure a check puts in question; empty for others. */
  readonly sign: (node: SpendingNode) => string
  /** Under the amount in the middle, where clicking it leads up. */
  readonly up: string
}

export interface SunburstSize {
  readonly width: number
  readonly height: number
}

/** What `pick` hands over: the code to focus. */
export interface SunburstDatum {
  readonly value: 1
  readonly code: string
}

export interface SunburstArc extends ArcShape {
  /** Whose amount the arc is; of an arc of many, the code that they are under. */
  readonly node: SpendingNode
  /** Whether the arc stands for neighbours that are too narrow to tell apart. */
  readonly many: boolean
  readonly fill: string
  readonly selected: boolean
  /** `alone`: the arc has no room for its name, but it has a sign. */
  readonly label: (ArcLabel & { readonly alone?: boolean }) | undefined
}

type Laid = HierarchyRectangularNode<SpendingNode>

const LEVELS = 3
/** Shares of the radius: the smallest hole, the widest ring. */
const HOLE = 0.3
const RING = 0.34
/** Pixels; a gap that would swallow the arc is left out. */
const GAP = 1.5
/** Pixels; narrower neighbours are drawn as one. */
const HAIR = 1

/** The code whose parts are shown: the focus, or the code above one that has no parts. */
export function pictureOf(tree: SpendingTree, focus: string): SpendingNode {
  const path = pathTo(tree, focus)
  return path.findLast((node) => node.children.length) ?? tree.root
}

/**
 * The arcs of the codes under the picture's code, three levels at most, clockwise from the top in
 * the tree's order. Where parts add up to less than their whole a gap stays; amounts that are not
 * above zero have no arc, and neighbours too narrow to see have one together.
 */
export function sunburstArcs(
  tree: SpendingTree,
  focus: string,
  theme: ChartTheme,
  size: SunburstSize,
  labels: SunburstLabels,
): SunburstArc[] {
  const picture = pictureOf(tree, focus)
  const bottom = picture.depth + LEVELS
  const root = hierarchy<SpendingNode>(picture, (node) =>
    node.depth < bottom ? node.children.filter(isDrawable) : [],
  )
  // `value` is the sum of the children in d3; here what is published stands, and sums may differ.
  const valued = root as { value?: number } & typeof root
  valued.eachBefore((node) => {
    const { parent, data } = node
    const value = parent
      ? ((parent.value ?? 0) * (data.amount?.yuan.toNumber() ?? 0)) / parent.data.whole.toNumber()
      : 1
    Object.assign(node, { value })
  })
  const laid = partition<SpendingNode>().size([2 * Math.PI, root.height + 1])(root)
  const { hole, ring } = ringsOf(root.height, theme, size)

  return laid.descendants().flatMap((parent) => {
    const depth = parent.depth + 1
    const inner = hole + parent.depth * ring
    const outer = hole + depth * ring
    // Classes have colours of their own to keep, and are few.
    const isHair = ({ data, x0, x1 }: Laid) =>
      x1 - x0 < HAIR / outer && data.depth > 1 && data.code !== focus
    return together(parent.children ?? [], isHair).map(([first, last]): SunburstArc => {
      const arc = { start: first.x0, end: last.x1, inner, outer }
      const fill = codeColour(theme, first.data)
      if (first !== last)
        return { ...arc, fill, node: parent.data, many: true, selected: false, label: undefined }
      const node = first.data
      const texts = () => {
        const name = named(node, labels)
        return [`${name} ${labels.share(node, picture)}`, name]
      }
      return {
        ...arc,
        fill,
        node,
        many: false,
        selected: node.code === focus,
        label: arcLabel(arc, texts, theme.fontSize) ?? signAlone(arc, labels.sign(node)),
      }
    })
  })
}

/** On a thin arc the sign is larger than its place, but it has an outline. */
function signAlone({ start, end, inner, outer }: ArcShape, text: string) {
  if (!text) return undefined
  const angle = (start + end) / 2 - Math.PI / 2
  const radius = (inner + outer) / 2
  const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)]
  return { text, x, y, rotation: 0, alone: true }
}

function named(node: SpendingNode, labels: SunburstLabels): string {
  return [labels.sign(node), labels.name(node)].filter(Boolean).join(' ')
}

/** First and last of each arc: hairs side by side make one together. */
function together(nodes: readonly Laid[], isHair: (node: Laid) => boolean): [Laid, Laid][] {
  const arcs: [Laid, Laid][] = []
  let hairBefore = false
  for (const node of nodes) {
    const hair = isHair(node)
    const before = arcs.at(-1)
    if (hair && hairBefore && before) before[1] = node
    else arcs.push([node, node])
    hairBefore = hair
  }
  return arcs
}

/** A sunburst of the tree around its focus; the middle names the focus and leads up. */
export function sunburst(
  tree: SpendingTree,
  focus: string,
  theme: ChartTheme,
  size: SunburstSize,
  labels: SunburstLabels,
): EChartsOption {
  const picture = pictureOf(tree, focus)
  const arcs = sunburstArcs(tree, focus, theme, size, labels)
  const path = pathTo(tree, focus)
  const centre = path.at(-1) ?? tree.root
  const data: SunburstDatum[] = [
    { value: 1, code: path.at(-2)?.code ?? '' },
    ...arcs.map(({ node }) => ({ value: 1 as const, code: node.code })),
  ]
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: theme.font, fontSize: theme.fontSize },
    tooltip: {
      renderMode: 'richText',
      backgroundColor: theme.surface,
      borderColor: theme.lineStrong,
      textStyle: { color: theme.ink, fontSize: theme.fontSize },
      formatter: (params) => {
        const { dataIndex } = Array.isArray(params) ? { dataIndex: 0 } : params
        const node = dataIndex ? arcs[dataIndex - 1]?.node : centre
        return node ? tooltip(node, picture, labels) : ''
      },
    },
    series: {
      type: 'custom',
      coordinateSystem: 'none',
      progressive: 0,
      data,
      renderItem: ({ dataIndex }) => {
        const arc = arcs[dataIndex - 1]
        return arc
          ? sector(arc, theme, size)
          : middle(centre, path.length > 1, arcs[0]?.inner ?? 0, theme, size, labels)
      },
    },
  } satisfies EChartsOption
}

/** Pixels of the hole's radius and of each ring; the hole has room for an amount. */
function ringsOf(count: number, theme: ChartTheme, { width, height }: SunburstSize) {
  const radius = Math.min(width, height) / 2 - GAP
  const least = Math.min(radius / 2, Math.max(radius * HOLE, theme.fontSize * 4.2))
  const ring = Math.min(radius * RING, (radius - least) / Math.max(1, count))
  return { hole: radius - ring * count, ring }
}

type Element = ReturnType<NonNullable<CustomSeriesOption['renderItem']>>

function sector(arc: SunburstArc, theme: ChartTheme, size: SunburstSize): Element {
  const [x, y] = [size.width / 2, size.height / 2]
  const { start, end, inner, outer, fill, selected, label } = arc
  const wide = (end - start) * inner > 2 * GAP
  const area = {
    type: 'sector' as const,
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
  if (!label) return { ...area, x, y }
  return {
    type: 'group',
    x,
    y,
    children: [
      area,
      {
        type: 'text',
        x: label.x,
        y: label.y,
        rotation: label.rotation,
        silent: true,
        z2: 3,
        style: {
          text: label.text,
          ...(label.alone
            ? { fill: theme.ink, stroke: theme.surface, lineWidth: 4 }
            : { fill: theme.onClass }),
          align: 'center',
          verticalAlign: 'middle',
          fontSize: theme.fontSize,
          fontFamily: theme.font,
        },
      },
    ],
  }
}

function middle(
  node: SpendingNode,
  leadsUp: boolean,
  hole: number,
  theme: ChartTheme,
  size: SunburstSize,
  labels: SunburstLabels,
): Element {
  const radius = Math.max(0, hole - GAP)
  const roomAt = (y: number) => 2 * Math.sqrt(Math.max(0, (radius - 4) ** 2 - y ** 2))
  const line = (text: string, y: number, fontSize: number, fill: string, bold = false) => ({
    type: 'text' as const,
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
    x: size.width / 2,
    y: size.height / 2,
    children: [
      {
        type: 'circle',
        shape: { cx: 0, cy: 0, r: radius },
        style: { fill: theme.surface },
        silent: !leadsUp,
      },
      line(clip(named(node, labels), roomAt(step), small), -step, small, theme.muted),
      line(amount, 0, fitting, theme.ink, true),
      ...(leadsUp ? [line(labels.up, step, theme.fontSize, theme.muted)] : []),
    ],
  }
}

/** Rich text takes `{style|text}` for markup; names are only names. */
function tooltip(node: SpendingNode, picture: SpendingNode, labels: SunburstLabels): string {
  return [named(node, labels), labels.amount(node), labels.shareOf(node, picture)]
    .filter(Boolean)
    .join('\n')
    .replaceAll('{', '｛')
}
