import { addressOf } from '../../ledger/address.ts'
import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import { printedIn, printedTable, rowOf } from '../../ledger/lookup.ts'
import { rowCode } from '../../ledger/codeTree.ts'
import { Decimal } from '../../money/index.ts'
import { type Check, plus } from '../check.ts'
import type { Gaps } from '../gaps.ts'
import { agree, compare } from './compare.ts'
import { published } from './published.ts'

/** The tables that list, code by code, what a column of a summary table says class by class. */
const SUMMARIES = [
  ['totals', 'amount', 'expenditure'],
  ['appropriation', 'general', 'general-budget'],
  ['appropriation', 'fund', 'government-fund'],
  ['appropriation', 'capital', 'state-capital'],
] as const

/** Family 2: what must hold between tables, and the rows that one lacks for another. */
export function betweenTables(ledger: Ledger, gaps: Gaps): Check[] {
  const totals = published(ledger, 'totals')
  const income = published(ledger, 'income')
  const expenditure = published(ledger, 'expenditure')
  const checks: Check[] = []

  if (totals && income) checks.push(...sources(totals, income))
  for (const [summaryId, column, id] of SUMMARIES) {
    const summary = published(ledger, summaryId)
    if (!summary?.columns.some((each) => each.key === column)) continue
    const table = printedTable(ledger, id)
    if (table?.state === 'published')
      checks.push(...classLines(summaryId, summary, column, id, table))
    if (table && rowOf(summary, 'expenditure.year-total'))
      checks.push(yearTotals(summaryId, column, id))
  }
  if (expenditure) checks.push(...withinExpenditure(ledger, expenditure))
  return [...checks, ...withoutRows(gaps)]
}

function withoutRows(gaps: Gaps): Check[] {
  return [...gaps.rows].flatMap(([table, keys]) =>
    keys.map((key) => ({
      kind: 'statement' as const,
      id: `row-printed:${table}/${key}`,
      family: 'between' as const,
      holds: false,
      addresses: [],
      message: { key: 'row-printed', values: { table, row: key } },
    })),
  )
}

/** Table 01's income lines are the column totals of table 02. */
function sources(totals: PrintedTable, income: PrintedTable): Check[] {
  const checks: Check[] = []
  const column = (key: string) => income.columns.some((each) => each.key === key)
  const line = (key: string) => rowOf(totals, `income.${key}`) !== undefined
  const total = (key: string) => addressOf('income', 'total', key)
  if (!rowOf(income, 'total')) return []
  for (const key of ['superior', 'institutional', 'business', 'affiliates', 'other'])
    if (line(key) && column(key))
      checks.push(agree(addressOf('totals', `income.${key}`, 'amount'), total(key)))
  if (line('year-total') && column('total'))
    checks.push(agree(addressOf('totals', 'income.year-total', 'amount'), total('total')))
  const budgets = ['general-budget', 'government-fund', 'state-capital'].filter(line)
  if (budgets.length && column('appropriation'))
    checks.push(
      compare(
        'equation',
        'appropriated-income',
        'income/total/appropriation',
        [plus(total('appropriation'))],
        budgets.map((key) => plus(addressOf('totals', `income.${key}`, 'amount'))),
      ),
    )
  return checks
}

/** A summary table's class lines are the class rows of a detailed table. */
function classLines(
  summaryId: string,
  summary: PrintedTable,
  column: string,
  id: string,
  table: PrintedTable,
): Check[] {
  const classes = new Set(table.rows.flatMap((row) => rowCode(row) ?? []).filter(isClass))
  for (const row of summary.rows) {
    const printed = printedIn(row, column)
    const code = row.key.replace('expenditure.', '')
    // A line with a figure but without a row in the other table.
    if (isClass(code) && printed != null && !new Decimal(printed).isZero()) classes.add(code)
  }
  return [...classes].map((code) =>
    agree(addressOf(summaryId, `expenditure.${code}`, column), addressOf(id, code, 'total')),
  )
}

function isClass(code: string): boolean {
  return /^\d{3}$/.test(code)
}

/** Also where the detailed table is declared empty: then nothing was spent. */
function yearTotals(summaryId: string, column: string, id: string): Check {
  const whole = addressOf(summaryId, 'expenditure.year-total', column)
  return agree(whole, addressOf(id, 'total', 'total'))
}

const APPROPRIATED = ['general-budget', 'government-fund', 'state-capital'] as const

/** What tables 05, 08 and 09 spend is part of table 03, code by code and column by column. */
function withinExpenditure(ledger: Ledger, expenditure: PrintedTable): Check[] {
  const budgets = APPROPRIATED.flatMap((id) => {
    const table = published(ledger, id)
    return table ? [{ id, table }] : []
  })
  const unknown = APPROPRIATED.some((id) => !printedTable(ledger, id))
  return expenditure.columns.flatMap(({ key: column }) => {
    // A refund within a budget that is not published would make the whole less than its parts.
    const refunds = expenditure.rows.some((row) => printedIn(row, column)?.startsWith('-'))
    if (!['total', 'basic', 'project'].includes(column) || (unknown && refunds)) return []
    return expenditure.rows.flatMap(({ key }) => {
      const parts = budgets
        .filter(({ table }) => printedIn(rowOf(table, key), column) != null)
        .map(({ id }) => addressOf(id, key, column))
      const whole = addressOf('expenditure', key, column)
      return parts[0]
        ? compare('order', 'part-of-all', parts[0], parts.map(plus), [plus(whole)])
        : []
    })
  })
}
