import { differenceFormula } from '@/ledger/formula.ts'
import { saidName } from '@/words/gloss.ts'
import type { TellNotable } from '../view.ts'
import { scorecardFigures } from './scorecard.ts'

/** The points that the department took from itself, and where most of them were lost. */
export const notable: TellNotable = ({ ledger, say }) => {
  const figures = scorecardFigures(ledger)
  const total = figures?.totals.find(({ source }) => source === 'scorecard')
  const weight = figures?.printedWeight
  if (!figures || !total?.address || !weight) return []
  if (total.points.origin === 'blank' || weight.origin === 'blank') return []
  const lost = weight.value.minus(total.points.value)
  if (!weight.value.gt(0) || !lost.gt(0)) return []
  const [indicator] = figures.lost
  const { execution } = figures
  const isExecution = execution?.lost?.gt(indicator?.lost ?? 0) === true
  const most = isExecution ? execution.lost : indicator?.lost
  const name = isExecution
    ? say('overview.notable.scorecard.execution')
    : saidName(indicator?.name ?? '', say)
  return [
    {
      id: 'points-lost',
      stake: lost.div(weight.value),
      figure: { text: lost.toFixed(), unit: say('overview.headline.points') },
      evidence: differenceFormula('scorecard/total/weight', total.address),
      sentence: say('overview.notable.scorecard.sentence', { lost: lost.toFixed() }),
      detail: most
        ? say('overview.notable.scorecard.detail', { name, points: most.toFixed() })
        : '',
      reason: (!isExecution && indicator?.indicator?.reason) || undefined,
      more: { view: 'scorecard' },
    },
  ]
}
