import { barsPicture } from '@/exports/barsPicture.ts'
import { pairKey, pairRow } from '@/exports/pairRow.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import type { Unit } from '@/money/index.ts'
import type { Say } from '@/words/say.ts'
import type { SangongFigures } from './sangong.ts'
import { sangongListing } from './sangongPart.ts'
import { countedText } from './words.ts'
import { TABLE } from './linePlaces.ts'

/** The total of the three public expenses against its budget; the table has every line. */
export function sangongTotalPart(figures: SangongFigures, unit: Unit, say: Say): ChartExport {
  const { total } = figures
  const counted = countedText(figures, say)
  return {
    tables: [TABLE],
    title: say('exports.sangong'),
    unit: say(`terms.unit.${unit}`),
    listing: () => sangongListing(figures, unit, say),
    picture: (theme) => {
      const budgetName = say('overview.sangong.budget')
      const compared = {
        label: say('overview.sangong.total'),
        budget: total.budgetValue,
        actual: total.actualValue,
        rate: total.completion,
      }
      const notes = [
        ...(counted ? [counted] : []),
        ...(total.reason ? [say('overview.reason') + total.reason] : []),
      ]
      return barsPicture(
        [[pairRow(compared, budgetName, unit, say, theme)]],
        { key: pairKey(budgetName, say, theme), notes },
        theme,
      )
    },
  }
}
