import { ECONOMIC_ITEMS } from '../../ledger/form/economicItems.ts'
import { nameKey } from '../letters.ts'

/** The codes that a name may stand for, as `nameKey` gives it. */
export const ECONOMIC_NAMES: ReadonlyMap<string, readonly string[]> = ECONOMIC_ITEMS.reduce(
  (names, [code, name]) => names.set(nameKey(name), [...(names.get(nameKey(name)) ?? []), code]),
  new Map<string, string[]>(),
)
