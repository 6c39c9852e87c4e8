import { addressOf } from '../ledger/address.ts'
import type { Column, Ledger, PrintedTable, Row } from '../ledger/ledger.ts'
import { printedIn, printedTable, tableIds, tableOf } from '../ledger/lookup.ts'
import { sideOf } from '../ledger/side.ts'
import { tableName } from '../words/names.ts'
import type { Say } from '../words/say.ts'
import {
  choiceColumn,
  figureColumn,
  type Listing,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from './listing.ts'

/** `empty` are the cells of a table that is said to be so. */
const CELL_STATES = ['printed', 'blank', 'empty']

const COLUMNS = [
  textColumn('address'),
  textColumn('table'),
  textColumn('row'),
  textColumn('column'),
  textColumn('code'),
  textColumn('name'),
  textColumn('line'),
  textColumn('heading'),
  textColumn('column-line'),
  choiceColumn('state', CELL_STATES, 'exports.state'),
  figureColumn('value'),
  UNIT_COLUMN,
  { key: 'inferred', type: 'boolean' },
  { key: 'corrected', type: 'boolean' },
  figureColumn('read'),
] as const

/** Every cell of every printed table, one a row, with its address and all that names it. */
export function figureListing(ledger: Ledger): Listing {
  return listingOf(
    COLUMNS,
    tableIds(ledger).flatMap((id) => {
      const table = printedTable(ledger, id)
      return table
        ? table.rows.flatMap((row) =>
            cellColumns(table, row).map((column) => cellRow(ledger, id, table, row, column)),
          )
        : []
    }),
  )
}

/** The columns in which a row has a cell; two sides may use one key. */
function cellColumns(table: PrintedTable, row: Row): Column[] {
  const side = sideOf(row)
  const own = table.columns.filter(
    (column) =>
      printedIn(row, column.key) !== undefined && (!side || !column.side || column.side === side),
  )
  return own.filter(({ key }, index) => own.findIndex((each) => each.key === key) === index)
}

function cellRow({ corrected }: Ledger, id: string, table: PrintedTable, row: Row, column: Column) {
  const address = addressOf(id, row.key, column.key)
  const read = corrected?.[address]
  const value = printedIn(row, column.key) ?? null
  const state = table.state === 'empty' ? 'empty' : value === null ? 'blank' : 'printed'
  return {
    address,
    table: id,
    row: row.key,
    column: column.key,
    code: row.code,
    name: row.name,
    line: row.line,
    heading: [column.group, column.title].filter(Boolean).join(' / '),
    'column-line': column.line,
    state,
    value,
    unit: table.unit,
    inferred: String(row.inferred?.includes(column.key) ?? false),
    corrected: String(read !== undefined),
    read,
  }
}

const TABLE_COLUMNS = [
  textColumn('table'),
  textColumn('number'),
  textColumn('title'),
  choiceColumn('state', ['published', 'empty', 'missing'], 'tables.states'),
  UNIT_COLUMN,
  { key: 'figures', type: 'integer' },
  textColumn('statement'),
  textColumn('note'),
] as const

/** Every table that there should be or is, with its state and how many figures it prints. */
export function tableListing(ledger: Ledger, say: Say): Listing {
  return listingOf(
    TABLE_COLUMNS,
    tableIds(ledger).map((id) => {
      const table = tableOf(ledger, id)
      const cells = printedTable(ledger, id)?.rows.flatMap((row) => Object.values(row.cells)) ?? []
      return {
        table: id,
        number: table?.number,
        title: tableName(ledger, id, say),
        state: table?.state ?? 'missing',
        unit: table?.unit,
        figures: String(cells.filter((cell) => cell != null).length),
        statement: table?.state === 'empty' ? table.statement : '',
        note: table?.note,
      }
    }),
  )
}
