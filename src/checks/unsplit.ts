import { type Address, addressOf } from '../ledger/address.ts'
import { shapesOf } from '../ledger/form/equations.ts'
import { isNonZero } from '../ledger/figureSum.ts'
import type { Figures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { printedIn, rowOf } from '../ledger/lookup.ts'

/** A row of the three public expenses that is printed without the parts that it consists of. */
export interface Unsplit {
  readonly table: string
  readonly row: string
  readonly wholes: readonly Address[]
  /** Blank cells, which are unknown rather than nothing. */
  readonly parts: readonly Address[]
}

/** Finds combined figures of which the split is not published. */
export function unsplitRows(ledger: Ledger, figures: Figures): Unsplit[] {
  return shapesOf(ledger)
    .filter(({ kind }) => kind === 'three-public-expenses')
    .flatMap(({ id, table, rowSums, addable }) =>
      rowSums.flatMap(({ whole, parts }) => {
        const columns = [...addable].filter(
          (column) =>
            isNonZero(figures, addressOf(id, whole, column)) &&
            parts.every((part) => printedIn(rowOf(table, part), column) === null),
        )
        if (!columns.length || parts.length < 2) return []
        return {
          table: id,
          row: whole,
          wholes: columns.map((column) => addressOf(id, whole, column)),
          parts: columns.flatMap((column) => parts.map((part) => addressOf(id, part, column))),
        }
      }),
    )
}
