import { textColumn } from '@/exports/listing.ts'
import type { PartExport } from '@/exports/partExport.ts'
import type { Say } from '@/words/say.ts'
import { POINTS_COLUMNS, pointsListing } from './pointsListing.ts'
import type { ScorecardFigures } from './scorecard.ts'

const COLUMNS = [
  ...POINTS_COLUMNS,
  textColumn('target', 'scorecard.table.target'),
  textColumn('met', 'scorecard.table.actual'),
  textColumn('explanation', 'exports.column.explanation'),
  textColumn('reason'),
]

/** Every line of the card: groups, indicators, and the sums below them. */
export function indicatorsPart(figures: ScorecardFigures, say: Say): PartExport {
  return {
    tables: [],
    from: [figures.title],
    unit: say('terms.unit.分'),
    listing: () => pointsListing(COLUMNS, figures, figures.rows, say),
  }
}
