import { type PlacedPart, partsOn } from '../parts.ts'
import type { Telling } from '../view.ts'

/**
 * The part of a page that stands alone where `wanted` is asked for: another name, or one that the
 * ledger has nothing for, means the first part that has something. `undefined` where none has.
 */
export function aloneOn(page: string, wanted: string, telling: Telling): PlacedPart | undefined {
  const parts = partsOn(page)
  const asked = parts.filter(({ id }) => id === wanted)
  return [...asked, ...parts].find(({ part }) => part.taken(telling))
}
