import { type Address, addressOf } from '../../../ledger/address.ts'
import {
  COMPARISON_WORDS,
  REVERSED_WORDS,
  type Says,
} from '../../../ledger/form/comparisonWords.ts'
import type { Ledger, Part } from '../../../ledger/ledger.ts'
import { Decimal } from '../../../money/index.ts'
import type { Check } from '../../check.ts'
import { budgetNamed, isActual } from './budgets.ts'
import { comparison } from './comparison.ts'
import { unchanged } from './unchanged.ts'

const WHOLE = [...Object.entries(COMPARISON_WORDS), ...Object.entries(REVERSED_WORDS)].map(
  ([says, words]) => [says as Says | 'different', new RegExp(`^${words}$`)] as const,
)
const COMPARED = `(?:${Object.values(COMPARISON_WORDS).join('|')})`
const EACH = new RegExp(COMPARED, 'g')
/** What is said of the actual: one thing, or several in a row of which it is the subject. */
const SAID = new RegExp(`(决算数?)(${COMPARED}(?:[，、,]?[且但并而]?${COMPARED})*)`, 'g')
/** What is said of a budget, of which the actual is the other figure. */
const REVERSED = new RegExp(`()(${Object.values(REVERSED_WORDS).join('|')})`, 'g')

/**
 * The words 大于, 小于, 持平, 存在差异 agree with the figures of their passage; where the ledger
 * says what they say of which, that counts.
 */
export function comparisons(ledger: Ledger, part: Part): Check[] {
  return [...(part.comparisons ? stated(part) : withBudgets(part)), ...unchanged(ledger, part)]
}

/** What the ledger says that a passage says; without another figure it speaks of last year. */
function stated({ id, comparisons = [] }: Part): Check[] {
  const said = { equal: '持平', 'about-equal': '基本持平', more: '大于', less: '小于' }
  return comparisons.flatMap(({ figure, says, than }, index) =>
    than ? comparison(nth(id, index), says, [figure as Address, than as Address], said[says]) : [],
  )
}

function withBudgets(part: Part): Check[] {
  // What follows 其中 speaks of a part of the passage's figures.
  const { text = '' } = part
  const said = [SAID, REVERSED]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ index }) => !/其中[^。；]*$/.test(text.slice(0, index)))
  // Passages that say several things at once speak of several actuals.
  const [first, ...others] = new Set(said.map((found) => found[2] ?? ''))
  const actual = part.figures.find((figure) => isActual(part, figure))
  if (!first || others.length || !actual) return []
  const spent = addressOf('narrative', part.id, actual.key)
  const each = said[0]?.[1] ? [...first.matchAll(EACH)].map(([words]) => words) : [first]
  return each.flatMap((words, index): Check[] => {
    const budget = budgetNamed(part, words)
    if (!budget) return []
    const planned = addressOf('narrative', part.id, budget.key)
    const id = nth(part.id, index)
    const shown = (said[0]?.[1] ?? '') + words
    const [says] = WHOLE.find(([, pattern]) => pattern.test(words)) ?? []
    if (!says) return []
    if (says !== 'different') return [comparison(id, says, [spent, planned], shown)]
    return [
      {
        kind: 'statement',
        id,
        holds: budget.unit !== actual.unit || !new Decimal(budget.value).eq(actual.value),
        addresses: [planned, spent],
        message: { key: 'word', values: { said: shown } },
      },
    ]
  })
}

function nth(part: string, index: number): string {
  return index ? `word:${part}/${index + 1}` : `word:${part}`
}
