import { type Address, addressOf } from '../../ledger/address.ts'
import { rowCode } from '../../ledger/codeTree.ts'
import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import { rowOf } from '../../ledger/lookup.ts'
import { Decimal } from '../../money/index.ts'
import { type Check, minus, plus, type Side } from '../check.ts'
import { published } from './published.ts'

/** Family 2: what must hold between tables. */
export function betweenTables(ledger: Ledger): Check[] {
  const totals = published(ledger, 'totals')
  const income = published(ledger, 'income')
  const expenditure = published(ledger, 'expenditure')
  const appropriation = published(ledger, 'appropriation')
  const general = published(ledger, 'general-budget')
  const basic = published(ledger, 'basic')
  const checks: Check[] = []

  if (totals && income) checks.push(...sources(totals, income))
  if (totals && expenditure)
    checks.push(...classLines('totals', totals, 'amount', 'expenditure', expenditure))
  if (appropriation && general)
    checks.push(...classLines('appropriation', appropriation, 'general', 'general-budget', general))
  for (const [column, id] of [
    ['fund', 'government-fund'],
    ['capital', 'state-capital'],
  ] as const) {
    const table = published(ledger, id)
    if (appropriation && table)
      checks.push(...classLines('appropriation', appropriation, column, id, table))
  }
  if (totals && appropriation) checks.push(...appropriationInTotals(totals, appropriation))
  if (appropriation) checks.push(...budgetBalances(appropriation))
  if (expenditure && general) checks.push(...withinExpenditure(expenditure, general))
  if (general && basic) checks.push(basicInTwo())
  if (income && general && appropriation) checks.push(...carryOver(income, general, appropriation))
  return checks
}

function agree(left: Address, right: Address): Check {
  return {
    kind: 'agreement',
    id: `same:${left}=${right}`,
    family: 'between',
    left: plus(left),
    right: plus(right),
    message: { key: 'same', values: { left, right } },
  }
}

