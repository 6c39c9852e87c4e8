import { type Address, addressOf } from '../address.ts'
import { parentCode, rowCode } from '../codeTree.ts'
import { isNonZero } from '../figureSum.ts'
import { minus, plus } from '../formula.ts'
import { knownFigures, ZERO } from '../known.ts'
import type { Ledger, PrintedTable, Row } from '../ledger.ts'
import { printedIn, printedTable, publishedTable, rowOf } from '../lookup.ts'
import { sideOf } from '../side.ts'
import { compare, type FormEquation, same } from './equation.ts'
import { publicExpenses } from './publicExpenses.ts'
import {
  APPROPRIATION,
  BASIC_IN_TWO,
  BUDGET_FLOWS,
  BUDGETS,
  CARRIED_OVER,
  DETAILS,
  INCOME_OF_THE_YEAR,
  PART_OF,
  PART_OF_TOTALS,
  SOURCES,
} from './relations.ts'
import { hasColumn, stands } from './stands.ts'
import { spentColumn } from './within.ts'

/** What must hold between tables, figure by figure and code by code. */
export function equationsBetween(ledger: Ledger): FormEquation[] {
  return [...sources(ledger), ...details(ledger), ...partsOfExpenditure(ledger)]
}

/** Through the tables: what appropriated money comes from and goes to. */
export function equationsOfBudgets(ledger: Ledger): FormEquation[] {
  return [
    ...appropriationInTotals(ledger),
    ...(stands(ledger, INCOME_OF_THE_YEAR) ? [same(...INCOME_OF_THE_YEAR)] : []),
    ...budgetBalances(ledger),
    ...budgetFlows(ledger),
    ...basicInTwo(ledger),
    ...publicExpenses(ledger),
    ...carryOver(ledger),
  ]
}

/** The lines of the year's income are the column totals of the table by code. */
function sources(ledger: Ledger): FormEquation[] {
  const { summary, detail, lines, total, appropriated } = SOURCES
  const line = (key: string) => addressOf(summary, `income.${key}`, 'amount')
  const column = (key: string) => addressOf(detail, 'total', key)
  const pairs = [
    ...lines.map((key): [Address, Address] => [line(key), column(key)]),
    [line(total.line), column(total.column)] as [Address, Address],
  ]
  const whole = column(appropriated)
  const budgets = BUDGETS.map(({ table }) => line(table)).filter((each) => stands(ledger, [each]))
  return [
    ...pairs.filter((pair) => stands(ledger, pair)).map((pair) => same(...pair)),
    ...(budgets.length && stands(ledger, [whole])
      ? [compare('equation', 'appropriated-income', whole, [whole], budgets)]
      : []),
  ]
}

/** The class lines and the total of a summary are those of the table with its codes. */
function details(ledger: Ledger): FormEquation[] {
  return DETAILS.flatMap(({ summary, column, detail }) => {
    const lines = publishedTable(ledger, summary)
    if (!lines || !hasColumn(lines, column)) return []
    const table = publishedTable(ledger, detail)
    const whole = 'expenditure.year-total'
    return [
      ...(table ? classLines(ledger, summary, column, lines, detail, table) : []),
      // Also where the table of codes is declared empty: then nothing was spent.
      ...(printedTable(ledger, detail) && rowOf(lines, whole)
        ? [same(addressOf(summary, whole, column), addressOf(detail, 'total', 'total'))]
        : []),
    ]
  })
}

function classLines(
  ledger: Ledger,
  summary: string,
  column: string,
  lines: PrintedTable,
  detail: string,
  table: PrintedTable,
): FormEquation[] {
  const figures = knownFigures(ledger)
  const codes = new Set(table.rows.flatMap((row) => rowCode(row) ?? []).filter(isClass))
  for (const { key } of lines.rows) {
    const code = key.replace('expenditure.', '')
    // A line with a figure but without a row in the other table.
    if (isClass(code) && isNonZero(figures, addressOf(summary, key, column))) codes.add(code)
  }
  return [...codes].map((code) =>
    same(addressOf(summary, `expenditure.${code}`, column), addressOf(detail, code, 'total')),
  )
}

function isClass(code: string): boolean {
  return /^\d{3}$/.test(code)
}

/** What the tables of the budgets spend is part of all, code by code and column by column. */
function partsOfExpenditure(ledger: Ledger): FormEquation[] {
  const all = publishedTable(ledger, PART_OF.whole)
  if (!all) return []
  const budgets = PART_OF.parts.flatMap((id) => {
    const table = publishedTable(ledger, id)
    return table ? [{ id, table }] : []
  })
  const unknown = PART_OF.parts.some((id) => !printedTable(ledger, id))
  const counted: readonly string[] = PART_OF.columns
  return all.columns.flatMap(({ key: column }) => {
    // A refund within a budget that is not published would make the whole less than its parts.
    const refunds = all.rows.some((row) => printedIn(row, column)?.startsWith('-'))
    if (!counted.includes(column) || (unknown && refunds)) return []
    return all.rows.flatMap(({ key }) => {
      const parts = budgets
        .filter(({ table }) => printedIn(rowOf(table, key), column) != null)
        .map(({ id }) => addressOf(id, key, column))
      const [first] = parts
      const whole = addressOf(PART_OF.whole, key, column)
      return first ? compare('order', 'part-of-all', first, parts, [whole]) : []
    })
  })
}

