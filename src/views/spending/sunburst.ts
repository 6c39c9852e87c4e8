import { hierarchy, type HierarchyRectangularNode, partition } from 'd3-hierarchy'
import { isDrawable, pathTo, type SpendingNode, type SpendingTree } from './spendingTree.ts'
import { type ArcLabel, arcLabel, type ArcShape } from '@/charts/arcLabel.ts'
import { clearAngle } from '@/charts/clearAngle.ts'
import { LEADERS, type LeaderLabel, leaderLabels, leaderWidth } from '@/charts/leaderLabels.ts'
import { ringColour } from '@/charts/ringColour.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { wrapText } from '@/charts/wrapText.ts'

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
  /** What is to be said of a code in the picture, of few; empty for others. */
  readonly callout: (node: SpendingNode) => string
  /** Of what is not broken down any further. */
  readonly gap: string
  /** Under the amount in the middle, where clicking it leads up. */
  readonly up: string
}

export interface SunburstSize {
  readonly width: number
  readonly height: number
}

/** What `pick` hands over: the code to focus. */
export interface SunburstDatum {
  /** The same in each picture that it stands in: what stays moves to its new place. */
  readonly id: string
  readonly value: 1
  readonly code: string
}

export interface SunburstArc extends ArcShape {
  /** From 0 in the middle. */
  readonly ring: number
  /** Whose amount the arc is; of an arc of many, the code that they are under. */
  readonly node: SpendingNode
  /** Whether the arc stands for neighbours that are too narrow to tell apart. */
  readonly many: boolean
  readonly fill: string
  readonly selected: boolean
  /** `alone`: the arc has no room for its name, but it has a sign. */
  readonly label: (ArcLabel & { readonly alone?: boolean }) | undefined
  /** Its name outside the circle, where it has no room inside, and what is to be said of it. */
  readonly outside: (LeaderLabel & { readonly isCallout: boolean }) | undefined
}

/** What the parts of a code lack of it, with its label. */
export interface SunburstGap extends ArcShape {
  readonly label: ArcLabel
}

/** All that the picture shows around its middle, and the circle that it is drawn in. */
export interface SunburstPicture {
  readonly arcs: readonly SunburstArc[]
  readonly gaps: readonly SunburstGap[]
  /** Pixels from the left: where the middle of the circle is. */
  readonly middle: number
}

/** Where names may stand beside the circle. */
type Sides = readonly ('left' | 'right')[]

type Laid = HierarchyRectangularNode<SpendingNode>

export const LEVELS = 3
/** Shares of the radius: the smallest hole, the widest ring. */
const HOLE = 0.3
const RING = 0.34
/** Pixels; a gap that would swallow the arc is left out. */
export const GAP = 1.5
/** Pixels; narrower neighbours are drawn as one. */
const HAIR = 1
/** What is a larger part of the picture has a name. */
const NAMED = 0.02
/** Room for names at each side, in characters, at least and at most; `wide` pictures have so much. */
const SIDE = { least: 9, most: 15, wide: 40 }
/** A ring that is less wide, in characters, has no room for names. */
export const NARROW = 28
/** Of a line of names, in sizes of its type. */
export const LINE = 1.35

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
export function sunburstPicture(
  tree: SpendingTree,
  focus: string,
  theme: ChartTheme,
  size: SunburstSize,
  labels: SunburstLabels,
): SunburstPicture {
  const laid = laidOut(pictureOf(tree, focus))
  const beside = (sides: Sides) => pictureBeside(laid, focus, theme, size, labels, sides)
  const ems = size.width / theme.fontSize
  if (ems < NARROW) return beside([])
  if (ems >= SIDE.wide) return withoutIdleSides(beside, beside(BOTH), BOTH)
  // There is little room: names at one side leave the circle more of it, if they are all there.
  const [least] = [beside(['left']), beside(['right']), beside(BOTH)].sort(
    (a, b) => unnamed(a) - unnamed(b) || radiusOf(b) - radiusOf(a),
  )
  return least ?? beside([])
}

const BOTH: Sides = ['left', 'right']

/** A side without names is the circle's; in a larger one more names fit. */
function withoutIdleSides(
  beside: (sides: Sides) => SunburstPicture,
  drawn: SunburstPicture,
  sides: Sides,
): SunburstPicture {
  const used = sides.filter((side) =>
    drawn.arcs.some(({ outside }) => outside && outside.align !== side),
  )
  return used.length === sides.length ? drawn : withoutIdleSides(beside, beside(used), used)
}

/** How much of the circle has arcs that should have a name and have none. */
function unnamed({ arcs }: SunburstPicture): number {
  return arcs
    .filter((arc) => !arc.many && isNamed(arc) && !arc.outside && (!arc.label || arc.label.alone))
    .reduce((sum, { start, end }) => sum + end - start, 0)
}

function radiusOf({ arcs }: SunburstPicture): number {
  return arcs.reduce((most, { outer }) => Math.max(most, outer), 0)
}

function isNamed({ start, end }: ArcShape): boolean {
  return end - start >= NAMED * 2 * Math.PI
}

/** The codes under one, three levels at most, each with its angles. */
function laidOut(picture: SpendingNode): Laid {
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
  return partition<SpendingNode>().size([2 * Math.PI, root.height + 1])(root)
}

