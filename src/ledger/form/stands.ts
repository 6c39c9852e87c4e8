import type { Address } from '../address.ts'
import type { Ledger, PrintedTable } from '../ledger.ts'
import { publishedTable, rowOf } from '../lookup.ts'

/** Whether published tables have the rows and columns of all these places. */
export function stands(ledger: Ledger, places: readonly Address[]): boolean {
  return places.every((address) => {
    const [id = '', row = '', column = ''] = address.split('/')
    const table = publishedTable(ledger, id)
    return table && rowOf(table, row) && hasColumn(table, column)
  })
}

/** Whether a table prints a column. */
export function hasColumn(table: PrintedTable, column: string): boolean {
  return table.columns.some(({ key }) => key === column)
}
