import type { Indicator, Scorecard } from '../../../ledger/ledger.ts'
import { indicatorsOf } from '../../../ledger/parts.ts'
import type { Check } from '../../check.ts'
import type { Checked } from '../../family.ts'
import { executed, execution, ofTheYear } from './execution.ts'
import { formulaOf, percentTargets, scoreOf } from './indicators.ts'
import { at, equation } from './rules.ts'

/** Family 5: the performance self-evaluation. */
export function scorecard({ ledger, figures }: Checked): Check[] {
  const card = ledger.scorecard
  if (!card) return []
  const indicators = indicatorsOf(card)
  return [
    ...weights(card, indicators),
    ...execution(card),
    ...executed(ledger),
    ...ofTheYear(ledger, figures),
    ...percentTargets(card, indicators),
    ...indicators.flatMap((indicator) => [...scoreOf(indicator), ...formulaOf(indicator)]),
  ]
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
