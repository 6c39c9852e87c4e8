import type { Address } from '../ledger/address.ts'
import type { Figures } from '../ledger/known.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Absent, absentColumns, absentRows } from './absent.ts'
import { omittedCells } from './omitted.ts'
import { type Unsplit, unsplitRows } from './unsplit.ts'

/** What the document leaves out although its other figures need it. */
export interface Gaps {
  /** Blank cells, those of one row together. */
  readonly omitted: readonly (readonly Address[])[]
  readonly unsplit: readonly Unsplit[]
  readonly rows: Absent
  readonly columns: Absent
}

/** Finds what is left out. Each gap is one finding, and what needs it is uncheckable. */
export function gapsOf(ledger: Ledger, figures: Figures): Gaps {
  return {
    omitted: omittedCells(ledger, figures),
    unsplit: unsplitRows(ledger, figures),
    rows: absentRows(ledger, figures),
    columns: absentColumns(ledger, figures),
  }
}
