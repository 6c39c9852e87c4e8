import { posterBars } from '@/exports/posterBars.ts'
import { saidAmount } from '@/words/amounts.ts'
import type { TellPoster } from '../view.ts'
import { humanCosts, humanCostText } from './humanCosts.ts'
import { isNothing, mainLines, sangongFigures } from './sangong.ts'
import { unitCosts } from './unitCosts.ts'
import { countedText, lineName } from './words.ts'

/** Budget and actual of the three public expenses, with how many they were for. */
export const poster: TellPoster = ({ ledger, say }, theme) => {
  const figures = sangongFigures(ledger)
  if (!figures) return []
  const costs = unitCosts(ledger, figures)
  const total = { ...figures.total, name: say('overview.sangong.total') }
  const rows = [total, ...mainLines(figures)].map((line) => ({
    name: lineName(line, say),
    hollow: line.budgetValue,
    solid: line.actualValue,
    says: isNothing(line)
      ? say('poster.nothing')
      : say('poster.compared', {
          actual: saidAmount(line.actualValue, say),
          budget: saidAmount(line.budgetValue, say),
        }),
    note:
      line === total
        ? countedText(figures, say)
        : humanCosts(costs, line, figures)
            .map((cost) => humanCostText(cost, say))
            .join(say('poster.semicolon')) || undefined,
  }))
  return [{ title: say('overview.sangong.title'), picture: posterBars(rows, theme) }]
}
