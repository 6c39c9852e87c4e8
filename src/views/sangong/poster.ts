import { groupDigits } from '@/money/index.ts'
import { posterBars } from '@/exports/posterBars.ts'
import { saidAmount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import type { TellPoster } from '../view.ts'
import { mainLines, sangongFigures, type SangongLine } from './sangong.ts'
import { toldCosts, type UnitCost, unitCosts } from './unitCosts.ts'
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
        : toldCosts(costs, line, figures)
            .map((cost) => costText(cost, say))
            .join(say('poster.semicolon')) || undefined,
  }))
  return [{ title: say('overview.sangong.title'), picture: posterBars(rows, theme) }]
}

/** Neither planned nor spent. */
function isNothing({ budgetValue, actualValue }: SangongLine): boolean {
  return actualValue?.yuan.isZero() === true && budgetValue?.yuan.isZero() !== false
}

function costText({ id, count, each, exact }: UnitCost, say: Say): string {
  return say(exact ? 'poster.each' : 'poster.eachAbout', {
    name: say(`sangong.counts.${id}`),
    count: [groupDigits(count.value.toFixed()), count.unit].filter(Boolean).join(' '),
    each: saidAmount(each, say),
  })
}
