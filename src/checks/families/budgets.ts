import { type Address, addressOf } from '../../ledger/address.ts'
import { parentCode, rowCode } from '../../ledger/codeTree.ts'
import type { Ledger, PrintedTable, Row } from '../../ledger/ledger.ts'
import { rowOf } from '../../ledger/lookup.ts'
import { type Check, minus, plus } from '../check.ts'
import { type Reader, ZERO } from '../reader.ts'
import { agree, compare } from './compare.ts'
import { published } from './published.ts'

/** What appropriated money comes from and goes to, through tables 01, 02, 04, 05 and 06. */
export function budgets(ledger: Ledger, figures: Reader): Check[] {
  const totals = published(ledger, 'totals')
  const income = published(ledger, 'income')
  const appropriation = published(ledger, 'appropriation')
  const general = published(ledger, 'general-budget')
  const basic = published(ledger, 'basic')
  const checks: Check[] = []
  if (totals && appropriation) checks.push(...appropriationInTotals(totals, appropriation))
  if (income && appropriation) checks.push(...appropriatedIncome(income, appropriation))
  if (appropriation) checks.push(...budgetBalances(appropriation))
  if (general && basic) checks.push(...basicInTwo(general, basic))
  if (income && general && appropriation)
    checks.push(...carryOver(income, general, appropriation, figures))
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

/** Table 04's income of the year is the appropriated column of table 02. */
function appropriatedIncome(income: PrintedTable, appropriation: PrintedTable): Check[] {
  const printed =
    rowOf(income, 'total') &&
    rowOf(appropriation, 'income.year-total') &&
    income.columns.some(({ key }) => key === 'appropriation')
  return printed
    ? [agree('appropriation/income.year-total/amount', 'income/total/appropriation')]
    : []
}

function basicInTwo(general: PrintedTable, basic: PrintedTable): Check[] {
  const total = addressOf('general-budget', 'total', 'basic')
  const blocks = ['personnel', 'operating'].filter((key) => rowOf(basic, key))
  if (!rowOf(general, 'total') || !blocks.length) return []
  const right = ['personnel', 'operating'].map((key) => plus(addressOf('basic', key, 'amount')))
  return [compare('equation', 'basic-blocks', total, [plus(total)], right)]
}

/** What an item spends beyond its income of the year can only come from opening carry-over. */
function carryOver(
  income: PrintedTable,
  general: PrintedTable,
  appropriation: PrintedTable,
  figures: Reader,
): Check[] {
  const opening = rowOf(appropriation, 'income.opening-general')
    ? 'income.opening-general'
    : 'income.opening'
  if (!rowOf(appropriation, opening)) return []
  const levels = new Set(income.rows.map((row) => rowCode(row)?.length))
  const leaves = lowest(general.rows)
  if (!leaves.every((row) => levels.has(rowCode(row)?.length))) return []
  const left = leaves.flatMap(({ key }) => {
    const spent = addressOf('general-budget', key, 'total')
    const received = addressOf('income', key, 'appropriation')
    const valueAt = (address: Address) => figures.read(address)?.value ?? ZERO
    if (valueAt(spent).lte(valueAt(received))) return []
    return [plus(spent), ...(rowOf(income, key) ? [minus(received)] : [])]
  })
  if (!left.length) return []
  return [
    compare('order', 'carry-over', 'general-budget', left, [
      plus(addressOf('appropriation', opening, 'amount')),
    ]),
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
