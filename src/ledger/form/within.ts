import { addressOf } from '../address.ts'
import { codeTree, rowsBelow } from '../codeTree.ts'
import { plus } from '../formula.ts'
import type { PrintedTable } from '../ledger.ts'
import { printedIn, rowOf } from '../lookup.ts'
import { sideOf } from '../side.ts'
import type { FormEquation, Lacking } from './equation.ts'
import { SUM_RULES } from './tables.ts'
import { isClassLine, type Sum, type TableShape } from './shape.ts'

/** What must hold inside a table; rows and columns that it lacks count as parts all the same. */
export function equationsWithin(shape: TableShape, lacking: Lacking): FormEquation[] {
  const { kind } = shape
  const rowTotals = columnSums(shape, lacking)
  if (kind === 'two-sided') return [...rowSums(shape, lacking), ...sides(shape), ...rowTotals]
  if (!kind.endsWith('-codes')) return [...rowTotals, ...rowSums(shape, lacking)]
  return [...rowTotals, ...codes(shape, lacking), ...balances(shape), ...rowSums(shape, lacking)]
}

/** An equation of one figure with the sum of others. */
function sum(
  rule: string,
  id: string,
  [row, column]: readonly [string, string],
  parts: readonly (readonly [string, string])[],
): FormEquation {
  const address = addressOf(id, row, column)
  return {
    kind: 'equation',
    rule,
    place: address,
    left: [plus(address)],
    right: parts.map(([key, of]) => plus(addressOf(id, key, of))),
    values: { address },
  }
}

function columnSums({ id, table, columnSums }: TableShape, lacking: Lacking): FormEquation[] {
  return columnSums.flatMap(({ whole, parts, unprinted }) => {
    const side = table.columns.find(({ key }) => key === whole)?.side
    const counted = [...parts, ...unprinted.filter((key) => lacking.columns.includes(key))]
    if (!counted.length) return []
    return table.rows
      .filter((row) => !side || (sideOf(row) ?? side) === side)
      .map(({ key }) =>
        sum(
          'row-total',
          id,
          [key, whole],
          counted.map((part) => [key, part]),
        ),
      )
  })
}

/** A code is the sum of the codes below it, the total that of the classes. */
function codes({ id, table, rowSums, addable }: TableShape, lacking: Lacking): FormEquation[] {
  const equations: FormEquation[] = []
  const elsewhere = new Set(
    table.rows.flatMap(({ key, within }) => (within === undefined ? [] : [key])),
  )
  const further = new Map(rowSums.map(({ whole, parts }) => [whole, parts]))
  codeTree(table).each((node) => {
    const { row } = node.data
    if (!row) return
    const below = rowsBelow(node, lacking.rows).filter((key) => !elsewhere.has(key))
    const parts = [...below, ...(further.get(row.key) ?? [])]
    if (!parts.length) return
    for (const { key: column } of table.columns) {
      if (!addable.has(column) || areBlank(table, [row.key, ...parts], column)) continue
      const rule = node.depth ? 'parent' : 'classes'
      equations.push(
        sum(
          rule,
          id,
          [row.key, column],
          parts.map((key) => [key, column]),
        ),
      )
    }
  })
  return equations
}

/** The sums between lines that do not follow from codes. */
function rowSums(shape: TableShape, lacking: Lacking): FormEquation[] {
  const { id, kind, table, addable } = shape
  if (!shape.rowSums.length) return []
  const ofCodes = kind.endsWith('-codes') ? codedWholes(table) : new Set<string>()
  return shape.rowSums
    .filter(({ whole }) => !ofCodes.has(whole))
    .flatMap((each) => {
      const { whole } = each
      const side = sideOf({ key: whole })
      const parts = [...each.parts, ...lackingParts(each, lacking)]
      if (!parts.length) return []
      const columns = table.columns.filter(
        (column) => !side || !column.side || column.side === side,
      )
      return [...new Set(columns.map(({ key }) => key))]
        .filter((column) => addable.has(column) && !areBlank(table, [whole, ...parts], column))
        .map((column) =>
          sum(
            SUM_RULES[kind],
            id,
            [whole, column],
            parts.map((key) => [key, column]),
          ),
        )
    })
}

function lackingParts({ whole, unprinted }: Sum, { rows }: Lacking): string[] {
  return rows.filter((key) =>
    isClassLine(key) ? whole === 'expenditure.year-total' : unprinted.includes(key),
  )
}

/** The rows whose sums follow from codes. */
function codedWholes(table: PrintedTable): Set<string> {
  const keys = codeTree(table)
    .descendants()
    .flatMap(({ data }) => data.row?.key ?? [])
  return new Set(keys)
}

function areBlank(table: PrintedTable, rows: readonly string[], column: string): boolean {
  return rows.every((key) => printedIn(rowOf(table, key), column) == null)
}

/** A budget with carry-over: opening + income = expenditure + closing, row by row. */
function balances({ id, table }: TableShape): FormEquation[] {
  const has = new Set(table.columns.map(({ key }) => key))
  if (!['opening', 'income', 'total', 'closing'].every((key) => has.has(key))) return []
  return table.rows.map(({ key }) => ({
    kind: 'equation',
    rule: 'balance',
    place: `${id}/${key}`,
    left: [plus(addressOf(id, key, 'opening')), plus(addressOf(id, key, 'income'))],
    right: [plus(addressOf(id, key, 'total')), plus(addressOf(id, key, 'closing'))],
    values: { table: id, row: key },
  }))
}

/** Both sides come to the same. */
function sides({ id, table }: TableShape): FormEquation[] {
  if (!rowOf(table, 'income.grand-total') || !rowOf(table, 'expenditure.grand-total')) return []
  const left = addressOf(id, 'income.grand-total', 'amount')
  const right = addressOf(id, 'expenditure.grand-total', spentColumn(table))
  return [
    {
      kind: 'agreement',
      rule: 'sides',
      place: id,
      left: [plus(left)],
      right: [plus(right)],
      values: { table: id },
    },
  ]
}

/** The column of all expenditure in a table with two sides. */
export function spentColumn(table: PrintedTable): 'total' | 'amount' {
  return table.columns.some(({ key }) => key === 'total') ? 'total' : 'amount'
}
