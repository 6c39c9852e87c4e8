import type { ChartTheme } from '@/charts/theme.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { pairChart } from '@/exports/pptx/pairChart.ts'
import type { Telling } from '../view.ts'
import { impliedYears } from './changes.ts'
import { changeSubject } from './words.ts'

/** Last year's figures, hollow because they are implied, beside this year's. */
export function changeBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const pairs = impliedYears(ledger).map(({ group, years: { now, earlier } }) => ({
    name: changeSubject(group, say),
    budget: earlier,
    actual: now,
  }))
  return [
    pairChart(
      pairs,
      {
        title: say('overview.changes.title'),
        unit: ledger.unit,
        heads: [say('overview.changes.earlier'), say('overview.changes.now')],
      },
      say,
      theme,
    ),
  ]
}
