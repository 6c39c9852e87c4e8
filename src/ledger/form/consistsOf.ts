import type { Ledger } from '../ledger.ts'
import { sideOf } from '../side.ts'
import { lineForms } from './lookup.ts'
import { settledShape, unexplained } from './settled.ts'

/** What a column or row of a table consists of; keys, those of the form first, then as printed. */
export interface Consists {
  readonly parts: readonly string[]
  /** Beside them, on the same side: nobody says what they add to. */
  readonly unexplained: readonly string[]
}

/** The parts of a whole, by the form and by what the ledger says, also where it is not printed itself. */
export function consistsOf(
  ledger: Ledger,
  id: string,
  of: 'columns' | 'rows',
  whole: string,
): Consists {
  const shape = settledShape(ledger, id)
  if (!shape) return { parts: [], unexplained: [] }
  const sums = of === 'rows' ? shape.rowSums : shape.columnSums
  return {
    parts: sums.find((sum) => sum.whole === whole)?.parts ?? bereft(),
    unexplained: unexplained(ledger, id)
      [of].map(({ key }) => key)
      .filter((key) => sideOf({ key }) === sideOf({ key: whole })),
  }

  function bereft(): string[] {
    const printed = new Set(shape?.table[of].map(({ key }) => key))
    if (!shape || printed.has(whole)) return []
    return [...lineForms(id, shape.kind, of)].flatMap(([key, { wholes }]) =>
      printed.has(key) && wholes.includes(whole) ? key : [],
    )
  }
}
