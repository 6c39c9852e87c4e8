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
    .map((group) => {
      const own = group.groups.flatMap((each) => each.indicators)
      return equation(
        'group-weight',
        group.id,
        [at(group.id, 'weight')],
        own.map(({ id }) => at(id, 'weight')),
        own.some(({ weight }) => weight === null),
      )
    })
  const block = card.execution
  for (const column of ['weight', 'score'] as const) {
    if (card.total[column] === null) continue
    const parts = [
      ...(block?.[column] != null ? [at('execution', column)] : []),
      ...indicators.filter((each) => each[column] !== null).map(({ id }) => at(id, column)),
    ]
    const hasBlank = indicators.some((each) => each[column] === null) || block?.[column] === null
    checks.push(equation(`total-${column}`, 'total', [at('total', column)], parts, hasBlank))
  }
  return checks
}
