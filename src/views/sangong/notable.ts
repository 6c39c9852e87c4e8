import { amountOf } from '@/figures/placedCell.ts'
import { yearExpenditure } from '@/figures/year.ts'
import { SANGONG } from '@/ledger/form/relations.ts'
import { ratio } from '@/money/index.ts'
import { exactAmount, saidAmount, spokenAmount } from '@/words/amounts.ts'
import type { TellNotable } from '../view.ts'
import { sangongFigures } from './sangong.ts'

/** Whether the three public expenses exceed their budget. */
export const notable: TellNotable = ({ ledger, say }) => {
  const total = sangongFigures(ledger)?.total
  const spent = amountOf(yearExpenditure(ledger))
  const over = total?.difference
  const stake = spent && over?.yuan.gt(0) && ratio(over, spent)
  if (!total || !over || !stake) return []
  return [
    {
      id: SANGONG,
      stake,
      figure: spokenAmount(over, say),
      evidence: total.differenceFormula,
      sentence: say('overview.notable.sangong.sentence', { over: saidAmount(over, say) }),
      detail: say('overview.notable.sangong.detail', {
        budget: exactAmount(total.budgetValue, say),
        actual: exactAmount(total.actualValue, say),
      }),
      reason: total.reason,
      more: { view: SANGONG },
    },
  ]
}
