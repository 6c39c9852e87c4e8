import { openingBudgetUse } from './overview.ts'
import { incomeBySource } from '@/figures/wholes.ts'
import { placedCell } from '@/figures/placedCell.ts'
import type { PlacedCell } from '@/figures/completion.ts'
import { printedScores } from '@/figures/printedScores.ts'
import { yearExpenditure } from '@/figures/spendingByClass.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { type Amount, formatAmount } from '@/money/index.ts'
import type { Block, DeckFigure } from '@/exports/pptx/blocks.ts'
import { cellText } from '@/exports/figuresIn.ts'
import type { DeckWords } from '@/exports/pptx/words.ts'

/** The year's four headline figures. */
export function yearBlocks(ledger: Ledger, words: DeckWords): Block[] {
  const { say } = words
  const at = (row: string) => placedCell(ledger, 'totals', row, 'amount')
  return [
    {
      kind: 'figures',
      figures: [
        money('income', incomeBySource(ledger).placed, at('income.opening'), words),
        money('expenditure', yearExpenditure(ledger), at('expenditure.closing'), words),
        budget(ledger, words),
        score(ledger, say),
      ],
    },
  ]
}

function money(
  key: 'income' | 'expenditure',
  { cell }: PlacedCell,
  beside: PlacedCell,
  { say, compact }: DeckWords,
): DeckFigure {
  const label = say(`overview.headline.${key}`)
  if (cell.state !== 'figure')
    return { label, value: say('budget.dash'), unit: '', details: [cellText(cell, '元', say)] }
  const { text, unit } = compact(cell.amount)
  const printed = withUnit(cell.amount, say)
  return {
    label,
    value: text,
    unit,
    details: [
      ...(printed === `${text} ${unit}` ? [] : [printed]),
      ...(beside.cell.state === 'figure'
        ? [`${say(`overview.headline.beside.${key}`)} ${withUnit(beside.cell.amount, say)}`]
        : []),
    ],
  }
}

function budget(ledger: Ledger, { say }: DeckWords): DeckFigure {
  const { opening, actual, rate } = openingBudgetUse(ledger)
  const said = (amount: Amount | undefined) =>
    amount ? withUnit(amount, say) : say('app.notPublished')
  return {
    label: say('overview.headline.budget'),
    value: rate.kind === 'none' ? say('budget.dash') : rate.text,
    unit: rate.kind === 'derived' ? say('app.rate.derived') : '',
    details: [
      say('overview.headline.scope'),
      `${say('overview.headline.actual')} ${said(actual?.amount)}`,
      `${say('overview.headline.opening')} ${said(opening?.amount)}`,
    ],
  }
}

function score(ledger: Ledger, say: DeckWords['say']): DeckFigure {
  const [first, ...others] = printedScores(ledger)
  const label = say('overview.headline.score')
  const points = say('overview.headline.points')
  if (!first)
    return {
      label,
      value: say('budget.dash'),
      unit: '',
      details: [say('overview.headline.noScore')],
    }
  return {
    label,
    value: first.value,
    unit: points,
    details: [
      say(`overview.headline.where.${first.where}`),
      ...others.map(
        ({ where, value }) => `${say(`overview.headline.also.${where}`)} ${value} ${points}`,
      ),
    ],
  }
}

function withUnit(amount: Amount, say: DeckWords['say']): string {
  return `${formatAmount(amount)} ${say(`terms.unit.${amount.unit}`)}`
}
