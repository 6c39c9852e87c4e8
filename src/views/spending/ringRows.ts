import { ringColour } from '@/charts/ringColour.ts'
import type { ChartTheme } from '@/charts/theme.ts'
import { drawn } from '@/exports/figuresIn.ts'
import type { RingRow } from '@/exports/pptx/blocks.ts'
import { Decimal, valueIn } from '@/money/index.ts'
import { LEVELS } from './sunburst.ts'
import { isDrawable, type SpendingNode, type SpendingTree } from './spendingTree.ts'

/** Of the whole; neighbours that are narrower have an arc together. */
const HAIR = 1 / 360

interface RingWords {
  readonly name: (node: SpendingNode) => string
  /** Of so many that have one arc. */
  readonly many: (count: number) => string
  /** Of what is not broken down. */
  readonly gap: string
}

/** A row of rings, and the code that it stands for if it is one's. */
export type CodedRow = RingRow & { readonly code?: string }

/**
 * The codes under one as rings, as many as there are levels, three at most. All amounts are as
 * printed: where parts add up to less than their whole, or to more, a row without a colour fills up.
 */
export function ringRows(
  { unit }: SpendingTree,
  whole: SpendingNode,
  { name, many, gap }: RingWords,
  theme: ChartTheme,
): { readonly rings: number; readonly rows: readonly CodedRow[] } {
  const rings = ringsUnder(whole, LEVELS)
  const nothing = new Decimal(0)
  const ownOf = ({ amount }: SpendingNode) => (amount ? valueIn(amount, unit) : nothing)
  const partsOf = (node: SpendingNode, ring: number) =>
    ring < rings ? node.children.filter(isDrawable) : []
  /** What a code takes of each ring: its amount, or more where its parts come to more. */
  const roomOf = (node: SpendingNode, ring: number): Decimal =>
    Decimal.max(ownOf(node), roomOfAll(partsOf(node, ring), ring + 1))
  const roomOfAll = (nodes: readonly SpendingNode[], ring: number) =>
    nodes.reduce((sum, node) => sum.plus(roomOf(node, ring)), nothing)
  const hair = roomOf(whole, 0).times(HAIR)

  /** A row that has values only from some ring on. */
  const valuesFrom = (ring: number, value: (at: number) => string | null) =>
    Array.from({ length: rings }, (_, at) => (at < ring ? null : value(at)))
  const filled = (ring: number, room: Decimal): CodedRow[] =>
    room.gt(0) && ring < rings
      ? [{ name: gap, values: valuesFrom(ring, () => room.toFixed()) }]
      : []

  function rowsUnder(parent: SpendingNode, ring: number): CodedRow[] {
    const parts = partsOf(parent, ring)
    const groups = together(parts, (node) => node.depth > 1 && roomOf(node, ring + 1).lt(hair))
    const rows = groups.flatMap((group, index): CodedRow[] => {
      const [node] = group
      const place = { ring, index, inClass: node.depth > 1 }
      const colour = ringColour(theme, { code: node.code, ...place })
      const at = (value: string | null) =>
        valuesFrom(ring, (each) => (each === ring ? value : null))
      const room = roomOfAll(group, ring + 1)
      if (group.length > 1)
        return [
          { name: many(group.length), values: at(room.toFixed()), colour },
          ...filled(ring + 1, room),
        ]
      const more = room.minus(ownOf(node))
      return [
        { name: name(node), values: at(drawn(node.amount, unit)), colour, code: node.code },
        ...(more.gt(0) ? [{ name: gap, values: at(more.toFixed()) }] : []),
        ...rowsUnder(node, ring + 1),
      ]
    })
    return [...rows, ...filled(ring, roomOf(parent, ring).minus(roomOfAll(parts, ring + 1)))]
  }
  return { rings, rows: rowsUnder(whole, 0) }
}

/** How many levels of amounts are under a code. */
function ringsUnder({ children }: SpendingNode, most: number): number {
  const parts = children.filter(isDrawable)
  return most && parts.length ? 1 + Math.max(...parts.map((part) => ringsUnder(part, most - 1))) : 0
}

type Group = [SpendingNode, ...SpendingNode[]]

/** Neighbours that are hairs are one group; all others stand alone. */
function together(
  nodes: readonly SpendingNode[],
  isHair: (node: SpendingNode) => boolean,
): Group[] {
  const groups: Group[] = []
  let hairBefore = false
  for (const node of nodes) {
    const hair = isHair(node)
    const last = groups.at(-1)
    if (hair && hairBefore && last) last.push(node)
    else groups.push([node])
    hairBefore = hair
  }
  return groups
}
