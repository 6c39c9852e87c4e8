import type { Draft } from './draft.ts'
import { cutLine } from './fit.ts'
import { LEAST_SIZE, type Place } from './page.ts'
import { writeText } from './shapes.ts'

/** Says in a line what is left out, at the foot of a room or at a height of its own. */
export function writeMore(
  draft: Draft,
  said: string,
  { x, y, w, h }: Place,
  top = y + h - 0.36,
): void {
  const text = cutLine(said, w, LEAST_SIZE)
  const look = { size: LEAST_SIZE, colour: draft.look.theme.muted }
  writeText(draft, [{ text, look }], { x, y: top, w, h: 0.34 })
}
