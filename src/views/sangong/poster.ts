import { groupDigits } from '@/money/index.ts'
import { posterBars } from '@/exports/posterBars.ts'
import { saidAmount } from '@/words/amounts.ts'
import type { Say } from '@/words/say.ts'
import type { TellPoster } from '../view.ts'
import {
  mainLines,
  type SangongFigures,
  sangongFigures,
  type SangongLine,
  sublinesOf,
} from './sangong.ts'
import { type UnitCost, type UnitCostId, unitCosts } from './unitCosts.ts'
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
        : costsOf(costs, line, figures)
            .map((cost) => costText(cost, say))
            .join(say('poster.semicolon')) || undefined,
  }))
  return [{ title: say('overview.sangong.title'), picture: posterBars(rows, theme) }]
}

/** Neither planned nor spent. */
function isNothing({ budgetValue, actualValue }: SangongLine): boolean {
  return actualValue?.yuan.isZero() === true && budgetValue?.yuan.isZero() !== false
}

/** The counts that people think in, by the line that they are of; the first that there is. */
const TOLD: Readonly<Record<string, readonly UnitCostId[]>> = {
  abroad: ['abroad-persons'],
  'vehicle-purchase': ['vehicles-bought'],
  'vehicle-operation': ['vehicles-held'],
  reception: ['reception-persons', 'domestic-persons'],
}

/** What one of each cost that a line, or what it counts, was spent on. */
function costsOf(costs: readonly UnitCost[], line: SangongLine, figures: SangongFigures) {
  return [line, ...sublinesOf(figures, line)].flatMap(({ id: of }) => {
    const found = (TOLD[of] ?? []).flatMap((id) =>
      costs.filter((cost) => cost.id === id && cost.each?.yuan.gt(0)),
    )
    return found.slice(0, 1)
  })
}

function costText({ id, count, each, exact }: UnitCost, say: Say): string {
  return say(exact ? 'poster.each' : 'poster.eachAbout', {
    name: say(`sangong.counts.${id}`),
    count: [groupDigits(count.value.toFixed()), count.unit].filter(Boolean).join(' '),
    each: saidAmount(each, say),
  })
}
