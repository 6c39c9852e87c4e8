import type { Column, PrintedTable, Row } from '../../ledger/ledger.ts'
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

const SUBTOTAL = 'vehicles'
const PARTS = ['vehicle-purchase', 'vehicle-operation']

/**
 * The 三公 table as printed: every item's budget, then every item's actual, all on one line; and, for
 * narrow screens, the items one under the other.
 */
export function sangongLine(id: string, table: PrintedTable): { wide: Grid; narrow: Grid[] } {
  const whole = table.rows.find(({ key }) => key === SUBTOTAL)
  const grouped = whole !== undefined && table.rows.some(({ key }) => PARTS.includes(key))

  function headings(column: Column, row: Row): Label[] {
    const above = [...(column.group ? [{ text: column.group }] : []), columnLabel(column)]
    if (grouped && row.key === SUBTOTAL) return [...above, rowLabel(row), { word: 'subtotal' }]
    if (grouped && PARTS.includes(row.key)) return [...above, rowLabel(whole), rowLabel(row)]
    return [...above, rowLabel(row)]
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
  const byItem = oneSided(id, table, unnumbered)
  return { wide: line.length ? gridOf(columns, [line]) : byItem, narrow: [byItem] }
}

function rowLabel(row: Row): Label {
  return { text: row.name, term: termOf(row) }
}
