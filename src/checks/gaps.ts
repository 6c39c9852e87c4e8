import type { Address } from '../ledger/address.ts'
import type { FormEquation } from '../ledger/form/equation.ts'
import { shapesOf } from '../ledger/form/equations.ts'
import { equationsWithin } from '../ledger/form/within.ts'
import type { Figures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Absent, absentColumns, absentRows } from './absent.ts'
import { blankSums, type Unsplit } from './blankSums.ts'
import { omittedCells } from './omitted.ts'

/** What the document leaves out although its other figures need it. */
export interface Gaps {
  /** Blank cells, those of one row or column together. */
  readonly omitted: readonly (readonly Address[])[]
  readonly unsplit: readonly Unsplit[]
  readonly rows: Absent
  readonly columns: Absent
  /** What must hold inside the tables, with the rows and columns that they lack. */
  readonly within: readonly FormEquation[]
}

/** Finds what is left out. Each gap is one finding, and what needs it is uncheckable. */
export function gapsOf(ledger: Ledger, figures: Figures): Gaps {
  const rows = absentRows(ledger, figures)
  const columns = absentColumns(ledger, figures)
  const within = shapesOf(ledger).flatMap((shape) =>
    equationsWithin(shape, {
      rows: rows.get(shape.id) ?? [],
      columns: columns.get(shape.id) ?? [],
    }),
  )
  const cells = omittedCells(ledger, figures)
  const { omitted, unsplit } = blankSums(within, figures, new Set(cells.flat()))
  return { omitted: [...cells, ...omitted], unsplit, rows, columns, within }
}
