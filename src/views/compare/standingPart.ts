import { roleInk } from '@/charts/ink.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import { type ChartExport, MOST_ROWS } from '@/exports/partExport.ts'
import type { Ranking } from '@/figures/across/ranking.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { OpenLedger } from '@/library/source.ts'
import type { Say } from '@/words/say.ts'
import { plainFigure, plainUnit, sourcesOf } from './exported.ts'
import { columnUnit, drawnNumber, figureDigits } from './words.ts'

/** Whose place it is, and among which ledgers. */
export interface StandingPart {
  readonly ledger: Ledger
  readonly id: string
  readonly ranking: Ranking
  readonly name: string
  readonly openOf: (id: string) => OpenLedger | undefined
}

/** Departments by one figure, the largest first; those that stand apart follow with their reason. */
export function standingPart(
  { ledger, id, ranking: { standing, apart }, name, openOf }: StandingPart,
  say: Say,
): ChartExport {
  const unit = columnUnit(standing[0]?.figure, ledger.unit, say)
  const most = standing[0] ? drawnNumber(standing[0].figure, ledger.unit, say) : 0
  const own = standing.find(({ source }) => source.id === id)
  const shown = standing.slice(0, MOST_ROWS)
  return {
    title: name,
    ...(unit && { unit }),
    ...sourcesOf(
      own?.figure,
      standing.filter((each) => each !== own).map(({ source }) => openOf(source.id)),
    ),
    listing: () =>
      listingOf(
        [
          textColumn('department'),
          figureColumn('rank'),
          figureColumn('value'),
          UNIT_COLUMN,
          figureColumn('base'),
          textColumn('note'),
          textColumn('ledger'),
          textColumn('address'),
        ],
        [
          ...standing.map(({ source, figure, rank }) => ({
            department: source.department,
            rank: String(rank),
            value: plainFigure(figure, ledger.unit),
            unit: plainUnit(figure, ledger.unit),
            base: figure.base && plainFigure(figure.base, ledger.unit),
            ledger: source.id,
            address: figure.address,
          })),
          ...apart.map(({ source, why }) => ({
            department: source.department,
            note: say(`compare.why.${why}`),
            ledger: source.id,
          })),
        ],
        'compare.column',
      ),
    picture: (theme) =>
      barsPicture(
        [
          shown.map((each): BarRow => {
            const value = drawnNumber(each.figure, ledger.unit, say)
            const isOwn = each === own
            const look = { fill: isOwn ? theme.accent : roleInk('expenditure').in(theme) }
            return {
              label: `${each.rank} ${each.source.department}`,
              bold: isOwn,
              bars: value > 0 && most > 0 ? [{ left: 0, width: (value / most) * 100, look }] : [],
              value: figureDigits(each.figure, ledger.unit, say),
            }
          }),
        ],
        {
          notes: [
            ...(shown.length < standing.length
              ? [say('compare.more', { count: standing.length - shown.length })]
              : []),
            ...(apart.length
              ? [say('compare.sentence.departments.apart', { count: apart.length })]
              : []),
          ],
        },
        theme,
      ),
  }
}
