import { type Address, addressOf } from '../../../ledger/address.ts'
import type { NarrativeFigure, Part } from '../../../ledger/ledger.ts'
import { Decimal } from '../../../money/index.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Check } from '../../check.ts'
import { statedComparisons } from './statedComparisons.ts'

const MORE = /决算数?(?:大于|高于|超过|超出|多于)(?:年初|全年|调整)?预算数?/
const LESS = /决算数?(?:小于|低于|少于)(?:年初|全年|调整)?预算数?/
const SAME =
  /决算数?(?:等于(?:年初|全年|调整)?预算数?|[与和同](?:年初|全年|调整)?预算数?(?:持平|一致|相同|相等))/
const OTHER = /决算数?[与和同](?:年初|全年|调整)?预算数?存在差异/

/**
 * The words 大于, 小于, 持平, 存在差异 agree with the figures of their passage; where the ledger
 * says what they say of which, that counts.
 */
export function comparisons(part: Part): Check[] {
  if (part.comparisons) return statedComparisons(part)
  const said = (pattern: RegExp) => pattern.exec(part.text)?.[0]

  const more = said(MORE)
  const less = said(LESS)
  const same = said(SAME)
  const other = said(OTHER)
  // Passages that say several things at once speak of several budgets.
  if ([more, less, same].filter(Boolean).length > 1) return []
  const words = more ?? less ?? same ?? other
  const actual = amountIn(part, 'actual')
  const budget = words && budgetIn(part, words)
  if (!budget || !actual) return []
  const planned = addressOf('narrative', part.id, budget.key)
  const spent = addressOf('narrative', part.id, actual.key)
  if (more) return [word('order', part, more, planned, spent)]
  if (less) return [word('order', part, less, spent, planned)]
  if (same) return [word('equation', part, same, spent, planned)]
  if (!other) return []
  return [
    {
      kind: 'statement',
      id: `word:${part.id}`,
      holds: budget.unit !== actual.unit || !new Decimal(budget.value).eq(actual.value),
      addresses: [planned, spent],
      message: { key: 'word', values: { said: other } },
    },
  ]
}

function amountIn({ figures }: Part, ...keys: string[]): NarrativeFigure | undefined {
  return figures.find(({ key, kind }) => kind === 'amount' && keys.includes(key))
}

/** The budget that the words name; of two, words that name none do not say which. */
function budgetIn(part: Part, words: string): NarrativeFigure | undefined {
  const opening = amountIn(part, 'opening')
  const fullYear = amountIn(part, 'full-year')
  const either = amountIn(part, 'budget')
  if (/年初/.test(words)) return opening ?? either
  if (/全年|调整/.test(words)) return fullYear ?? either
  return opening && fullYear ? undefined : (opening ?? fullYear ?? either)
}

function word(
  kind: 'order' | 'equation',
  part: Part,
  said: string,
  left: Address,
  right: Address,
): Check {
  return {
    kind,
    id: `word:${part.id}`,
    left: [plus(left)],
    right: [plus(right)],
    message: { key: 'word', values: { said } },
  }
}
