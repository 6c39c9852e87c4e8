import type { Address } from '../../../ledger/address.ts'
import { plus } from '../../../ledger/formula.ts'
import type { Part } from '../../../ledger/ledger.ts'
import type { Check } from '../../check.ts'

/** Whether the first figure is the one that may not exceed the other. */
const WORDS = {
  equal: { said: '持平', kind: 'equation', isLess: true },
  more: { said: '大于', kind: 'order', isLess: false },
  less: { said: '小于', kind: 'order', isLess: true },
} as const

/**
 * What the ledger says that a passage says of two figures. 基本持平 claims nothing that a figure
 * could disprove, and last year's figures are not there.
 */
export function statedComparisons({ id, comparisons = [] }: Part): Check[] {
  return comparisons.flatMap(({ figure, says, than }, index): Check[] => {
    if (says === 'about-equal' || !than) return []
    const { said, kind, isLess } = WORDS[says]
    const [left, right] = (isLess ? [figure, than] : [than, figure]) as [Address, Address]
    return [
      {
        kind,
        id: index ? `word:${id}/${index + 1}` : `word:${id}`,
        left: [plus(left)],
        right: [plus(right)],
        message: { key: 'word', values: { said } },
      },
    ]
  })
}
