import { type Address, addressOf } from '../../ledger/address.ts'
import type { Indicator, Ledger, Scorecard } from '../../ledger/ledger.ts'
import { exists } from '../../ledger/lookup.ts'
import { printedAt } from '../../ledger/printedAt.ts'
import { Decimal } from '../../money/index.ts'
import { type Check, minus, plus, type Side, type Signed } from '../check.ts'

const at = (row: string, column: string): Signed => plus(addressOf('scorecard', row, column))

/** Family 5: the performance self-evaluation. */
export function scorecard(ledger: Ledger): Check[] {
  const card = ledger.scorecard
  if (!card) return []
  const indicators = card.groups.flatMap((first) => first.groups.flatMap((each) => each.indicators))
  return [
    ...weights(card, indicators),
    ...execution(card),
    ...executed(ledger),
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
  if (parts.length && rows.some((row) => row.key === 'total'))
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

function isPrinted(ledger: Ledger, address: Address): boolean {
  return printedAt(ledger, address).state === 'printed'
}

/** A score is at most its weight, and marks are lost for a reason. */
function scoreOf({ id, name, weight, score, target, actual, reason }: Indicator): Check[] {
  if (weight === null || score === null) return []
  const lost = new Decimal(weight).minus(score)
  const checks: Check[] = [
    {
      kind: 'order',
      id: `score-limit:${id}`,
      family: 'scorecard',
      left: [at(id, 'score')],
      right: [at(id, 'weight')],
      message: { key: 'score-limit', values: { name } },
    },
  ]
  if (isMet(target, actual))
    checks.push({
      kind: 'statement',
      id: `met:${id}`,
      family: 'scorecard',
      holds: lost.lte(0) || Boolean(reason),
      addresses: [at(id, 'actual').address, at(id, 'score').address],
      message: { key: 'met', values: { name, target: target ?? '', actual: actual ?? '' } },
    })
  return checks
}

function isMet(target: string | null, actual: string | null): boolean {
  const wanted = /^\s*(>=|≥|<=|≤|=)\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(target ?? '')
  const found = /^\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(actual ?? '')
  if (!wanted || !found) return false
  const difference = new Decimal(found[1] as string).minus(wanted[2] as string)
  if (wanted[1] === '=') return difference.isZero()
  return wanted[1] === '>=' || wanted[1] === '≥' ? difference.gte(0) : difference.lte(0)
}

interface Formula {
  readonly numerator: Side
  readonly denominator: Side
  /** The printed formula has exceptions whose amounts are not published. */
  readonly informative?: true
}

const table = (address: Address): Signed => plus(address)

/**
 * The indicators that the form prescribes and whose printed formula speaks of figures which the
 * document publishes elsewhere, by their names in the form.
 */
const FORMULAS: readonly [RegExp, Formula][] = [
  [
    /^预算执行率$/,
    {
      numerator: [at('execution.total', 'executed')],
      denominator: [at('execution.total', 'full-year')],
    },
  ],
  [
    /^结转结余率$/,
    {
      numerator: [table('totals/expenditure.closing/amount')],
      denominator: [at('execution.total', 'full-year')],
    },
  ],
  [
    /^三公经费控制率$/,
    {
      numerator: [table('sangong/total/actual')],
      denominator: [table('sangong/total/budget')],
    },
  ],
  [
    /^预算调整率$/,
    {
      numerator: [at('execution.total', 'full-year'), minus('scorecard/execution.total/opening')],
      denominator: [at('execution.total', 'opening')],
      informative: true,
    },
  ],
  [
    /^绩效自评完成率$/,
    {
      numerator: [table('narrative/performance-management/self-evaluated')],
      denominator: [table('narrative/performance-management/projects')],
    },
  ],
]

/** An indicator's actual value against what its own printed formula gives. */
function formulaOf({ id, name, actual }: Indicator): Check[] {
  const plain = name.replace(/\s/g, '')
  const formula = FORMULAS.find(([pattern]) => pattern.test(plain.replace(/[“”]/g, '')))?.[1]
  if (!formula || actual === null) return []
  return [
    {
      kind: 'ratio',
      id: `formula:${id}`,
      family: 'scorecard',
      left: at(id, 'actual'),
      ...formula,
      message: { key: 'formula', values: { name } },
    },
  ]
}
