import { amount, Decimal, isUnit } from '@/money/index.ts'
import { saidCount, spokenAmount } from '@/words/amounts.ts'
import { foundText } from '@/words/found.ts'
import type { TellNotable } from '../view.ts'
import { pointsOf } from './found.ts'

/** How many published figures do not agree, and by how much the gravest. */
export const notable: TellNotable = (telling) => {
  const { ledger, say } = telling
  const points = pointsOf(telling) ?? []
  const [gravest] = points
  if (!gravest?.stake) return []
  const count = saidCount(points.length)
  const unit = gravest.left.terms[0]?.unit
  const off = new Decimal(gravest.difference ?? 0).abs().toFixed()
  return [
    {
      id: 'discrepancies',
      stake: new Decimal(gravest.stake),
      figure: isUnit(unit)
        ? spokenAmount(amount(off, unit), say)
        : { text: count, unit: say('overview.notable.checks.places') },
      evidence: gravest.addresses[0],
      sentence: say('overview.notable.checks.sentence', { count }),
      detail: say('overview.notable.checks.detail', { found: foundText(ledger, gravest, say) }),
      more: { view: 'checks' },
    },
  ]
}
