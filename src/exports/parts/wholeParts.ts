import type { ChartTheme } from '../../charts/theme.ts'
import { expenditureByKind, incomeBySource, type Whole, wholeUnit } from '../../figures/parts.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { formatAmount, formatPercent } from '../../money/index.ts'
import { type BarRow, barsPicture } from '../barsPicture.ts'
import { cellText } from '../figuresIn.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '../listing.ts'
import type { Say } from '../say.ts'
import { inCell, inPercent, plain, tablesOf } from './fields.ts'
import type { ChartExport } from './partExport.ts'

/** Where the year's money came from. */
export function incomePart(ledger: Ledger, say: Say): ChartExport {
  const whole = incomeBySource(ledger)
  return wholePart(ledger, whole, {
    total: say('overview.headline.income'),
    name: (key) => say(`overview.income.${key}`),
    colour: ({ teal }) => teal,
    say,
  })
}

/** Basic and project expenditure, and the rarer kinds. */
export function kindsPart(ledger: Ledger, say: Say): ChartExport {
  return wholePart(ledger, expenditureByKind(ledger), {
    total: say('overview.headline.expenditure'),
    name: (key) => say(`overview.kinds.${key}`),
    colour: ({ accent }) => accent,
    say,
  })
}

/** How much of its colour each part has; the last is for all that follow. */
const FILLS = [1, 0.5, 0.24, 0]

interface WholeWords {
  readonly total: string
  readonly name: (key: string) => string
  readonly colour: (theme: ChartTheme) => string
  readonly say: Say
}

/** A whole as one bar of all its parts, then each part at its place in it. */
function wholePart(
  ledger: Ledger,
  whole: Whole,
  { total, name, colour, say }: WholeWords,
): ChartExport {
  const { placed, parts } = whole
  const unit = wholeUnit(whole) ?? ledger.unit
  const drawable = parts.length > 0 && parts.every(({ share }) => share?.gt(0) && share.lte(1))
  return {
    tables: tablesOf([placed, ...parts.map((part) => part.placed)]),
    unit: say(`terms.unit.${unit}`),
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
          ...parts.map((part) => ({
            name: name(part.key),
            unit,
            amount: plain(part.amount, unit),
            'of-total': inPercent(part.share),
            address: part.placed.address,
          })),
        ],
        'exports.twin',
      ),
    picture: (theme) => {
      let left = 0
      const bars = parts.map(({ share }, index) => {
        const width = drawable ? (share?.times(100).toNumber() ?? 0) : 0
        const look = {
          fill: colour(theme),
          opacity: FILLS[Math.min(index, FILLS.length - 1)] ?? 0,
          stroke: colour(theme),
        }
        const bar = { left, width, look }
        left += width
        return bar
      })
      return barsPicture(
        [
          [
            {
              label: total,
              bold: true,
              bars: drawable ? bars : [],
              value: cellText(placed.cell, unit, say),
            },
          ],
          parts.map(({ key, amount, share }, index): BarRow => {
            const bar = bars[index]
            return {
              label: name(key),
              bars: drawable && bar ? [bar] : [],
              value: formatAmount(amount, unit),
              aside: share && formatPercent(share, 1),
            }
          }),
        ],
        { notes: drawable || !parts.length ? [] : [say('overview.notDrawn')] },
        theme,
      )
    },
  }
}
