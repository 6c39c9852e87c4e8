import { Decimal } from '@/money/index.ts'
import type { TellNotable } from '../view.ts'
import { scorecardFigures } from './scorecard.ts'

/** The points that the department took from itself, and where most of them were lost. */
export const notable: TellNotable = ({ ledger, say }) => {
  const figures = scorecardFigures(ledger)
  const [most] = figures?.lost ?? []
  const lost = Decimal.sum(0, ...(figures?.lost ?? []).flatMap((row) => row.lost ?? []))
  const weight = figures?.printedWeight
  if (!most?.lost || !weight || weight.origin === 'blank' || !weight.value.gt(0)) return []
  return [
    {
      id: 'points-lost',
      stake: lost.div(weight.value),
      figure: { text: lost.toFixed(), unit: say('overview.headline.points') },
      evidence: undefined,
      sentence: say('overview.notable.scorecard.sentence', { lost: lost.toFixed() }),
      detail: say('overview.notable.scorecard.detail', {
        name: most.name,
        points: most.lost.toFixed(),
      }),
      reason: most.indicator?.reason ?? undefined,
      more: { view: 'scorecard' },
    },
  ]
}
