import type { PlacedCell } from '@/figures/completion.ts'
import { amountOf } from '@/figures/placedCell.ts'
import { expenditureByKind } from '@/figures/wholes.ts'
import { unnumbered } from '@/figures/unnumbered.ts'
import { placeWords } from '@/ledger/placeName.ts'
import { exactAmount } from '@/words/amounts.ts'
import { answerSentence, moneyFigure } from '@/words/answer.ts'
import { saidName } from '@/words/gloss.ts'
import { wholePartName } from '@/words/names.ts'
import { type Piece, pieces, pieceText } from '@/words/pieces.ts'
import type { Answer, Telling, TellAnswers } from '../view.ts'
import { type ChangeGroup, type StatedChange, type StatedFigure, statedChanges } from './changes.ts'
import { yearTotals } from './overview.ts'
import { changeSubject, statedText } from './words.ts'

/** What the year received, spent and carried over, its kinds of spending, and what it says of the last. */
export const answers: TellAnswers = (telling) => {
  const { ledger, say } = telling
  const { income, expenditure } = yearTotals(ledger)
  const totals = [expenditure.placed, income.placed, income.beside, expenditure.beside]
  return [
    ...totals.map((placed) => {
      const name = unnumbered(placeWords(ledger, placed.address)?.[1] ?? '')
      const id = placed.address.replace(/\/[^/]*$/, '')
      return { ...yearAnswer(placed, name, saidName(name, say), telling), id }
    }),
    ...expenditureByKind(ledger).parts.map((part) =>
      yearAnswer(part.placed, part.name, wholePartName('kinds', part, say), telling),
    ),
    ...statedChanges(ledger).flatMap((group) =>
      group.changes.flatMap((change) => changeAnswer(group, change, telling)),
    ),
  ].filter(({ name }) => name)
}

function yearAnswer(placed: PlacedCell, name: string, said: string, { say }: Telling): Answer {
  const { address } = placed
  const amount = amountOf(placed)
  const brief = exactAmount(amount, say)
  const clause: Piece = amount ? moneyFigure({ amount, address }, say) : brief
  return {
    id: address,
    kind: 'year',
    name,
    tell: () => [
      { sentence: answerSentence(said, [[clause]], say), brief, more: { view: 'overview' } },
    ],
  }
}

/** Last year's figure is not published: only by how much this year's differs. */
function changeAnswer(group: ChangeGroup, change: StatedChange, { say }: Telling): Answer[] {
  const stated = change.amount ?? change.rate
  if (!stated) return []
  const name = change.name ? saidName(change.name, say) : changeSubject(group, say)
  const figureOf = (of: StatedFigure) => ({ text: statedText(of, say), address: of.address })
  const by = change.amount && figureOf(change.amount)
  const rate = change.rate && figureOf(change.rate)
  const clause = [
    say(`ask.since.${change.direction ?? 'change'}`),
    ...(by ? [by] : []),
    ...(rate ? (by ? pieces('ask.since.rate', { rate }, say) : [rate]) : []),
  ]
  return [
    {
      id: stated.address,
      kind: 'year',
      name,
      place: () => say('overview.changes.title'),
      tell: () => [
        {
          sentence: answerSentence(name, [clause], say),
          brief: pieceText(clause),
          scope: say('ask.since.scope'),
          reason: group.reason,
          more: { view: 'about', query: { figure: stated.address } },
        },
      ],
    },
  ]
}