/** Lines, carry-overs and totals of what is appropriated are within those of all. */
function appropriationInTotals(ledger: Ledger): FormEquation[] {
  const part = publishedTable(ledger, PART_OF_TOTALS.part)
  const whole = publishedTable(ledger, PART_OF_TOTALS.whole)
  if (!part || !whole) return []
  const lines = part.rows.filter(
    ({ key }) => /\.(\d{3}|opening|closing|year-total|grand-total)$/.test(key) && rowOf(whole, key),
  )
  const at = (key: string) => addressOf(PART_OF_TOTALS.whole, key, 'amount')
  const budgets = BUDGETS.filter(({ line }) => rowOf(whole, line) && rowOf(part, line))
  return [
    ...lines.map((row) => {
      const column = sideOf(row) === 'income' ? 'amount' : spentColumn(part)
      const left = addressOf(PART_OF_TOTALS.part, row.key, column)
      return compare('order', 'part-of-all', left, [left], [at(row.key)])
    }),
    ...budgets.map(({ line }) => same(at(line), addressOf(PART_OF_TOTALS.part, line, 'amount'))),
  ]
}

/** Each appropriated budget balances: opening + income = expenditure + closing. */
function budgetBalances(ledger: Ledger): FormEquation[] {
  return BUDGETS.flatMap(({ table, line, opening, column }) => {
    const at = (row: string, of: string) => addressOf(APPROPRIATION, row, of)
    const left = [at(opening, 'amount'), at(line, 'amount')]
    const right = [at('expenditure.year-total', column), at('expenditure.closing', column)]
    return stands(ledger, [...left, ...right])
      ? [compare('equation', 'budget-balance', table, left, right)]
      : []
  })
}

/** The total of a budget's own table opens, receives and closes with what table 04 says of it. */
function budgetFlows(ledger: Ledger): FormEquation[] {
  return BUDGET_FLOWS.flatMap(([summary, own]) => {
    const [id = '', , column = ''] = own.split('/')
    const table = printedTable(ledger, id)
    // A table that is declared empty says that there was none of it, in the columns that it has.
    const says = table && hasColumn(table, column)
    const stated = says && (table.state === 'empty' || stands(ledger, [own]))
    return stated && stands(ledger, [summary]) ? [same(summary, own)] : []
  })
}

function basicInTwo(ledger: Ledger): FormEquation[] {
  const { by, table, blocks, totals } = BASIC_IN_TWO
  const ofBlocks = blocks.map((block) => addressOf(table, block, 'amount'))
  const total = totals
    .map((column) => addressOf(table, 'total', column))
    .find((each) => stands(ledger, [each]))
  const right = ofBlocks.some((each) => stands(ledger, [each])) ? ofBlocks : total && [total]
  return right && stands(ledger, [by]) ? [compare('equation', 'basic-blocks', by, [by], right)] : []
}

/** What items spend beyond their income of the year. */
function carryOver(ledger: Ledger): FormEquation[] {
  const { spent, received, opening } = CARRIED_OVER
  const [table, income] = [
    publishedTable(ledger, spent.table),
    publishedTable(ledger, received.table),
  ]
  const appropriation = publishedTable(ledger, APPROPRIATION)
  const carried = opening.find((key) => appropriation && rowOf(appropriation, key))
  if (!table || !income || !carried) return []
  const levels = new Set(income.rows.map((row) => rowCode(row)?.length))
  const leaves = lowest(table.rows)
  if (!leaves.every((row) => levels.has(rowCode(row)?.length))) return []
  const figures = knownFigures(ledger)
  const valueAt = (address: Address) => figures(address)?.value ?? ZERO
  const left = leaves.flatMap(({ key }) => {
    const out = addressOf(spent.table, key, spent.column)
    const into = addressOf(received.table, key, received.column)
    if (valueAt(out).lte(valueAt(into))) return []
    return [plus(out), ...(rowOf(income, key) ? [minus(into)] : [])]
  })
  if (!left.length) return []
  return [
    {
      ...compare(
        'order',
        'carry-over',
        spent.table,
        [],
        [addressOf(APPROPRIATION, carried, 'amount')],
      ),
      left,
    },
  ]
}

/** The rows below whose code nothing is printed. */
function lowest(rows: readonly Row[]): Row[] {
  const above = new Set<string>()
  for (const row of rows)
    for (
      let code = parentCode(rowCode(row) ?? '');
      code && !above.has(code);
      code = parentCode(code)
    )
      above.add(code)
  return rows.filter((row) => {
    const code = rowCode(row)
    return code !== undefined && !above.has(code)
  })
}
