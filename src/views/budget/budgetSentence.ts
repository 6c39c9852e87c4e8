import type { BudgetFigures } from '@/figures/budget.ts'

/** Which sentences answer the view's question: one on the total, one on the items. */
export interface BudgetSentence {
  readonly total: 'compared' | 'plain' | 'actual' | 'opening' | 'none'
  readonly items: 'furthest' | 'equal' | 'plain' | 'none'
}

/** Chooses the sentences that the published figures allow. */
export function budgetSentence(figures: BudgetFigures): BudgetSentence {
  return { total: totalSentence(figures), items: itemsSentence(figures) }
}

function totalSentence({ total }: BudgetFigures): BudgetSentence['total'] {
  if (!total.value) return total.opening ? 'opening' : 'none'
  if (!total.opening) return 'actual'
  return total.rate.kind === 'none' ? 'plain' : 'compared'
}

function itemsSentence({ compared, equal, furthest }: BudgetFigures): BudgetSentence['items'] {
  if (furthest) return 'furthest'
  if (!compared) return 'none'
  return equal === compared ? 'equal' : 'plain'
}
