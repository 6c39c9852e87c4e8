import { addressOf } from '../../ledger/address.ts'
import { codeTree } from '../../ledger/codeTree.ts'
import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import { printedIn, rowOf } from '../../ledger/lookup.ts'
import { type Check, plus, type Side } from '../check.ts'
import { rowsBelow } from '../codeSums.ts'
import type { Gaps } from '../gaps.ts'
import { basicBlocks } from './basicBlocks.ts'
import { FUNCTION_TABLES, partColumns } from './functionTables.ts'
import { lineSums } from './lineSums.ts'
import { published } from './published.ts'

/** Family 1: what must hold inside a table, and what a table lacks for it. */
export function withinTables(ledger: Ledger, gaps: Gaps): Check[] {
  const checks: Check[] = []
  for (const id of FUNCTION_TABLES) {
    const table = published(ledger, id)
    if (table)
      checks.push(
        ...rowTotals(id, table, gaps),
        ...codes(id, table, gaps.rows.get(id)),
        ...balances(id, table),
      )
  }
  for (const id of ['totals', 'appropriation']) {
    const table = published(ledger, id)
    if (table) checks.push(...sides(id, table, gaps))
  }
  const appropriation = published(ledger, 'appropriation')
  if (appropriation) checks.push(...rowTotals('appropriation', appropriation, gaps))
  const basic = published(ledger, 'basic')
  if (basic) checks.push(...codes('basic', basic), ...blocks(basic))
  const sangong = published(ledger, 'sangong')
  if (sangong) checks.push(...lines('sangong', 'sangong', sangong, gaps))
  return [...checks, ...omitted(gaps), ...withoutColumns(gaps)]
}

/** An equation of one figure with the sum of others. */
function sumOf(rule: string, id: string, row: string, column: string, right: Side): Check {
  const address = addressOf(id, row, column)
  return {
    kind: 'equation',
    id: `${rule}:${address}`,
    family: 'within',
    left: [plus(address)],
    right,
    message: { key: rule, values: { address } },
  }
}

function rowTotals(id: string, table: PrintedTable, gaps: Gaps): Check[] {
  const parts = [...partColumns(id, table), ...(gaps.columns.get(id) ?? [])]
  if (!parts.length || !table.columns.some((column) => column.key === 'total')) return []
  return table.rows
    .filter((row) => id !== 'appropriation' || row.key.startsWith('expenditure.'))
    .map(({ key }) =>
      sumOf(
        'row-total',
        id,
        key,
        'total',
        parts.map((part) => plus(addressOf(id, key, part))),
      ),
    )
}

/** A code is the sum of the codes below it, the total that of the classes. */
function codes(id: string, table: PrintedTable, absent: readonly string[] = []): Check[] {
  const checks: Check[] = []
  codeTree(table).each((node) => {
    const { row } = node.data
    const below = row ? rowsBelow(node, absent) : []
    if (!row || !below.length) return
    for (const { key: column } of table.columns) {
      const isBlank = (key: string) => printedIn(rowOf(table, key), column) == null
      if ([row.key, ...below].every(isBlank)) continue
      const right = below.map((key) => plus(addressOf(id, key, column)))
      checks.push(sumOf(node.depth ? 'parent' : 'classes', id, row.key, column, right))
    }
  })
  return checks
}

/** Tables of a budget of its own: opening + income = expenditure + closing, row by row. */
function balances(id: string, table: PrintedTable): Check[] {
  const has = new Set(table.columns.map((column) => column.key))
  if (!['opening', 'income', 'total', 'closing'].every((key) => has.has(key))) return []
  return table.rows.map(({ key }) => ({
    kind: 'equation',
    id: `balance:${id}/${key}`,
    family: 'within',
    left: [plus(addressOf(id, key, 'opening')), plus(addressOf(id, key, 'income'))],
    right: [plus(addressOf(id, key, 'total')), plus(addressOf(id, key, 'closing'))],
    message: { key: 'balance', values: { table: id, row: key } },
  }))
}

/** Tables of two sides: the year's lines, the grand totals, and both sides alike. */
function sides(id: string, table: PrintedTable, gaps: Gaps): Check[] {
  const checks: Check[] = []
  for (const side of ['income', 'expenditure']) {
    const columns = table.columns.filter((column) => !column.side || column.side === side)
    const whole = `${side}.year-total`
    if (!rowOf(table, whole)) continue
    const absent = (gaps.rows.get(id) ?? []).filter((key) => /^expenditure\.\d+$/.test(key))
    const parts = [...yearLines(side, table), ...(side === 'expenditure' ? absent : [])]
    for (const column of new Set(columns.map((each) => each.key)))
      checks.push(...lineSum('side-sum', id, table, { whole, parts, column }))
  }
  checks.push(...lines('side-sum', id, table, gaps))
  if (rowOf(table, 'income.grand-total') && rowOf(table, 'expenditure.grand-total')) {
    const column = table.columns.some((each) => each.key === 'total') ? 'total' : 'amount'
    checks.push({
      kind: 'agreement',
      id: `sides:${id}`,
      family: 'within',
      left: plus(addressOf(id, 'income.grand-total', 'amount')),
      right: plus(addressOf(id, 'expenditure.grand-total', column)),
      message: { key: 'sides', values: { table: id } },
    })
  }
  return checks
}

/** The lines of one side above its total of the year. */
function yearLines(side: string, table: PrintedTable): string[] {
  const keys = table.rows.map((row) => row.key)
  return keys
    .slice(0, keys.indexOf(`${side}.year-total`))
    .filter((key) => key.startsWith(`${side}.`))
}

/** The sums that the form defines between lines, with what the document has of them. */
function lines(rule: string, id: string, table: PrintedTable, gaps: Gaps): Check[] {
  const absent = new Set(gaps.rows.get(id))
  return lineSums(id, table).flatMap(({ whole, parts, columns }) => {
    const counted = parts.filter((key) => rowOf(table, key) || absent.has(key))
    if (!rowOf(table, whole)) return []
    return columns.flatMap((column) => lineSum(rule, id, table, { whole, parts: counted, column }))
  })
}

interface Summed {
  readonly whole: string
  readonly parts: readonly string[]
  readonly column: string
}

function lineSum(rule: string, id: string, table: PrintedTable, sum: Summed): Check[] {
  const { whole, parts, column } = sum
  const isBlank = (key: string) => printedIn(rowOf(table, key), column) == null
  if (!parts.length || [whole, ...parts].every(isBlank)) return []
  const right = parts.map((key) => plus(addressOf(id, key, column)))
  return [sumOf(rule, id, whole, column, right)]
}

/** Table 06: its two totals are the sums of their classes. */
function blocks(table: PrintedTable): Check[] {
  return Object.entries(basicBlocks(table)).flatMap(([whole, parts]) =>
    rowOf(table, whole) ? lineSum('block', 'basic', table, { whole, parts, column: 'amount' }) : [],
  )
}

function omitted(gaps: Gaps): Check[] {
  return gaps.omitted.map((addresses) => ({
    kind: 'statement',
    id: `omitted:${addresses.join('+')}`,
    family: 'within',
    holds: false,
    addresses,
    message: { key: 'omitted', values: {} },
  }))
}

function withoutColumns(gaps: Gaps): Check[] {
  return [...gaps.columns].map(([table, columns]) => ({
    kind: 'statement',
    id: `column-printed:${table}`,
    family: 'within',
    holds: false,
    addresses: [],
    message: { key: 'column-printed', values: { table, columns: columns.join('、') } },
  }))
}
