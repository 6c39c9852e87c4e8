import { amountIn } from '@/figures/completion.ts'
import { SANGONG } from '@/ledger/form/relations.ts'
import { answerSentence, figureClause, moneyFigure, namedFigure } from '@/words/answer.ts'
import { exactAmount, saidDecimal } from '@/words/amounts.ts'
import type { Piece } from '@/words/pieces.ts'
import type { Say } from '@/words/say.ts'
import type { Answer, TellAnswers } from '../view.ts'
import { sangongFigures, type SangongFigures, type SangongLine } from './sangong.ts'
import { type UnitCost, unitCosts } from './unitCosts.ts'
import { lineName, saidLine } from './words.ts'

/** Budget and actual of each of the three public expenses, and what they are counted in. */
export const answers: TellAnswers = ({ ledger, say }) => {
  const figures = sangongFigures(ledger)
  if (!figures) return []
  return [
    ...[figures.total, ...figures.lines].map((line) => lineAnswer(figures, line, say)),
    ...unitCosts(ledger, figures).map((count) => countAnswer(count, say)),
  ]
}

function lineAnswer(figures: SangongFigures, line: SangongLine, say: Say): Answer {
  const isTotal = line === figures.total
  const name = isTotal ? say('sangong.lines.total') : saidLine(line, say)
  return {
    id: `${SANGONG}/${line.id}`,
    kind: SANGONG,
    name: isTotal ? say('sangong.lines.total') : lineName(line, say),
    tell: () => [
      {
        sentence: answerSentence(name, clausesOf(figures, line, say), say),
        brief: exactAmount(line.actualValue, say),
        scope: say('sangong.scope.basic'),
        reason: line.reason,
        more: { view: SANGONG },
      },
    ],
  }
}

/** What it came to is asked first. */
function clausesOf({ basis }: SangongFigures, line: SangongLine, say: Say): Piece[][] {
  const { completion } = line
  const budget = amountIn(line.budget, line.statedBudget)
  const actual = amountIn(line.actual, line.statedActual)
  const clauses = [
    ...(actual ? [figureClause('actual', moneyFigure(actual, say), say)] : []),
    ...(budget ? [namedFigure(say(`sangong.basis.${basis}`), moneyFigure(budget, say), say)] : []),
    ...(completion.kind === 'printed' ? [figureClause('rate', completion, say)] : []),
  ]
  return clauses.length ? clauses : [[say('app.notPublished')]]
}

function countAnswer({ id, count }: UnitCost, say: Say): Answer {
  const name = say(`sangong.counts.${id}`)
  const { address, value, unit } = count
  const figure = { text: saidDecimal(value.toFixed(), unit || undefined, say), address }
  return {
    id: address,
    kind: SANGONG,
    name,
    tell: () => [
      {
        sentence: answerSentence(name, [[figure]], say),
        brief: figure.text,
        more: { view: SANGONG },
      },
    ],
  }
}
