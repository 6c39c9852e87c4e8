import { addressOf } from '../../../ledger/address.ts'
import { INDICATORS } from '../../../ledger/form/scorecard.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Indicator, Scorecard } from '../../../ledger/ledger.ts'
import { Decimal, PRINTED } from '../../../money/index.ts'
import type { Check } from '../../check.ts'
import { at, scoreLimit } from './rules.ts'

/** Words of a printed formula that leaves out amounts which no document publishes. */
const EXCEPTS = /除外|不含|不包括|剔除|扣除|扣减/

/** An indicator's actual value against what its own printed formula gives. */
export function formulaOf({ id, name, actual, explanation }: Indicator): Check[] {
  const plain = name.replace(/[\s“”]/g, '')
  const form = INDICATORS.find((each) => each.name === plain)
  if (!form || actual === null) return []
  const { numerator, denominator } = form
  return [
    {
      kind: 'ratio',
      id: `formula:${id}`,
      left: plus(addressOf('scorecard', id, 'actual')),
      numerator,
      denominator,
      message: { key: 'formula', values: { name } },
      ...(EXCEPTS.test(explanation ?? '') && { unsure: 'excepted' }),
      // How a department reckons its own indicator is its own matter.
      atMost: 'medium',
    },
  ]
}

/** A score is at most its weight; full marks and met targets belong together, save for a reason. */
export function scoreOf({ id, name, weight, score, target, actual, reason }: Indicator): Check[] {
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
      holds: earned,
      addresses: [at(id, 'actual').address, at(id, 'score').address],
      message: { key: outcome, values: { name, target: target ?? '', actual: actual ?? '' } },
    })
  }
  return checks
}

const WANTED = new RegExp(`^\\s*(>=|≥|<=|≤|=)\\s*(${PRINTED})\\s*%?\\s*$`)
const REACHED = new RegExp(`^\\s*(${PRINTED})\\s*%?\\s*$`)

/** `undefined` where the target or what was reached is said in words. */
function outcomeOf(target: string | null, actual: string | null): 'met' | 'missed' | undefined {
  const wanted = WANTED.exec(target ?? '')
  const found = REACHED.exec(actual ?? '')
  if (!wanted || !found) return undefined
  const difference = new Decimal(found[1] as string).minus(wanted[2] as string)
  if (wanted[1] === '<=' || wanted[1] === '≤') return difference.lte(0) ? 'met' : 'missed'
  if (wanted[1] === '=' && difference.gt(0)) return undefined
  return difference.gte(0) ? 'met' : 'missed'
}

/** Rates and satisfaction have their targets in percent, where others in the table have. */
export function percentTargets(card: Scorecard, indicators: readonly Indicator[]): Check[] {
  const rates = indicators.filter(
    ({ name, target }) => /[率度]$/.test(name) && /^[<>=≤≥]+\s*\d/.test(target ?? ''),
  )
  const plain = rates.filter(({ target }) => !target?.includes('%'))
  if (!rates.length || plain.length === rates.length) return []
  return [
    {
      kind: 'statement',
      id: 'target-unit:scorecard',
      holds: !plain.length,
      addresses: plain.map(({ id }) => at(id, 'actual').address),
      message: {
        key: 'target-unit',
        values: {
          title: card.title,
          found: plain.map(({ name, target }) => `${name} ${target ?? ''}`).join('、'),
        },
      },
      atMost: 'low',
    },
  ]
}
