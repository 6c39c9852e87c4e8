import type { Points } from '@/figures/points.ts'
import { answerSentence, figureClause } from '@/words/answer.ts'
import { saidDecimal } from '@/words/amounts.ts'
import { saidName } from '@/words/gloss.ts'
import type { Piece } from '@/words/pieces.ts'
import type { Say } from '@/words/say.ts'
import { type Address, addressOf } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Answer, TellAnswers } from '../view.ts'
import { scorecardFigures, type ScoreRow } from './scorecard.ts'

const POINTS = '分'

/** The score as a whole and of each group and indicator; goals and tasks in the document's words. */
export const answers: TellAnswers = ({ ledger, say }) => {
  const figures = scorecardFigures(ledger)
  const card = ledger.scorecard
  if (!figures || !card) return []
  const total = figures.totals.find(({ source }) => source === 'scorecard')
  const whole = { weight: figures.printedWeight, score: total?.points ?? { origin: 'blank' } }
  const name = say('scorecard.totals.title')
  return [
    {
      id: 'scorecard/total',
      kind: 'scorecard',
      name,
      place: () => card.title,
      tell: () => [
        {
          sentence: answerSentence(name, clausesOf(whole, say), say),
          brief: briefOf(whole.score, say),
          more: { view: 'scorecard' },
        },
      ],
    },
    ...figures.rows.map((row) => rowAnswer(row, say)),
    ...described(ledger, 'goals', say),
    ...described(ledger, 'tasks', say),
  ]
}

function rowAnswer(row: ScoreRow, say: Say): Answer {
  const { id, name, indicator } = row
  const address = addressOf('scorecard', id, 'score')
  return {
    id: address,
    kind: 'scorecard',
    name,
    ...(indicator && { text: [indicator.target, indicator.explanation].join('\n') }),
    tell: () => [
      {
        sentence: answerSentence(saidName(name, say), clausesOf(row, say), say),
        brief: briefOf(row.score, say),
        quote: indicator?.explanation ? [indicator.explanation] : undefined,
        reason: indicator?.reason ?? undefined,
        more: {
          view: 'scorecard',
          query: indicator ? { figure: address } : { open: [...row.path, id].join() },
        },
      },
    ],
  }
}

/** Only what is printed: a group's score is a sum of the interface's. */
function clausesOf({ score, weight }: Pick<ScoreRow, 'score' | 'weight'>, say: Say): Piece[][] {
  const clauses = [...pointsClause('score', score, say), ...pointsClause('weight', weight, say)]
  return clauses.length ? clauses : [[say('app.notPublished')]]
}

function briefOf(score: Points, say: Say): string | undefined {
  return score.origin === 'printed' ? saidDecimal(score.text, POINTS, say) : undefined
}

function pointsClause(is: 'score' | 'weight', points: Points, say: Say): Piece[][] {
  if (points.origin !== 'printed') return []
  const [address] = points.sources as readonly [Address]
  return [figureClause(is, { text: saidDecimal(points.text, POINTS, say), address }, say)]
}

function described({ scorecard }: Ledger, what: 'goals' | 'tasks', say: Say): Answer[] {
  return (scorecard?.[what] ?? []).map(({ name, content }, at) => ({
    id: `scorecard/${what}/${at + 1}`,
    kind: 'scorecard',
    name,
    place: () => say(`scorecard.described.${what}`),
    text: content,
    tell: () => [
      {
        sentence: answerSentence(name, [[say(`scorecard.described.${what}`)]], say),
        quote: [content],
        more: { view: 'scorecard', query: { [what]: String(at + 1) } },
      },
    ],
  }))
}
