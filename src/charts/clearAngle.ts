import { type ArcLabel, type ArcShape, textWidth } from './arcLabel.ts'

/** A ring segment with its name, if it has room for one. */
interface NamedArc extends ArcShape {
  /** From 0 in the middle. */
  readonly ring: number
  readonly label: ArcLabel | undefined
}

/** So many ways out of an arc are looked at, at most. */
const WAYS = 15

/**
 * The angle, in radians, at which a line from the middle of an arc to the outside runs over no name
 * further out, as near to the arc's own middle as there is one; else that middle.
 */
export function clearAngle(arc: NamedArc, all: readonly NamedArc[], fontSize: number): number {
  const middle = (arc.start + arc.end) / 2
  const names = all.filter(
    ({ ring, label, start, end }) => label && ring > arc.ring && start < arc.end && end > arc.start,
  )
  if (!names.length) return middle
  const step = (arc.end - arc.start) / (WAYS + 1)
  const ways = Array.from({ length: WAYS }, (_, at) => arc.start + (at + 1) * step)
  return (
    ways
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
      .find((angle) => names.every((name) => !isOver(angle, name, fontSize))) ?? middle
  )
}

/** Whether a line from the middle of the circle runs over the arc's name. */
function isOver(angle: number, { label }: NamedArc, fontSize: number): boolean {
  if (!label) return false
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const half = textWidth(label.text, fontSize) / 2
  const [dx, dy] = [Math.cos(label.rotation), -Math.sin(label.rotation)]
  const ends = [-half, half].map((at) => {
    const [x, y] = [label.x + at * dx, label.y + at * dy]
    return { beside: x * cos + y * sin, along: x * sin - y * cos }
  })
  const [from, to] = ends as [(typeof ends)[0], (typeof ends)[0]]
  // Behind the middle of the circle there is no line.
  if (from.along < 0 && to.along < 0) return false
  const near = Math.min(from.beside, to.beside) - fontSize * 0.7
  const far = Math.max(from.beside, to.beside) + fontSize * 0.7
  return near < 0 && far > 0
}
