import { plainPoints } from '@/exports/fields.ts'
import { figureColumn, listingOf, textColumn } from '@/exports/listing.ts'
import type { PartExport } from '@/exports/partExport.ts'
import type { Say } from '@/words/say.ts'
import { HEADS, originColumn } from './pointsListing.ts'
import type { ScorecardFigures } from './scorecard.ts'

/** Every total that the document gives or that its scores make. */
export function totalsPart({ title, totals }: ScorecardFigures, say: Say): PartExport {
  return {
    tables: [],
    from: [title],
    unit: say('terms.unit.分'),
    listing: () =>
      listingOf(
        [
          textColumn('name', 'scorecard.totals.title'),
          figureColumn('score', 'scorecard.table.score'),
          originColumn('score-origin'),
          textColumn('address'),
        ],
        totals.map(({ source, points, address }) => ({
          name: say(`scorecard.totals.${source}`),
          score: plainPoints(points),
          'score-origin': points.origin,
          address,
        })),
        HEADS,
      ),
  }
}