function pictureBeside(
  laid: Laid,
  focus: string,
  theme: ChartTheme,
  size: SunburstSize,
  labels: SunburstLabels,
  sides: Sides,
): SunburstPicture {
  const picture = laid.data
  const { hole, ring, radius, side, leader, middle } = ringsOf(laid.height, theme, size, sides)
  const shapeOf = (parent: Laid, start: number, end: number): ArcShape => ({
    start,
    end,
    inner: hole + parent.depth * ring,
    outer: hole + (parent.depth + 1) * ring,
  })

  const parents = laid.descendants().filter(({ children }) => children?.length)
  const arcs = parents.flatMap((parent) => {
    // Classes have colours of their own to keep, and are few.
    const outer = hole + (parent.depth + 1) * ring
    const isHair = ({ data, x0, x1 }: Laid) =>
      x1 - x0 < HAIR / outer && data.depth > 1 && data.code !== focus
    return together(parent.children ?? [], isHair).map(([first, last], index): SunburstArc => {
      const arc = { ...shapeOf(parent, first.x0, last.x1), ring: parent.depth }
      const node = first.data
      const place = { ring: parent.depth, index, inClass: node.depth > 1 }
      const fill = ringColour(theme, { code: node.code, ...place })
      if (first !== last) {
        const bare = { selected: false, label: undefined, outside: undefined }
        return { ...arc, ...bare, fill, node: parent.data, many: true }
      }
      const texts = () => {
        const name = named(node, labels)
        return [`${name} ${labels.share(node, picture)}`, name]
      }
      const label = arcLabel(arc, texts, theme.fontSize)
      return {
        ...arc,
        fill,
        node,
        many: false,
        selected: node.code === focus,
        label: label ?? signAlone(arc, labels.sign(node)),
        outside: undefined,
      }
    })
  })
  return {
    middle,
    arcs: sides.length ? withOutside(arcs) : arcs,
    gaps: parents.flatMap((parent) => gapIn(parent)),
  }

  function gapIn(parent: Laid): SunburstGap[] {
    const gap = shapeOf(parent, parent.children?.at(-1)?.x1 ?? parent.x1, parent.x1)
    const label = isNamed(gap) && labels.gap && arcLabel(gap, () => [labels.gap], theme.fontSize)
    return label ? [{ ...gap, label }] : []
  }

  /** What has no room for its name, or something to be said of it, is named at the side. */
  function withOutside(all: readonly SunburstArc[]): SunburstArc[] {
    const asked = all.flatMap((arc) => {
      const said = arc.many ? '' : labels.callout(arc.node)
      const isInside = arc.label !== undefined && !arc.label.alone
      if (!said && (arc.many || isInside || !isNamed(arc))) return []
      const angle = clearAngle(arc, all, theme.fontSize)
      if (!sides.includes(Math.sin(angle) >= 0 ? 'right' : 'left')) return []
      const name = `${named(arc.node, labels)} ${labels.share(arc.node, picture)}`
      const texts = said ? [name, said] : [name]
      return {
        arc,
        isCallout: said !== '',
        angle,
        // No line runs over the name inside.
        from: isInside ? arc.outer : (arc.inner + arc.outer) / 2,
        lines: texts.flatMap((text) => wrapText(text.trim(), side, theme.fontSize)),
        // What is to be said comes first, then what is largest.
        weight: arc.end - arc.start + (said ? 2 * Math.PI : 0),
      }
    })
    const reach = size.height / 2 - GAP
    const placed = leaderLabels(asked, { radius, reach, line: theme.fontSize * LINE, leader })
    const outside = new Map(
      asked.map(({ arc, isCallout }, index) => {
        const label = placed[index]
        return [arc, label && { ...label, isCallout }]
      }),
    )
    return all.map((arc) => ({ ...arc, outside: outside.get(arc) }))
  }
}

/** On a thin arc the sign is larger than its place, but it has an outline. */
function signAlone({ start, end, inner, outer }: ArcShape, text: string) {
  if (!text) return undefined
  const angle = (start + end) / 2 - Math.PI / 2
  const radius = (inner + outer) / 2
  const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)]
  return { text, x, y, rotation: 0, alone: true }
}

export function named(node: SpendingNode, labels: SunburstLabels): string {
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

/** Pixels of the circle, its hole and each ring; the hole has room for an amount, `side` for names. */
function ringsOf(count: number, theme: ChartTheme, { width, height }: SunburstSize, sides: Sides) {
  // In a small picture names share the width with the circle.
  const wide = Math.min(1, width / (SIDE.wide * theme.fontSize))
  const leader = wide < 1 ? LEADERS.short : LEADERS.long
  const beyond = leaderWidth(leader)
  const room = sides.length ? (width - height) / sides.length - beyond : 0
  const least = SIDE.least * wide * theme.fontSize
  const side = Math.max(least, Math.min(SIDE.most * theme.fontSize, room))
  // Lines to names may run around the whole circle.
  const around = sides.length ? leader.bend : 0
  const radius = Math.min(height / 2 - around, (width - sides.length * (side + beyond)) / 2) - GAP
  const inner = Math.min(radius / 2, Math.max(radius * HOLE, theme.fontSize * 4.2))
  const ring = Math.min(radius * RING, (radius - inner) / Math.max(1, count))
  const shift = (Number(sides.includes('left')) - Number(sides.includes('right'))) / 2
  const middle = width / 2 + shift * (side + beyond)
  return { hole: radius - ring * count, ring, radius, side, leader, middle }
}
