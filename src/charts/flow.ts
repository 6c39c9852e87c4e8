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

/** An amount, and the pixels that its name needs beside its bar. */
export interface FlowNeed {
  readonly amount: Amount
  readonly slot: number
}

interface Sides {
  readonly total: Amount
  readonly sources: readonly FlowNeed[]
  readonly uses: readonly FlowNeed[]
}

/** The room for all, and what is left free between two names. */
interface Room {
  readonly height: number
  readonly gap: number
}

interface Bar {
  readonly value: number
  readonly slot: number
}

/** The least that a bar must be to be seen. */ const LEAST = 2

/**
 * Places the bars: heights to scale, in one scale for both sides, and at least as much room for each
 * as its name needs. Amounts are not negative.
 */
export function flowLayout({ total, sources, uses }: Sides, room: Room): FlowLayout {
  const [left, right] = [sources, uses].map((side) =>
    side.map(({ amount, slot }): Bar => ({ value: toNumber(amount, '元'), slot })),
  ) as [Bar[], Bar[]]
  const whole = toNumber(total, '元')
  const scale = Math.min(
    scaleOf(left, room),
    scaleOf(right, room),
    room.height / Math.max(whole, ...[left, right].map((side) => sumOf(side.map(valueOf)))),
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
function scaleOf(bars: readonly Bar[], { height, gap }: Room): number {
  const room = height - gap * Math.max(0, bars.length - 1)
  const rising = [...bars].sort((a, b) => a.value / a.slot - b.value / b.slot)
  // The bars too low for their names take the room of a name each, the others share what is left.
  let left = room
  for (const [low, { value, slot }] of rising.entries()) {
    const scale = Math.max(0, left) / sumOf(rising.slice(low).map(valueOf))
    if (value * scale >= slot) return scale
    left -= slot
  }
  return Math.max(0, left) / (rising.at(-1)?.value ?? 1)
}

function barsOf(
  bars: readonly Bar[],
  scale: number,
  meetsFirst: number,
  { height, gap }: Room,
): FlowBar[] {
  const placed = bars.map(({ value, slot }) => {
    const own = Math.max(LEAST, value * scale)
    return { value, own, taken: Math.max(slot, own) }
  })
  const used = sumOf(placed.map(({ taken }) => taken)) + gap * Math.max(0, bars.length - 1)
  let from = Math.max(0, (height - used) / 2)
  let meets = meetsFirst
  return placed.map(({ value, own, taken }) => {
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

function valueOf({ value }: Bar): number {
  return value
}

function sumOf(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
