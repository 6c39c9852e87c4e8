import { rowCode } from '../../ledger/codeTree.ts'
import type { PrintedTable, Row } from '../../ledger/ledger.ts'
import {
  figureCells,
  figureColumns,
  type Grid,
  type GridColumn,
  gridOf,
  nameCell,
  type Piece,
} from './grid.ts'

const FUNCTION_CLASS = /^2/

/** A table with one line for each row: code and name, the 行次 where printed, the figures. */
export function oneSided(
  id: string,
  table: PrintedTable,
  {
    isByFunction = false,
    figures = figureColumns(table.columns, []),
  }: { isByFunction?: boolean; figures?: readonly GridColumn[] } = {},
): Grid {
  // A table by function has its column of codes also where it is empty.
  const coded = isByFunction || table.rows.some((row) => rowCode(row))
  const lined = table.rows.some((row) => row.line)
  const columns: GridColumn[] = [
    ...(coded ? codeColumns(table.rows) : [itemColumn]),
    ...(lined ? [lineColumn] : []),
    ...figures,
  ]
  const lines = table.rows.map((row): Piece[] => [
    ...labels(row, coded),
    ...(lined ? [{ kind: 'line' as const, text: row.line ?? '' }] : []),
    ...figureCells(id, row, table.columns),
  ])
  return gridOf(columns, lines)
}

const itemColumn: GridColumn = { kind: 'name', headings: [{ word: 'item' }] }
const lineColumn: GridColumn = { kind: 'line', headings: [{ word: 'line' }] }

function codeColumns(rows: readonly Row[]): GridColumn[] {
  const functional = rows.every((row) => FUNCTION_CLASS.test(rowCode(row) ?? '2'))
  const code = functional ? 'functionCode' : 'code'
  return [
    { kind: 'code', headings: [{ word: 'item' }, { word: code }] },
    { kind: 'name', headings: [{ word: 'item' }, { word: 'name' }] },
  ]
}

/** A total has no code: its name covers both columns. A code left out leaves its place empty. */
function labels(row: Row, coded: boolean): Piece[] {
  if (!coded) return [nameCell(row)]
  if (!rowCode(row)) return [nameCell(row, 2)]
  return [{ kind: 'code', text: row.code ?? '' }, nameCell(row)]
}
