import { type PlacedPart, partsOn } from '../parts.ts'
import type { Telling } from '../view.ts'

/**
 * The part of a page that stands alone where `wanted` is asked for. Another name, or that of a part
 * which draws nothing, means the first that has something to show; `undefined` where none has.
 */
export function aloneOn(page: string, wanted: string, telling: Telling): PlacedPart | undefined {
  const parts = partsOn(page)
  const has = ({ part }: PlacedPart) => part.taken(telling) !== undefined
  const asked = parts.find(({ id }) => id === wanted)
  if (asked && (asked.part.saysNone || has(asked))) return asked
  return parts.find(has) ?? parts.find(({ part }) => part.saysNone)
}
