import type { ChartTheme } from '@/charts/theme.ts'
import { placedText, rateText } from '@/exports/figuresIn.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { pairChart } from '@/exports/pptx/pairChart.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { Say } from '@/words/say.ts'
import { mainLines, sangongFigures } from './sangong.ts'
import { furtherText, inferredText, saidLine } from './words.ts'

/** The three public expenses, budget beside actual. */
export function sangongBlocks(ledger: Ledger, say: Say, theme: ChartTheme): Block[] {
  const figures = sangongFigures(ledger)
  if (!figures) return []
  const { unit } = ledger
  const lines = [figures.total, ...mainLines(figures)]
  const title = say('exports.sangong')
  const budgets = say('sangong.columns.budget')
  const actuals = say('sangong.columns.actual')
  const pairs = lines.map((line) => ({
    name: saidLine(line, say),
    budget: line.budgetValue,
    actual: line.actualValue,
  }))
  const notes = [furtherText(figures, say), inferredText(lines, say)].flatMap((note) => note ?? [])
  return [
    pairChart(pairs, { title, unit, heads: [budgets, actuals] }, say, theme),
    {
      kind: 'table',
      title,
      alt: say('deck.alt.sangong', { title }),
      columns: [
        { head: say('sangong.columns.line'), width: 1.9, grow: true },
        { head: budgets, width: 0.95, right: true },
        { head: actuals, width: 0.95, right: true },
        { head: say('sangong.columns.rate'), width: 1.05, right: true },
      ],
      rows: lines.map((line) => [
        saidLine(line, say),
        placedText(line.budget, line.statedBudget, unit, say),
        placedText(line.actual, line.statedActual, unit, say),
        rateText(line.completion, say),
      ]),
      totals: 1,
      more: (count) => say('deck.moreRows', { count }),
    },
    {
      kind: 'note',
      text: [say(`sangong.scope.${figures.basis}`), ...notes].join(' '),
    },
  ]
}
