import type { UnitCost } from './unitCosts.ts'
import type { Unit } from '@/money/index.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import type { Say } from '@/words/say.ts'
import { plain } from '@/exports/fields.ts'
import type { PartExport } from '@/exports/partExport.ts'
import { TABLE } from './linePlaces.ts'

const COLUMNS = [
  textColumn('name', 'sangong.costs.item'),
  figureColumn('count', 'sangong.costs.count'),
  textColumn('counted'),
  figureColumn('spent'),
  UNIT_COLUMN,
  figureColumn('each'),
  textColumn('exactness'),
  textColumn('count-address'),
  textColumn('spent-address'),
]

/** What the table of unit costs gives away: spent in `unit`, costs of one in 元. */
export function costsPart(costs: readonly UnitCost[], unit: Unit, say: Say): PartExport {
  return {
    tables: [TABLE],
    listing: () =>
      listingOf(
        COLUMNS,
        costs.map(({ id, count, spent, each, exact, why }) => ({
          name: say(`sangong.counts.${id}`),
          count: count.value.toFixed(),
          counted: count.unit,
          spent: plain(spent?.amount, unit),
          unit,
          each: plain(each, '元'),
          exactness: why ? say(`sangong.costs.${why}`) : exact ? '' : say('exports.rounded'),
          'count-address': count.address,
          'spent-address': spent?.address,
        })),
        'exports.twin',
      ),
  }
}
