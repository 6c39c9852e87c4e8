import { type Address, addressOf } from '../../ledger/address.ts'
import type { Indicator, Ledger, Scorecard } from '../../ledger/ledger.ts'
import { exists } from '../../ledger/lookup.ts'
import { printedAt } from '../../ledger/printedAt.ts'
import { Decimal } from '../../money/index.ts'
import { type Check, minus, plus, type Side, type Signed } from '../check.ts'
import { differs, isNonZero } from '../figureSum.ts'
import type { Reader } from '../reader.ts'
import { formulaOf } from './formulas.ts'

const at = (row: string, column: string): Signed => plus(addressOf('scorecard', row, column))

/** Family 5: the performance self-evaluation. */
export function scorecard(ledger: Ledger, figures: Reader): Check[] {
  const card = ledger.scorecard
  if (!card) return []
  const indicators = card.groups.flatMap((first) => first.groups.flatMap((each) => each.indicators))
  return [
    ...weights(card, indicators),
    ...execution(card),
    ...executed(ledger),
    ...ofTheYear(ledger, figures),
    ...percentTargets(card, indicators),
    ...indicators.flatMap((indicator) => [...scoreOf(indicator), ...formulaOf(indicator)]),
  ]
}

function equation(rule: string, place: string, left: Side, right: Side): Check {
  return {
    kind: 'equation',
    id: `${rule}:${place}`,
    family: 'scorecard',
    left,
    right,
    message: { key: rule, values: { place } },
  }
}

function weights(card: Scorecard, indicators: readonly Indicator[]): Check[] {
  const checks = card.groups
    .filter((group) => group.weight !== null)
    .map((group) =>
      equation(
        'group-weight',
        group.id,
        [at(group.id, 'weight')],
        group.groups.flatMap((each) => each.indicators.map(({ id }) => at(id, 'weight'))),
      ),
    )
  const block = card.execution
  const all = (column: 'weight' | 'score') => [
    ...(block?.[column] != null ? [at('execution', column)] : []),
    ...indicators.filter((each) => each[column] !== null).map(({ id }) => at(id, column)),
  ]
  if (card.total.weight !== null)
    checks.push(equation('total-weight', 'total', [at('total', 'weight')], all('weight')))
  if (card.total.score !== null)
    checks.push(equation('total-score', 'total', [at('total', 'score')], all('score')))
  return checks
}

