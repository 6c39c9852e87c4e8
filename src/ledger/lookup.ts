import { type Amount, amount, isUnit } from '../money/index.ts'
import { type Address, addressOf, parseAddress } from './address.ts'
import type { Ledger, NarrativeFigure, PrintedTable, Row, Table } from './ledger.ts'
import { perLedger } from './perLedger.ts'
import { TABLE_IDS } from './schema.ts'

/**
 * What stands at a table's cell. `blank`: nothing is printed; `empty`: the document says the
 * table has no data; `missing`: there is no such table, row or column in the document.
 */
export type Cell =
  | { readonly state: 'figure'; readonly amount: Amount; readonly inferred: boolean }
  | { readonly state: 'blank' }
  | { readonly state: 'empty'; readonly statement: string }
  | { readonly state: 'missing'; readonly what: 'table' | 'row' | 'column' }

/** The ids of a ledger's tables: the nine standard ones, then any others it has. */
export function tableIds(ledger: Ledger): string[] {
  const standard: readonly string[] = TABLE_IDS
  return [...standard, ...Object.keys(ledger.tables).filter((id) => !standard.includes(id))]
}

/** A table as sources name it: 公开03表 支出决算表. */
export function numberedTitle({ number, title }: Pick<Table, 'number' | 'title'>): string {
  return [number, title].filter(Boolean).join(' ')
}

/** A table by id, also one that the ledger lacks altogether. */
export function tableOf(ledger: Ledger, id: string): Table | undefined {
  return Object.hasOwn(ledger.tables, id) ? ledger.tables[id] : undefined
}

/** A table whose grid is printed, or `undefined`. */
export function printedTable(ledger: Ledger, id: string): PrintedTable | undefined {
  const table = tableOf(ledger, id)
  return table && table.state !== 'missing' ? table : undefined
}

/** A table with figures: not missing, and not declared empty by the document. */
export function publishedTable(ledger: Ledger, id: string): PrintedTable | undefined {
  const table = printedTable(ledger, id)
  return table?.state === 'published' ? table : undefined
}

const rowsByKey = new WeakMap<Table, Map<string, Row>>()

/** A table's row by key. */
export function rowOf(table: PrintedTable, key: string): Row | undefined {
  let rows = rowsByKey.get(table)
  if (!rows) rowsByKey.set(table, (rows = new Map(table.rows.map((row) => [row.key, row]))))
  return rows.get(key)
}

/** What a row prints in a column, digit by digit; `null` where it is blank, `undefined` where there is no cell. */
export function printedIn(row: Row | undefined, column: string): string | null | undefined {
  // A column may have the name of something that every object inherits.
  return row && Object.hasOwn(row.cells, column) ? row.cells[column] : undefined
}

/** The cell at an address of a table. */
export function cellAt(ledger: Ledger, table: string, row: string, column: string): Cell {
  const found = printedTable(ledger, table)
  if (!found) return { state: 'missing', what: 'table' }
  if (found.state === 'empty') return { state: 'empty', statement: found.statement }
  const line = rowOf(found, row)
  if (!line) return { state: 'missing', what: 'row' }
  return cellOf(found, line, column)
}

/** The cell of a row at hand. */
export function cellOf(table: PrintedTable, row: Row, column: string): Cell {
  const printed = printedIn(row, column)
  if (printed === undefined) return { state: 'missing', what: 'column' }
  if (printed === null) return { state: 'blank' }
  return {
    state: 'figure',
    amount: amount(printed, table.unit),
    inferred: row.inferred?.includes(column) ?? false,
  }
}

/** The amount at an address of a table, `undefined` where none is printed. */
export function amountAt(
  ledger: Ledger,
  table: string,
  row: string,
  column: string,
): Amount | undefined {
  const cell = cellAt(ledger, table, row, column)
  return cell.state === 'figure' ? cell.amount : undefined
}

/** A figure of the explanation by part and key, with the address that names it. */
export function narrativeFigure(
  ledger: Ledger,
  part: string,
  key: string,
): (NarrativeFigure & { readonly address: Address }) | undefined {
  const address = addressOf('narrative', part, key)
  const figure = figuresByAddress(ledger).get(address)
  return figure && { ...figure, address }
}

const figuresByAddress = perLedger(({ narrative }): ReadonlyMap<string, NarrativeFigure> => {
  const parts = narrative.flatMap((section) => section.parts)
  return new Map(
    parts.flatMap((part) =>
      part.figures.map((figure) => [addressOf('narrative', part.id, figure.key), figure] as const),
    ),
  )
})

/** An amount of the explanation; `undefined` where it is not printed or is no money. */
export function narrativeAmount(ledger: Ledger, part: string, key: string): Amount | undefined {
  const figure = narrativeFigure(ledger, part, key)
  return figure && isUnit(figure.unit) ? amount(figure.value, figure.unit) : undefined
}

/** Whether an address names something that the ledger prints, a blank cell included. */
export function exists(ledger: Ledger, address: string): boolean {
  const parts = parseAddress(address)
  if (!parts) return false
  if (parts.table === 'narrative')
    return narrativeFigure(ledger, parts.row, parts.column) !== undefined
  const table = printedTable(ledger, parts.table)
  return table !== undefined && printedIn(rowOf(table, parts.row), parts.column) !== undefined
}
