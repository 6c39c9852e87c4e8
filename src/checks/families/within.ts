import { addressOf } from '../../ledger/address.ts'
import { codeTree } from '../../ledger/codeTree.ts'
import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import { rowOf } from '../../ledger/lookup.ts'
import { type Check, plus, type Side } from '../check.ts'
import { basicBlocks } from './basicBlocks.ts'
import { FUNCTION_TABLES, partColumns } from './functionTables.ts'
import { published } from './published.ts'

/** Family 1: what must hold inside a table. */
export function withinTables(ledger: Ledger): Check[] {
  const checks: Check[] = []
  for (const id of FUNCTION_TABLES) {
    const table = published(ledger, id)
    if (table) checks.push(...rowTotals(id, table), ...parents(id, table), ...balances(id, table))
  }
  const totals = published(ledger, 'totals')
  if (totals) checks.push(...twoSided('totals', totals, ['amount']))
  const appropriation = published(ledger, 'appropriation')
  if (appropriation) {
    checks.push(
      ...twoSided('appropriation', appropriation, ['total', 'general', 'fund', 'capital']),
      ...budgetTotals(appropriation),
    )
  }
  const basic = published(ledger, 'basic')
  if (basic) checks.push(...economic(basic))
  const sangong = published(ledger, 'sangong')
  if (sangong) checks.push(...threeParts(sangong))
  return checks
}

/** An equation of one figure with the sum of others, if the table has them all. */
function sumOf(
  rule: string,
  id: string,
  row: string,
  column: string,
  right: Side,
): Check & { kind: 'equation' } {
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

function rowTotals(id: string, table: PrintedTable): Check[] {
  const parts = partColumns(id, table)
  if (!parts.length) return []
  return table.rows.map(({ key }) =>
    sumOf(
      'row-total',
      id,
      key,
      'total',
      parts.map((part) => plus(addressOf(id, key, part))),
    ),
  )
}

function parents(id: string, table: PrintedTable): Check[] {
  const checks: Check[] = []
  codeTree(table).each((node) => {
    const row = node.data.row
    const children = (node.children ?? []).flatMap((child) => child.data.row ?? [])
    if (!row || !children.length) return
    for (const { key } of table.columns) {
      if ([row, ...children].every((each) => each.cells[key] == null)) continue
      const rule = node.depth ? 'parent' : 'classes'
      const right = children.map((child) => plus(addressOf(id, child.key, key)))
      checks.push(sumOf(rule, id, row.key, key, right))
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

function twoSided(id: string, table: PrintedTable, spent: readonly string[]): Check[] {
  const checks: Check[] = []
  const keys = table.rows.map((row) => row.key)
  const lines = (side: string) =>
    keys.slice(
      keys.findIndex((key) => key.startsWith(`${side}.`)),
      keys.indexOf(`${side}.year-total`),
    )
  const has = new Set(table.columns.map((column) => column.key))
  const sides: [string, string][] = [
    ['income', 'amount'],
    ...spent
      .filter((column) => has.has(column))
      .map((key): [string, string] => ['expenditure', key]),
  ]
  for (const [side, column] of sides) {
    const sum = (row: string, of: readonly string[]) => {
      const printed = of.filter((key) => rowOf(table, key))
      if (!rowOf(table, row) || !printed.length) return
      if ([row, ...printed].every((key) => rowOf(table, key)?.cells[column] == null)) return
      const right = printed.map((key) => plus(addressOf(id, key, column)))
      checks.push(sumOf('side-sum', id, row, column, right))
    }
    const year = `${side}.year-total`
    sum(year, lines(side))
    sum(
      `${side}.grand-total`,
      side === 'income'
        ? [year, 'income.surplus-used', 'income.opening']
        : [year, 'expenditure.surplus-distributed', 'expenditure.closing'],
    )
    if (side === 'income')
      sum(
        'income.opening',
        ['general', 'fund', 'capital'].map((budget) => `income.opening-${budget}`),
      )
  }
  if (rowOf(table, 'income.grand-total') && rowOf(table, 'expenditure.grand-total'))
    checks.push({
      kind: 'agreement',
      id: `sides:${id}`,
      family: 'within',
      left: plus(addressOf(id, 'income.grand-total', 'amount')),
      right: plus(addressOf(id, 'expenditure.grand-total', has.has('total') ? 'total' : 'amount')),
      message: { key: 'sides', values: { table: id } },
    })
  return checks
}

/** Table 04: each expenditure line is the sum of its three budgets. */
function budgetTotals(table: PrintedTable): Check[] {
  const budgets = table.columns
    .map((column) => column.key)
    .filter((key) => ['general', 'fund', 'capital'].includes(key))
  if (!budgets.length || !table.columns.some((column) => column.key === 'total')) return []
  return table.rows
    .filter((row) => row.key.startsWith('expenditure.'))
    .map(({ key }) =>
      sumOf(
        'row-total',
        'appropriation',
        key,
        'total',
        budgets.map((budget) => plus(addressOf('appropriation', key, budget))),
      ),
    )
}

function economic(table: PrintedTable): Check[] {
  const checks = parents('basic', table)
  for (const [total, classes] of Object.entries(basicBlocks(table))) {
    if (!rowOf(table, total) || !classes.length) continue
    const right = classes.map((key) => plus(addressOf('basic', key, 'amount')))
    checks.push(sumOf('block', 'basic', total, 'amount', right))
  }
  return checks
}

function threeParts(table: PrintedTable): Check[] {
  const sums: [string, readonly string[]][] = [
    ['total', ['abroad', 'vehicles', 'reception']],
    ['vehicles', ['vehicle-purchase', 'vehicle-operation']],
  ]
  return table.columns.flatMap(({ key: column }) =>
    sums.flatMap(([whole, parts]) => {
      const printed = parts.filter((key) => rowOf(table, key))
      if (!rowOf(table, whole) || !printed.length) return []
      const right = printed.map((key) => plus(addressOf('sangong', key, column)))
      return [sumOf('sangong', 'sangong', whole, column, right)]
    }),
  )
}
