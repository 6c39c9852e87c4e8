import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import type { PartExport } from '@/exports/partExport.ts'
import { addressOf } from '@/ledger/address.ts'
import type { Say } from '@/words/say.ts'
import { HEADS } from './pointsListing.ts'
import type { ScorecardFigures } from './scorecard.ts'

/** The budget execution block as printed; `undefined` where the card has none. */
export function executionPart(
  { title, execution: figures }: ScorecardFigures,
  say: Say,
): PartExport | undefined {
  if (!figures) return undefined
  const { printed: execution } = figures
  const block = 'scorecard.execution'
  const columns = ['opening', 'full-year', 'executed'] as const
  return {
    tables: [],
    from: [title],
    unit: say(`terms.unit.${execution.unit}`),
    listing: () =>
      listingOf(
        [
          textColumn('name', `${block}.row`),
          UNIT_COLUMN,
          ...columns.map((column) => figureColumn(column, `${block}.${column}`)),
          figureColumn('execution-rate'),
          figureColumn('weight', 'scorecard.table.weight'),
          figureColumn('score', 'scorecard.table.score'),
          textColumn('address'),
        ],
        [
          ...execution.rows.map(({ key, name, cells }) => ({
            name,
            unit: execution.unit,
            opening: cells.opening,
            'full-year': cells['full-year'],
            executed: cells.executed,
            'execution-rate': cells.rate,
            address: addressOf('scorecard', `execution.${key}`, 'executed'),
          })),
          {
            name: say(`${block}.name`),
            weight: execution.weight,
            score: execution.score,
            address: addressOf('scorecard', 'execution', 'score'),
          },
        ],
        HEADS,
      ),
  }
}
