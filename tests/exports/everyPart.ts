import type { SunburstLabels } from '@/views/spending/sunburst.ts'
import { runChecks } from '@/checks/runChecks.ts'
import { budgetPart } from '@/exports/budgetPart.ts'
import { costsPart } from '@/views/sangong/costsPart.ts'
import { checks } from '@/views/checks/index.ts'
import { overviewParts } from '@/views/overview/overviewParts.ts'
import type { ChartExport, PartExport } from '@/exports/partExport.ts'
import { sangongPart } from '@/views/sangong/sangongPart.ts'
import { spendingBarsPart, spendingGridPart } from '@/views/spending/spendingPart.ts'
import { sunburstPart } from '@/views/spending/sunburstPart.ts'
import { budgetFigures } from '@/figures/budget.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import { scorecard } from '@/views/scorecard/index.ts'
import { tables } from '@/views/tables/index.ts'
import type { View } from '@/views/view.ts'
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
  const { unit } = ledger
  const overview = overviewParts(ledger, {
    say,
    className: (_, printed) => printed,
    changeSubject: ({ title }) => title,
  })
  const budget = budgetFigures(ledger)
  const sangong = sangongFigures(ledger)
  const tree = spendingTree(ledger, spendingScope('function', 'total'))
  const project = spendingTree(ledger, spendingScope('function', 'project'))
  const nameOf = SUNBURST.name
  return {
    ...Object.fromEntries(
      Object.entries(overview).map(([key, make]) => [`overview ${key}`, make()] as const),
    ),
    ...partsOf(ledger, checks, scorecard, tables),
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
  }
}

/** As views give them. */
function partsOf(ledger: Ledger, ...views: readonly View[]) {
  const telling = { ledger, say, findings: runChecks(ledger), query: {} }
  return Object.fromEntries(
    views.flatMap(({ name, parts }) =>
      Object.entries(parts).flatMap(([id, { taken }]) => {
        const part = taken(telling)
        return part ? [[`${name} ${id}`, part] as const] : []
      }),
    ),
  )
}
