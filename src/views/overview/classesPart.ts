import { barLength } from '@/charts/bars.ts'
import { tablesOf } from '@/figures/placedCell.ts'
import { type ClassSpending, spendingByClass } from '@/figures/spendingByClass.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { formatPercent } from '@/money/index.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import { amountText } from '@/exports/figuresIn.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import { unitName } from '@/words/amounts.ts'
import { saidName } from '@/words/gloss.ts'
import type { Say } from '@/words/say.ts'
import { inPercent, plain } from '@/exports/fields.ts'
import type { ChartExport } from '@/exports/partExport.ts'

/** What was spent on each function class. */
export function classesPart(ledger: Ledger, say: Say): ChartExport {
  const classes = spendingByClass(ledger)
  const unit = classes[0]?.amount.unit ?? ledger.unit
  const name = ({ code, name: printed }: ClassSpending) => saidName(printed || code, say)
  return {
    tables: tablesOf(classes.map(({ placed }) => placed)),
    unit: unitName(unit, say),
    listing: () =>
      listingOf(
        [
          textColumn('code'),
          textColumn('name'),
          UNIT_COLUMN,
          figureColumn('amount'),
          figureColumn('of-total'),
          textColumn('address'),
        ],
        classes.map((each) => ({
          code: each.code,
          name: each.name || each.code,
          unit,
          amount: plain(each.amount, unit),
          'of-total': inPercent(each.share),
          address: each.placed.address,
        })),
        'exports.twin',
      ),
    picture: (theme) =>
      barsPicture(
        [
          classes.map((each): BarRow => {
            const width = barLength(each.amount, classes[0]?.amount)
            const look = { fill: theme.classColour(each.code) }
            return {
              label: name(each),
              bars: width ? [{ left: 0, width, look }] : [],
              value: amountText(each.amount, unit, say),
              aside: each.share && formatPercent(each.share, 1),
            }
          }),
        ],
        { notes: [say('overview.where.note')] },
        theme,
      ),
  }
}