function compare(
  kind: 'equation' | 'order',
  rule: string,
  place: string,
  left: Side,
  right: Side,
): Check {
  return {
    kind,
    id: `${rule}:${place}`,
    family: 'between',
    left,
    right,
    message: { key: rule, values: { place } },
  }
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

/** A summary table's class lines are the class rows of a detailed table, and the totals agree. */
function classLines(
  summaryId: string,
  summary: PrintedTable,
  column: string,
  id: string,
  table: PrintedTable,
): Check[] {
  if (!summary.columns.some((each) => each.key === column)) return []
  const classes = table.rows.filter((row) => rowCode(row)?.length === 3)
  const lines = summary.rows.filter((row) => /^expenditure\.\d{3}$/.test(row.key))
  const checks = classes.map(({ key }) =>
    agree(addressOf(summaryId, `expenditure.${key}`, column), addressOf(id, key, 'total')),
  )
  // A line with a figure but without a row in the other table, printed or not.
  const detailed = new Set(classes.map((row) => `expenditure.${rowCode(row) ?? ''}`))
  for (const line of lines)
    if (
      !detailed.has(line.key) &&
      line.cells[column] != null &&
      !new Decimal(line.cells[column]).isZero()
    )
      checks.push(
        agree(
          addressOf(summaryId, line.key, column),
          addressOf(id, line.key.replace('expenditure.', ''), 'total'),
        ),
      )
  if (rowOf(summary, 'expenditure.year-total') && rowOf(table, 'total'))
    checks.push(
      agree(
        addressOf(summaryId, 'expenditure.year-total', column),
        addressOf(id, 'total', 'total'),
      ),
    )
  return checks
}

/** What is appropriated is part of all: lines, carry-overs and totals of 04 are within those of 01. */
function appropriationInTotals(totals: PrintedTable, appropriation: PrintedTable): Check[] {
  const checks: Check[] = []
  const column = appropriation.columns.some((each) => each.key === 'total') ? 'total' : 'amount'
  for (const row of appropriation.rows) {
    const match = /^(income|expenditure)\.(\d{3}|opening|closing|year-total|grand-total)$/.exec(
      row.key,
    )
    if (!match || !rowOf(totals, row.key)) continue
    const part = addressOf('appropriation', row.key, match[1] === 'income' ? 'amount' : column)
    const whole = addressOf('totals', row.key, 'amount')
    checks.push(compare('order', 'part-of-all', part, [plus(part)], [plus(whole)]))
  }
  for (const key of ['general-budget', 'government-fund', 'state-capital'])
    if (rowOf(totals, `income.${key}`) && rowOf(appropriation, `income.${key}`))
      checks.push(
        agree(
          addressOf('totals', `income.${key}`, 'amount'),
          addressOf('appropriation', `income.${key}`, 'amount'),
        ),
      )
  return checks
}

/** Each budget of table 04 balances: opening + income = expenditure + closing. */
function budgetBalances(table: PrintedTable): Check[] {
  const budgets = [
    ['general-budget', 'opening-general', 'general'],
    ['government-fund', 'opening-fund', 'fund'],
    ['state-capital', 'opening-capital', 'capital'],
  ] as const
  return budgets.flatMap(([income, opening, column]) => {
    const rows = [
      `income.${income}`,
      `income.${opening}`,
      'expenditure.year-total',
      'expenditure.closing',
    ]
    if (!rows.every((key) => rowOf(table, key))) return []
    if (!table.columns.some((each) => each.key === column)) return []
    const at = (row: string, key: string) => plus(addressOf('appropriation', row, key))
    return [
      compare(
        'equation',
        'budget-balance',
        income,
        [at(`income.${opening}`, 'amount'), at(`income.${income}`, 'amount')],
        [at('expenditure.year-total', column), at('expenditure.closing', column)],
      ),
    ]
  })
}

/** Table 05 is part of table 03, code by code and column by column. */
function withinExpenditure(expenditure: PrintedTable, general: PrintedTable): Check[] {
  const columns = ['total', 'basic', 'project'].filter((key) =>
    [expenditure, general].every((table) => table.columns.some((each) => each.key === key)),
  )
  return general.rows
    .filter((row) => rowOf(expenditure, row.key))
    .flatMap((row) =>
      columns
        .filter((key) => row.cells[key] != null)
        .map((key) => {
          const part = addressOf('general-budget', row.key, key)
          const whole = addressOf('expenditure', row.key, key)
          return compare('order', 'part-of-all', part, [plus(part)], [plus(whole)])
        }),
    )
}

function basicInTwo(): Check {
  const total = addressOf('general-budget', 'total', 'basic')
  return compare(
    'equation',
    'basic-blocks',
    total,
    [plus(total)],
    [
      plus(addressOf('basic', 'personnel', 'amount')),
      plus(addressOf('basic', 'operating', 'amount')),
    ],
  )
}

/** What an item spends beyond its income of the year can only come from opening carry-over. */
function carryOver(
  income: PrintedTable,
  general: PrintedTable,
  appropriation: PrintedTable,
): Check[] {
  const opening = rowOf(appropriation, 'income.opening-general')
    ? 'income.opening-general'
    : 'income.opening'
  if (!rowOf(appropriation, opening)) return []
  const leaves = general.rows.filter((row) => {
    const code = rowCode(row)
    return (
      code &&
      !general.rows.some((other) => {
        const below = rowCode(other)
        return below && below !== code && below.startsWith(code)
      })
    )
  })
  const left = leaves.flatMap((row) => {
    const received = rowOf(income, row.key)?.cells['appropriation'] ?? '0'
    const spent = row.cells['total'] ?? '0'
    if (new Decimal(spent).lte(received)) return []
    const from = addressOf('income', row.key, 'appropriation')
    return [
      plus(addressOf('general-budget', row.key, 'total')),
      ...(rowOf(income, row.key) ? [minus(from)] : []),
    ]
  })
  if (!left.length) return []
  return [
    compare('order', 'carry-over', 'general-budget', left, [
      plus(addressOf('appropriation', opening, 'amount')),
    ]),
  ]
}
