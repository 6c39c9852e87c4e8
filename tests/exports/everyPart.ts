import type { SunburstLabels } from '@/views/spending/sunburst.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { summarise } from '@/checks/summary.ts'
import { budgetPart } from '@/exports/budgetPart.ts'
import { costsPart } from '@/views/sangong/costsPart.ts'
import { familiesPart } from '@/views/checks/familiesPart.ts'
import { departuresPart, sangongTotalPart } from '@/views/budget/departureParts.ts'
import { overview } from '@/views/overview/index.ts'
import type { ChartExport, PartExport } from '@/exports/partExport.ts'
import { sangongPart } from '@/views/sangong/sangongPart.ts'
import {
  executionPart,
  indicatorsPart,
  scoreBarsPart,
  totalsPart,
} from '@/views/scorecard/scorecardParts.ts'
import { spendingBarsPart, spendingGridPart } from '@/views/spending/spendingPart.ts'
import { sunburstPart } from '@/views/spending/sunburstPart.ts'
import { budgetFigures } from '@/figures/budget.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import { scorecardFigures } from '@/views/scorecard/scorecard.ts'
import { spendingScope } from '@/views/spending/spendingScope.ts'
import { spendingTree } from '@/views/spending/spendingTree.ts'
import { unitCosts } from '@/views/sangong/unitCosts.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { formatAmount } from '@/money/index.ts'
import { say } from './words.ts'

const SUNBURST: SunburstLabels = {
  name: ({ name, code }) => name || code,
  amount: ({ amount }) => (amount ? formatAmount(amount) : ''),
  share: () => '',
  shareOf: () => '',
  sign: () => '',
  up: 'up',
}

/** What every part of every view gives away, by name; what a ledger does not have is not there. */
export function everyPart(ledger: Ledger): Record<string, PartExport | ChartExport> {
  const { unit, scorecard } = ledger
  const telling = { ledger, say, findings: undefined, query: {} }
  const given = Object.entries(overview.parts).flatMap(([id, { taken }]) => {
    const part = taken(telling)
    return part ? [[`overview ${id}`, part] as const] : []
  })
  const budget = budgetFigures(ledger)
  const sangong = sangongFigures(ledger)
  const scores = scorecardFigures(ledger)
  const tree = spendingTree(ledger, spendingScope('function', 'total'))
  const project = spendingTree(ledger, spendingScope('function', 'project'))
  const nameOf = SUNBURST.name
  return {
    ...Object.fromEntries(given),
    'overview sangong': sangongTotalPart(ledger, say),
    'overview departures': departuresPart(ledger, say),
    'checks families': familiesPart(summarise(runChecks(ledger)), say),
    ...(budget && { 'budget items': budgetPart(budget.total, budget.items, 'amount', unit, say) }),
    ...(sangong && {
      'sangong parts': sangongPart(sangong, unit, say),
      'sangong costs': costsPart(unitCosts(ledger, sangong), unit, say),
    }),
    ...(tree && {
      'spending bars': spendingBarsPart(tree, tree.root, nameOf, say),
      'spending sunburst': sunburstPart(tree, '', [tree.root], SUNBURST, say),
      'spending grid': spendingGridPart(tree, project ? [project] : [], nameOf, say),
    }),
    ...(scorecard &&
      scores && {
        'scorecard totals': totalsPart(scorecard, scores, say),
        'scorecard bars': scoreBarsPart(scorecard, scores, say),
        'scorecard indicators': indicatorsPart(scorecard, scores, say),
        ...(scorecard.execution && {
          'scorecard execution': executionPart(scorecard, scorecard.execution, say),
        }),
      }),
  }
}
