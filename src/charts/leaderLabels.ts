/** Something around a circle that is named outside it. */
export interface Led {
  /** Radians, clockwise from the top: where it is. */
  readonly angle: number
  /** Pixels from the middle: where its line begins. */
  readonly from: number
  readonly lines: readonly string[]
  /** What is left out last where there is no room for all. */
  readonly weight: number
}

/** Where a name goes, in pixels from the middle, and the line that leads to it. */
export interface LeaderLabel {
  readonly lines: readonly string[]
  /** Where its lines begin (on the right side) or end. */
  readonly x: number
  /** The middle of its lines. */
  readonly y: number
  readonly align: 'left' | 'right'
  readonly leader: readonly (readonly [x: number, y: number])[]
}

interface Around {
  readonly radius: number
  /** Half of the height that names may take. */
  readonly reach: number
  readonly line: number
  readonly leader: Leader
}

/** Pixels of a line from the circle to its bend, and from there to the name. */
interface Leader {
  readonly bend: number
  readonly run: number
}

/** Lines where there is room, and where names need all of it. */
export const LEADERS = {
  long: { bend: 10, run: 12 },
  short: { bend: 6, run: 3 },
} as const satisfies Readonly<Record<string, Leader>>

const GAP = 4
/** Radians between the points of a line around the circle. */
const STEP = Math.PI / 45

/** Pixels from the circle to a name at its side, and behind it. */
export function leaderWidth({ bend, run }: Leader): number {
  return bend + run + 2 * GAP
}

/**
 * Names at both sides of a circle, in the order of what they name, none on top of another; `undefined`
 * for what there is no room for.
 */
export function leaderLabels(
  led: readonly Led[],
  around: Around,
): readonly (LeaderLabel | undefined)[] {
  const placed = new Array<LeaderLabel | undefined>(led.length).fill(undefined)
  for (const side of [1, -1] as const) {
    const own = led
      .map((each, index) => ({ each, index }))
      .filter(({ each }) => (Math.sin(each.angle) >= 0 ? 1 : -1) === side)
    const kept = fitting(own, around)
    const wanted = kept.map(
      ({ each }) => -Math.cos(each.angle) * (around.radius + around.leader.bend),
    )
    const order = kept.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
    const middles = spread(
      order.map((at) => ({
        wanted: wanted[at] ?? 0,
        height: heightOf(kept[at]?.each.lines.length ?? 0, around),
      })),
      around.reach,
    )
    order.forEach((at, place) => {
      const item = kept[at]
      if (!item) return
      const y = middles[place] ?? 0
      // Who goes down passes who stands below, and the other way about: each on a way of its own.
      const isDown = y > (wanted[at] ?? 0)
      const outward = (isDown ? order.length - place : place + 1) / (order.length + 1)
      placed[item.index] = labelAt(item.each, side, y, around, outward)
    })
  }
  return placed
}

interface Indexed {
  readonly each: Led
  readonly index: number
}

/** The weightiest for which there is room, in their order. */
function fitting(own: readonly Indexed[], around: Around): Indexed[] {
  let left = 2 * around.reach
  const kept = new Set<Indexed>()
  for (const item of [...own].sort((a, b) => b.each.weight - a.each.weight)) {
    const height = heightOf(item.each.lines.length, around) + GAP
    if (height > left) continue
    left -= height
    kept.add(item)
  }
  return own.filter((item) => kept.has(item))
}

function heightOf(lines: number, { line }: Around): number {
  return lines * line
}

/** Middles as near to where they are wanted as leaves each its height, within the reach. */
function spread(
  items: readonly { readonly wanted: number; readonly height: number }[],
  reach: number,
): number[] {
  const tops: number[] = []
  let free = -reach
  for (const { wanted, height } of items) {
    const top = Math.max(free, wanted - height / 2)
    tops.push(top)
    free = top + height + GAP
  }
  let limit = reach
  for (let at = items.length - 1; at >= 0; at--) {
    const height = items[at]?.height ?? 0
    tops[at] = Math.min(tops[at] ?? 0, limit - height)
    limit = (tops[at] ?? 0) - GAP
  }
  return items.map(({ height }, at) => (tops[at] ?? 0) + height / 2)
}

function labelAt(
  { angle, from, lines }: Led,
  side: 1 | -1,
  y: number,
  { radius, leader: { bend, run } }: Around,
  outward: number,
): LeaderLabel {
  const x = side * (radius + bend + run)
  const bendAt = [side * (radius + bend), y] as const
  return {
    lines,
    x: x + side * GAP,
    y,
    align: side > 0 ? 'left' : 'right',
    leader: [
      pointAt(from, angle),
      ...along(radius + GAP + outward * (bend - GAP), angle, bendAt),
      bendAt,
      [x, y],
    ],
  }
}

function pointAt(distance: number, angle: number): readonly [x: number, y: number] {
  return [distance * Math.sin(angle), -distance * Math.cos(angle)]
}

/** Around a circle, as far as a straight line to a point outside would run through it. */
function along(
  radius: number,
  angle: number,
  [x, y]: readonly [x: number, y: number],
): (readonly [x: number, y: number])[] {
  const seen = Math.acos(Math.min(1, radius / Math.hypot(x, y)))
  const target = Math.atan2(x, -y)
  const turn = Math.atan2(Math.sin(target - angle), Math.cos(target - angle))
  const way = Math.sign(turn) * Math.max(0, Math.abs(turn) - seen)
  const steps = Math.ceil(Math.abs(way) / STEP)
  return Array.from({ length: steps + 1 }, (_, step) =>
    pointAt(radius, angle + (steps ? (way * step) / steps : 0)),
  )
}
