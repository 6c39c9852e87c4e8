import type { Address } from '../../../ledger/address.ts'
import { differs, isNonZero } from '../../../ledger/figureSum.ts'
import { EXECUTION_COLUMNS, EXECUTION_ROWS } from '../../../ledger/form/scorecard.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Figures } from '../../../ledger/known.ts'
import type { Ledger, Scorecard } from '../../../ledger/ledger.ts'
import { exists } from '../../../ledger/lookup.ts'
import { printedAt } from '../../../ledger/printedAt.ts'
import type { Check } from '../../check.ts'
import { at, equation, scoreLimit } from './rules.ts'

const cell = (row: string, column: string) => at(`execution.${row}`, column)

/** The budget execution block: its rows add up, its rates are executed / full-year budget. */
export function execution(card: Scorecard): Check[] {
  const rows = card.execution?.rows ?? []
  const parts = rows.filter((row) => row.key !== 'total')
  const checks = rows.flatMap(({ key, cells }): Check[] =>
    cells.rate === null
      ? []
      : [
          {
            kind: 'ratio',
            id: `execution-rate:${key}`,
            left: cell(key, 'rate'),
            numerator: [cell(key, 'executed')],
            denominator: [cell(key, 'full-year')],
            message: { key: 'execution-rate', values: { place: key } },
          },
        ],
  )
  const whole = rows.find((row) => row.key === 'total')
  if (card.execution?.weight != null && card.execution.score !== null)
    checks.push(scoreLimit('execution', whole?.name ?? card.title))
  if (parts.length && whole)
    for (const { key: column } of EXECUTION_COLUMNS.filter(({ key }) => key !== 'rate'))
      checks.push(
        equation(
          'execution-sum',
          column,
          [cell('total', column)],
          parts.map(({ key }) => cell(key, column)),
          rows.some(({ cells }) => cells[column as keyof typeof cells] === null),
        ),
      )
  return checks
}

/** What the block says was executed is the expenditure of the tables. */
export function executed(ledger: Ledger): Check[] {
  return EXECUTION_ROWS.flatMap(({ key, executed: right }): Check[] => {
    const left = cell(key, 'executed')
    if (!right || !exists(ledger, right) || !isPrinted(ledger, left.address)) return []
    const place = `execution.${key}`
    return [
      {
        kind: 'agreement',
        id: `executed:${place}`,
        left,
        right: plus(right),
        said: true,
        message: { key: 'executed', values: { place } },
      },
    ]
  })
}

/**
 * Where the full-year budget is the year's income, row by row: if all but one of the rows say so to
 * the digit, the last one should.
 */
export function ofTheYear(ledger: Ledger, figures: Figures): Check[] {
  const rows = EXECUTION_ROWS.filter(({ key }) => isPrinted(ledger, cell(key, 'full-year').address))
  const alike = rows.filter(({ key, income }) => {
    const left = cell(key, 'full-year').address
    const addresses = income.map(({ address }) => address)
    const [first, ...taken] = addresses as [Address, ...Address[]]
    return (
      isNonZero(figures, left) &&
      addresses.every((address) => isPrinted(ledger, address)) &&
      !differs(figures, first, [left, ...taken])
    )
  })
  if (rows.length < EXECUTION_ROWS.length || alike.length < rows.length - 1) return []
  return rows.map(({ key, income }) =>
    equation('of-the-year', `execution.${key}`, [cell(key, 'full-year')], income),
  )
}

function isPrinted(ledger: Ledger, address: Address): boolean {
  return printedAt(ledger, address).state === 'printed'
}
