import { lineForms } from '../../ledger/form/lookup.ts'
import { rowWholes } from '../../ledger/form/shape.ts'
import type { Column, PrintedTable, Row } from '../../ledger/ledger.ts'
import { rowOf } from '../../ledger/lookup.ts'
import {
  columnLabel,
  figureCells,
  figureColumns,
  type Grid,
  type GridColumn,
  gridOf,
  type Label,
  termOf,
} from './grid.ts'
import { oneSided } from './oneSided.ts'

const KIND = 'three-public-expenses'

/**
 * The 三公 table as printed: every item's budget, then every item's actual, all on one line; and, for
 * narrow screens, the items one under the other.
 */
export function sangongLine(id: string, table: PrintedTable): { wide: Grid; narrow: Grid[] } {
  const groupOf = groups(id, table)

  function headings(column: Column, row: Row): Label[] {
    const group = groupOf(row)
    return [
      ...(column.group ? [{ text: column.group }] : []),
      columnLabel(column),
      ...group.map(rowLabel),
      group.at(-1) === row ? { word: 'subtotal' } : rowLabel(row),
    ]
  }

  const columns = table.columns.flatMap((column) => {
    // One number for each item, such as "1 2 3 4 5 6", or none.
    const numbers = column.line?.trim().split(/\s+/) ?? []
    return table.rows.map((row, index): GridColumn => ({
      kind: 'figure',
      headings: headings(column, row),
      number: numbers.length === table.rows.length ? numbers[index] : undefined,
    }))
  })
  const line = table.columns.flatMap((column) =>
    table.rows.flatMap((row) => figureCells(id, row, [column])),
  )
  const unnumbered = figureColumns(table.columns, []).map((each) => ({
    ...each,
    number: undefined,
  }))
  const byItem = oneSided(id, table, { figures: unnumbered })
  return { wide: line.length ? gridOf(columns, [line]) : byItem, narrow: [byItem] }
}

/** The subtotals that a row stands under, the uppermost first; a subtotal stands under itself. */
function groups(id: string, table: PrintedTable): (row: Row) => readonly Row[] {
  const wholes = rowWholes(id, KIND, table)
  const forms = lineForms(id, KIND, 'rows')
  const isPart = ({ key }: Row) => wholes.get(key) != null || forms.get(key)?.within !== undefined

  function above(row: Row): Row[] {
    const found: Row[] = []
    let at: Row | undefined = row
    // A ledger may turn around what the form has.
    while ((at = rowOf(table, wholes.get(at.key) ?? '')) && !found.includes(at)) found.unshift(at)
    return found.filter(isPart)
  }

  const subtotals = new Set(table.rows.flatMap(above))
  return (row) => [...above(row), ...(subtotals.has(row) ? [row] : [])]
}

function rowLabel(row: Row): Label {
  return { text: row.name, term: termOf(row) }
}
