import { type Amount, toNumber } from '../money/index.ts'

/** A bar at one side of the flow, in pixels from the top, and where its ribbon meets the total. */
export interface FlowBar {
  readonly top: number
  readonly height: number
  /** The middle of the room that its name has. */
  readonly middle: number
  /** Where the ribbon begins at the bar of the total; as high as the bar. */
  readonly meets: number
}

/** Two sides of bars, and the bar of the total between them. */
export interface FlowLayout {
  readonly sources: readonly FlowBar[]
  readonly uses: readonly FlowBar[]
  readonly total: { readonly top: number; readonly height: number }
}

interface Sides {
  readonly total: Amount
  readonly sources: readonly Amount[]
  readonly uses: readonly Amount[]
}

/** What a name needs beside its bar, and the least that a bar must be to be seen. */
interface Room {
  readonly height: number
  readonly slot: number
  readonly gap: number
}

const LEAST = 2

/**
 * Places the bars: heights to scale, in one scale for both sides, and at least as much room for each
 * as its name needs. Amounts are not negative.
 */
export function flowLayout({ total, sources, uses }: Sides, room: Room): FlowLayout {
  const left = sources.map((amount) => toNumber(amount, '元'))
  const right = uses.map((amount) => toNumber(amount, '元'))
  const whole = toNumber(total, '元')
  const scale = Math.min(
    scaleOf(left, room),
    scaleOf(right, room),
    room.height / Math.max(whole, sumOf(left), sumOf(right)),
  )
  const height = whole * scale
  const top = (room.height - height) / 2
  return {
    sources: barsOf(left, scale, top, room),
    uses: barsOf(right, scale, top, room),
    total: { top, height },
  }
}

/** The largest scale at which a side has room for all of its bars and names. */
function scaleOf(values: readonly number[], { height, slot, gap }: Room): number {
  const room = height - gap * Math.max(0, values.length - 1)
  const rising = [...values].sort((a, b) => a - b)
  // The bars too low for their names take the room of a name each, the others share what is left.
  for (let low = 0; low < rising.length; low++) {
    const shared = sumOf(rising.slice(low))
    const scale = Math.max(0, room - low * slot) / shared
    if ((rising[low] ?? 0) * scale >= slot) return scale
  }
  return Math.max(0, room - values.length * slot) / (rising.at(-1) ?? 1)
}

function barsOf(
  values: readonly number[],
  scale: number,
  meetsFirst: number,
  { height, slot, gap }: Room,
): FlowBar[] {
  const heights = values.map((value) => Math.max(LEAST, value * scale))
  const slots = heights.map((each) => Math.max(slot, each))
  const used = sumOf(slots) + gap * Math.max(0, values.length - 1)
  let from = Math.max(0, (height - used) / 2)
  let meets = meetsFirst
  return values.map((value, index) => {
    const own = heights[index] ?? LEAST
    const taken = slots[index] ?? slot
    const bar = { top: from + (taken - own) / 2, height: own, middle: from + taken / 2, meets }
    from += taken + gap
    meets += value * scale
    return bar
  })
}

/** The outline of a ribbon from one edge to another of the same height, as an SVG path. */
export function ribbonPath(
  from: { readonly x: number; readonly top: number },
  to: { readonly x: number; readonly top: number },
  height: number,
): string {
  const middle = (from.x + to.x) / 2
  const bend = (y1: number, x2: number, y2: number) =>
    `C${[middle, y1, middle, y2, x2, y2].map(round).join(' ')}`
  return [
    `M${round(from.x)} ${round(from.top)}`,
    bend(from.top, to.x, to.top),
    `V${round(to.top + height)}`,
    bend(to.top + height, from.x, from.top + height),
    'Z',
  ].join('')
}

function sumOf(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
