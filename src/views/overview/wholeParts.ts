import { type MoneyRole, roleColour } from '@/charts/roles.ts'
import { splitBars } from '@/charts/bars.ts'
import {
  expenditureByKind,
  incomeBySource,
  type Whole,
  wholeTables,
  wholeUnit,
} from '@/figures/wholes.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { formatAmount, formatPercent } from '@/money/index.ts'
import { type BarRow, barsPicture, type RowBar } from '@/exports/barsPicture.ts'
import { cellText } from '@/exports/figuresIn.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import { unitName } from '@/words/amounts.ts'
import { wholePartName } from '@/words/names.ts'
import type { Say } from '@/words/say.ts'
import { inCell, inPercent, plain } from '@/exports/fields.ts'
import type { ChartExport } from '@/exports/partExport.ts'

/** Where the year's money came from. */
export function incomePart(ledger: Ledger, say: Say): ChartExport {
  const whole = incomeBySource(ledger)
  return wholePart(ledger, whole, {
    total: say('overview.headline.income'),
    of: 'income',
    role: 'income',
    say,
  })
}

/** Basic and project expenditure, and the rarer kinds. */
export function kindsPart(ledger: Ledger, say: Say): ChartExport {
  return wholePart(ledger, expenditureByKind(ledger), {
    total: say('overview.headline.expenditure'),
    of: 'kinds',
    role: 'expenditure',
    say,
  })
}

interface WholeWords {
  readonly total: string
  readonly of: 'income' | 'kinds'
  readonly role: MoneyRole
  readonly say: Say
}

/** A whole as one bar of all its parts, then each part at its place in it. */
function wholePart(
  ledger: Ledger,
  whole: Whole,
  { total, of, role, say }: WholeWords,
): ChartExport {
  const { placed, parts, beside } = whole
  const listed = [...parts, ...beside]
  const unit = wholeUnit(whole) ?? ledger.unit
  const bars = splitBars(whole)
  return {
    tables: wholeTables(whole),
    unit: unitName(unit, say),
    listing: () =>
      listingOf(
        [
          textColumn('name'),
          UNIT_COLUMN,
          figureColumn('amount'),
          figureColumn('of-total'),
          textColumn('address'),
        ],
        [
          { name: total, unit, amount: inCell(placed.cell, unit), address: placed.address },
          ...listed.map((part) => ({
            name: wholePartName(of, part, say),
            unit,
            amount: plain(part.amount, unit),
            'of-total': inPercent(part.share),
            address: part.placed.address,
          })),
        ],
        'exports.twin',
      ),
    picture: (theme) => {
      const ink = roleColour(role, theme)
      const drawn = bars.map(({ fill, ...place }): RowBar => ({
        ...place,
        look: { fill: ink, opacity: fill, stroke: ink },
      }))
      return barsPicture(
        [
          [
            {
              label: total,
              bold: true,
              bars: drawn,
              value: cellText(placed.cell, unit, say),
            },
          ],
          listed.map((part, index): BarRow => {
            const bar = part.isPart && drawn[index]
            return {
              label: wholePartName(of, part, say),
              bars: bar ? [bar] : [],
              value: formatAmount(part.amount, unit),
              aside: part.share && formatPercent(part.share, 1),
            }
          }),
        ],
        { notes: bars.length || !parts.length ? [] : [say('overview.notDrawn')] },
        theme,
      )
    },
  }
}
