import { runChecks } from '@/checks/runChecks.ts'
import { summarise } from '@/checks/summary.ts'
import { budgetPart } from '@/exports/budgetPart.ts'
import { costsPart } from '@/views/sangong/costsPart.ts'
import { familiesPart } from '@/views/checks/familiesPart.ts'
import { overviewParts } from '@/views/overview/overviewParts.ts'
import type { ChartExport, PartExport } from '@/exports/partExport.ts'
import { sangongPart } from '@/views/sangong/sangongPart.ts'
import {
  executionPart,
  indicatorsPart,
  scoreBarsPart,
  totalsPart,
} from '@/views/scorecard/scorecardParts.ts'
import { spending } from '@/views/spending/index.ts'
import { budgetFigures } from '@/figures/budget.ts'
import { sangongFigures } from '@/views/sangong/sangong.ts'
import { scorecardFigures } from '@/views/scorecard/scorecard.ts'
import { unitCosts } from '@/views/sangong/unitCosts.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { say } from './words.ts'

/** What every part of every view gives away, by name; what a ledger does not have is not there. */
export function everyPart(ledger: Ledger): Record<string, PartExport | ChartExport> {
  const { unit, scorecard } = ledger
  const overview = overviewParts(ledger, {
    say,
    className: (_, printed) => printed,
    changeSubject: ({ title }) => title,
  })
  const budget = budgetFigures(ledger)
  const sangong = sangongFigures(ledger)
  const scores = scorecardFigures(ledger)
  const telling = { ledger, say, findings: undefined, query: {} }
  return {
    ...Object.fromEntries(
      Object.entries(overview).map(([key, make]) => [`overview ${key}`, make()] as const),
    ),
    'checks families': familiesPart(summarise(runChecks(ledger)), say),
    ...(budget && { 'budget items': budgetPart(budget.total, budget.items, 'amount', unit, say) }),
    ...(sangong && {
      'sangong parts': sangongPart(sangong, unit, say),
      'sangong costs': costsPart(unitCosts(ledger, sangong), unit, say),
    }),
    ...Object.fromEntries(
      Object.entries(spending.parts).flatMap(([id, part]) => {
        const taken = part.taken(telling)
        return taken ? [[`spending ${id}`, taken] as const] : []
      }),
    ),
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
