import type { StatedAmount } from '../figures/completion.ts'
import type { Cell } from '../ledger/lookup.ts'
import { exactAmount } from './amounts.ts'
import { type Piece, pieces, type SaidFigure } from './pieces.ts'
import type { Say } from './say.ts'

/** A published amount to the digit, as a figure of a sentence. */
export function moneyFigure({ amount, address }: StatedAmount, say: Say): SaidFigure {
  return { text: exactAmount(amount, say), address }
}

/** A name with what is published of it: 科普活动：年初预算 5.8 万元，决算 89.8 万元。 */
export function answerSentence(
  name: string,
  clauses: readonly (readonly Piece[])[],
  say: Say,
): Piece[] {
  const listed = clauses.flatMap((clause, at) => (at ? [say('ask.comma'), ...clause] : clause))
  return [say('ask.name', { name }), ...listed, say('ask.stop')]
}

/** A figure with what it is: 年初预算 5.8 万元. */
export function figureClause(
  is: 'spent' | 'opening' | 'actual' | 'rate' | 'score' | 'weight',
  { text, address }: SaidFigure,
  say: Say,
): Piece[] {
  return pieces(`ask.figure.${is}`, { figure: { text, address } }, say)
}

/** A figure by the name of its column. */
export function namedFigure(name: string, figure: SaidFigure, say: Say): Piece[] {
  return pieces('ask.figure.named', { name, figure }, say)
}

/** Why a cell has no figure. */
export function noFigure(cell: Cell, say: Say): string {
  switch (cell.state) {
    case 'blank':
      return say('app.blank')
    case 'empty':
      return say('app.emptyTable')
    case 'missing':
      return say(cell.what === 'table' ? 'app.missingTable' : 'app.notPublished')
    case 'figure':
      return ''
  }
}
