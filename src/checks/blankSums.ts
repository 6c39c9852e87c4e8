import type { Address } from '../ledger/address.ts'
import { differs } from '../ledger/figureSum.ts'
import type { FormEquation } from '../ledger/form/equation.ts'
import type { Figures } from '../ledger/known.ts'
import { groupedBy } from './groupedBy.ts'

/** Figures of a row or a column of a table that are printed without the parts they consist of. */
export interface Unsplit {
  readonly table: string
  /** The key of the row, or of the column where the parts are whole columns. */
  readonly line: string
  readonly isColumn: boolean
  readonly wholes: readonly Address[]
  /** Blank cells, which are unknown rather than nothing. */
  readonly parts: readonly Address[]
}

/** Blanks that are not 0, because the sums of their table need a figure there. */
export interface BlankSums {
  /** Totals of printed figures, and what alone would make a printed total. */
  readonly omitted: readonly (readonly Address[])[]
  /** Printed totals of which the split is not published. */
  readonly unsplit: readonly Unsplit[]
}

/** Finds them; `known` are the cells whose omission is told already. */
export function blankSums(
  sums: readonly FormEquation[],
  figures: Figures,
  known: ReadonlySet<Address>,
): BlankSums {
  const omitted = new Set<Address>()
  const unsplit: Sum[] = []
  for (const sum of sums.flatMap(asSum)) {
    const { whole, parts } = sum
    const total = figures(whole)
    if (!total) continue
    if (total.printed === null) {
      const areThere = parts.every((part) => figures(part))
      if (areThere && differs(figures, whole, parts)) omitted.add(whole)
    } else if (!total.value.isZero() && parts.every((part) => figures(part)?.printed === null))
      unsplit.push(sum)
  }
  for (const { parts } of unsplit) {
    const [only, ...others] = parts
    if (only && !others.length) omitted.add(only)
  }
  const isTold = (part: Address) => omitted.has(part) || known.has(part)
  return {
    omitted: together([...omitted].filter((cell) => !known.has(cell))),
    unsplit: byLine(unsplit.filter(({ parts }) => !parts.some(isTold))),
  }
}

interface Sum {
  readonly whole: Address
  readonly parts: readonly Address[]
  readonly isColumn: boolean
}

function asSum({ rule, left, right }: FormEquation): Sum[] {
  const [whole, ...others] = left
  if (!whole || others.length) return []
  const parts = right.map(({ address }) => address)
  return [{ whole: whole.address, parts, isColumn: rule === 'row-total' }]
}

/** Cells of one row are one omission, and so are those of one column. */
function together(cells: readonly Address[]): Address[][] {
  const rows = [...groupedBy(cells, (cell) => placed(cell).row).values()]
  const alone = rows.filter(({ length }) => length === 1).flat()
  return [
    ...rows.filter(({ length }) => length > 1),
    ...groupedBy(alone, (cell) => placed(cell).column).values(),
  ]
}

function byLine(sums: readonly Sum[]): Unsplit[] {
  const lineOf = ({ whole, isColumn }: Sum) => placed(whole)[isColumn ? 'column' : 'row']
  const lines = groupedBy(sums, (sum) => `${lineOf(sum)}${sum.isColumn ? '|' : ''}`)
  return [...lines.values()].flatMap((together) => {
    const [first] = together
    if (!first) return []
    const [table = '', line = ''] = lineOf(first).split('/')
    return {
      table,
      line,
      isColumn: first.isColumn,
      wholes: together.map(({ whole }) => whole),
      parts: together.flatMap(({ parts }) => parts),
    }
  })
}

/** The row and the column of a cell, with their table. */
function placed(cell: Address): { readonly row: string; readonly column: string } {
  const [table = '', row = '', column = ''] = cell.split('/')
  return { row: `${table}/${row}`, column: `${table}/${column}` }
}
