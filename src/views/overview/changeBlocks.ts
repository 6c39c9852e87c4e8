import type { ChartTheme } from '@/charts/theme.ts'
import type { Block } from '@/exports/pptx/blocks.ts'
import { pairChart } from '@/exports/pptx/pairChart.ts'
import type { Telling } from '../view.ts'
import { impliedYears } from './changes.ts'
import { changeSubject } from './words.ts'

/** So many are read on a slide. */
const MOST_CHANGES = 5

/** Last year's figures, hollow because they are implied, beside this year's. */
export function changeBlocks({ ledger, say }: Telling, theme: ChartTheme): Block[] {
  const all = impliedYears(ledger)
  const pairs = all.slice(0, MOST_CHANGES).map(({ group, years: { now, earlier } }) => ({
    name: changeSubject(group, say),
    budget: earlier,
    actual: now,
  }))
  const chart = pairChart(
    pairs,
    {
      title: say('overview.changes.title'),
      unit: ledger.unit,
      heads: [say('overview.changes.earlier'), say('overview.changes.now')],
    },
    say,
    theme,
  )
  return [{ ...chart, beyond: all.length - pairs.length }]
}
