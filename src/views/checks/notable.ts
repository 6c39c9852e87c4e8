import { Decimal, type Amount, amount, isUnit } from '@/money/index.ts'
import { equationOf } from '@/checks/equation.ts'
import type { Finding } from '@/checks/finding.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { saidCount, spokenAmount } from '@/words/amounts.ts'
import { foundText } from '@/words/found.ts'
import type { TellNotable } from '../view.ts'
import { pointsOf } from './found.ts'

/** How many published figures do not agree, and by how much the gravest. */
export const notable: TellNotable = (telling) => {
  const { ledger, say } = telling
  // What is wrong with a text is no disagreement of figures.
  const points = (pointsOf(telling) ?? []).filter(({ kind }) => kind !== 'statement')
  const [gravest] = points
  if (!gravest?.stake) return []
  const count = saidCount(points.length)
  const off = moneyOff(ledger, gravest)
  return [
    {
      id: 'discrepancies',
      stake: new Decimal(gravest.stake),
      figure: off
        ? spokenAmount(off, say)
        : { text: count, unit: say('overview.notable.checks.places') },
      evidence: undefined,
      sentence: say('overview.notable.checks.sentence', { count }),
      detail: say('overview.notable.checks.detail', { found: foundText(ledger, gravest, say) }),
      more: { view: 'checks' },
    },
  ]
}

/** How far the sides of a finding are apart, where they are money. */
function moneyOff(ledger: Ledger, finding: Finding): Amount | undefined {
  const { difference = '', unit, isPercentage } = equationOf(ledger, finding) ?? {}
  const digits = difference.replace(/[^\d.]/g, '')
  return digits && !isPercentage && isUnit(unit) ? amount(digits, unit) : undefined
}
