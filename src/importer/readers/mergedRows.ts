import type { Piece, RawCell, RawTable } from './blocks.ts'

/** A cell of a row as word processors have it: merged ones below one another say so each. */
export interface RowCell {
  readonly column: number
  readonly columnSpan: number
  readonly pieces: readonly Piece[]
  /** Of its first paragraph, from 1. */
  readonly line: number
  /** Whether it begins cells that are merged downwards, or goes on one from above. */
  readonly merge: 'restart' | 'continue' | undefined
}

type MutableCell = { -readonly [key in keyof RawCell]: RawCell[key] }

/** Puts rows of a word processor together. */
export class MergedRows {
  readonly #cells: RawCell[] = []
  /* By column: cells of the row above that may go on. */
  #open = new Map<number, MutableCell>()
  #rows = 0

  add(cells: readonly RowCell[]): void {
    const open = new Map<number, MutableCell>()
    for (const { merge, ...cell } of cells) {
      const above = this.#open.get(cell.column)
      // What stands in a cell that goes on one from above is covered.
      if (merge === 'continue' && above?.columnSpan === cell.columnSpan) {
        above.rowSpan++
        open.set(cell.column, above)
        continue
      }
      const own = { ...cell, row: this.#rows, rowSpan: 1 }
      this.#cells.push(own)
      if (merge) open.set(cell.column, own)
    }
    this.#open = open
    this.#rows++
  }

  table(): RawTable {
    return { kind: 'table', cells: this.#cells }
  }
}
