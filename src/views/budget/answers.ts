import { type BudgetItem, budgetFigures } from '@/figures/budget.ts'
import { amountIn } from '@/figures/completion.ts'
import { answerSentence, figureClause, moneyFigure } from '@/words/answer.ts'
import { saidName } from '@/words/gloss.ts'
import type { Piece } from '@/words/pieces.ts'
import type { Say } from '@/words/say.ts'
import type { TellAnswers } from '../view.ts'

/** The opening budget of every item beside its actual, with the stated reason. */
export const answers: TellAnswers = ({ ledger, say }) =>
  (budgetFigures(ledger)?.items ?? [])
    .filter(({ opening }) => opening)
    .map((item) => ({
      id: item.code,
      kind: 'function',
      code: item.code,
      name: item.name || item.code,
      place: () => item.path.map(({ name, code }) => saidName(name || code, say)).join(' › '),
      tell: () => [
        {
          sentence: answerSentence(
            saidName(item.name || item.code, say),
            clausesOf(item, say),
            say,
          ),
          scope: say('budget.scope'),
          reason: item.reason,
          more: { view: 'budget' },
        },
      ],
    }))

function clausesOf({ opening, actual, stated, rate }: BudgetItem, say: Say): Piece[][] {
  const spent = amountIn(actual, stated)
  return [
    ...(opening ? [figureClause('opening', moneyFigure(opening, say), say)] : []),
    ...(spent ? [figureClause('actual', moneyFigure(spent, say), say)] : []),
    ...(rate.kind === 'printed' ? [figureClause('rate', rate, say)] : []),
  ]
}