/** The budget execution block: its rows add up, its rates are executed / full-year budget. */
function execution(card: Scorecard): Check[] {
  const rows = card.execution?.rows ?? []
  const cell = (row: string, column: string) => at(`execution.${row}`, column)
  const parts = rows.filter((row) => row.key !== 'total')
  const checks = rows.flatMap(({ key, cells }): Check[] =>
    cells.rate === null
      ? []
      : [
          {
            kind: 'ratio',
            id: `execution-rate:${key}`,
            family: 'scorecard',
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
    for (const column of ['opening', 'full-year', 'executed'])
      checks.push(
        equation(
          'execution-sum',
          column,
          [cell('total', column)],
          parts.map(({ key }) => cell(key, column)),
        ),
      )
  return checks
}

/** What the block says was executed is the expenditure of the tables. */
function executed(ledger: Ledger): Check[] {
  const pairs: readonly [string, Address][] = [
    ['execution.total', 'expenditure/total/total'],
    ['execution.fiscal', 'appropriation/expenditure.year-total/total'],
  ]
  return pairs
    .filter(([row, cell]) => exists(ledger, cell) && isPrinted(ledger, at(row, 'executed').address))
    .map(([row, cell]) => ({
      kind: 'agreement',
      id: `executed:${row}`,
      family: 'scorecard',
      left: at(row, 'executed'),
      right: plus(cell),
      message: { key: 'executed', values: { place: row } },
    }))
}

/**
 * Where the full-year budget is the year's income, row by row: if all but one of the rows say so to
 * the digit, the last one should.
 */
function ofTheYear(ledger: Ledger, figures: Reader): Check[] {
  const income = 'totals/income.year-total/amount'
  const appropriated = 'appropriation/income.year-total/amount'
  const pairs: readonly [string, Side][] = [
    ['total', [plus(income)]],
    ['fiscal', [plus(appropriated)]],
    ['other', [plus(income), minus(appropriated)]],
  ]
  const rows = pairs.filter(([row]) =>
    isPrinted(ledger, at(`execution.${row}`, 'full-year').address),
  )
  const alike = rows.filter(([row, side]) => {
    const left = at(`execution.${row}`, 'full-year').address
    const addresses = side.map(({ address }) => address)
    const [first, ...taken] = addresses as [Address, ...Address[]]
    return (
      isNonZero(figures, left) &&
      addresses.every((address) => isPrinted(ledger, address)) &&
      !differs(figures, first, [left, ...taken])
    )
  })
  if (rows.length < 3 || alike.length < 2) return []
  return rows.map(([row, side]) =>
    equation('of-the-year', `execution.${row}`, [at(`execution.${row}`, 'full-year')], side),
  )
}

function isPrinted(ledger: Ledger, address: Address): boolean {
  return printedAt(ledger, address).state === 'printed'
}

/** A score is at most its weight; full marks and met targets belong together, save for a reason. */
function scoreOf({ id, name, weight, score, target, actual, reason }: Indicator): Check[] {
  if (weight === null || score === null) return []
  const checks = [scoreLimit(id, name)]
  const outcome = outcomeOf(target, actual)
  if (outcome) {
    const full = new Decimal(score).gte(weight)
    const earned =
      outcome === 'met' ? full || Boolean(reason) : !full || new Decimal(weight).isZero()
    checks.push({
      kind: 'statement',
      id: `${outcome}:${id}`,
      family: 'scorecard',
      holds: earned,
      addresses: [at(id, 'actual').address, at(id, 'score').address],
      message: { key: outcome, values: { name, target: target ?? '', actual: actual ?? '' } },
    })
  }
  return checks
}

function scoreLimit(id: string, name: string): Check {
  return {
    kind: 'order',
    id: `score-limit:${id}`,
    family: 'scorecard',
    left: [at(id, 'score')],
    right: [at(id, 'weight')],
    message: { key: 'score-limit', values: { name } },
  }
}

/** `undefined` where the target or what was reached is said in words. */
function outcomeOf(target: string | null, actual: string | null): 'met' | 'missed' | undefined {
  const wanted = /^\s*(>=|≥|<=|≤|=)\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(target ?? '')
  const found = /^\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(actual ?? '')
  if (!wanted || !found) return undefined
  const difference = new Decimal(found[1] as string).minus(wanted[2] as string)
  if (wanted[1] === '<=' || wanted[1] === '≤') return difference.lte(0) ? 'met' : 'missed'
  if (wanted[1] === '=' && difference.gt(0)) return undefined
  return difference.gte(0) ? 'met' : 'missed'
}

/** Rates and satisfaction have their targets in percent, where others in the table have. */
function percentTargets(card: Scorecard, indicators: readonly Indicator[]): Check[] {
  const rates = indicators.filter(
    ({ name, target }) => /[率度]$/.test(name) && /^[<>=≤≥]+\s*\d/.test(target ?? ''),
  )
  const plain = rates.filter(({ target }) => !target?.includes('%'))
  if (!rates.length || plain.length === rates.length) return []
  return [
    {
      kind: 'statement',
      id: 'target-unit:scorecard',
      family: 'scorecard',
      holds: !plain.length,
      addresses: plain.map(({ id }) => at(id, 'actual').address),
      message: {
        key: 'target-unit',
        values: {
          title: card.title,
          found: plain.map(({ name, target }) => `${name} ${target ?? ''}`).join('、'),
        },
      },
      minor: true,
    },
  ]
}
