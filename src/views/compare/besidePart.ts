import { classInk } from '@/charts/ink.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import { sourceOf } from '@/figures/across/source.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { OpenLedger } from '@/library/source.ts'
import { saidName } from '@/words/gloss.ts'
import type { Say } from '@/words/say.ts'
import { besideRows, type ClassRow } from './beside.ts'
import { plainFigure, plainUnit, sourcesOf } from './exported.ts'
import { figureDigits, figureSaid } from './words.ts'

/** The ledger that is asked about and all that stand side by side, itself first. */
export interface BesidePart {
  readonly ledger: Ledger
  readonly open: readonly OpenLedger[]
  /** One for each: what tells them apart. */
  readonly heads: readonly string[]
  readonly classes: readonly ClassRow[]
}

/** Several ledgers side by side: their classes as bars, and all their figures as a list. */
export function besidePart({ ledger, open, heads, classes }: BesidePart, say: Say): ChartExport {
  const sources = open.map(({ entry, ledger }) => sourceOf(entry, ledger))
  const rows = besideRows(sources)
  const total = rows.find(({ id }) => id === 'expenditure')
  const most = Math.max(
    1,
    ...classes.flatMap(({ shares }) => shares.map((share) => share?.value.toNumber() ?? 0)),
  )
  return {
    title: say('compare.beside.title'),
    ...sourcesOf(total?.cells[0]?.figure, open.slice(1)),
    listing: () =>
      listingOf(
        [
          textColumn('figure'),
          textColumn('department'),
          textColumn('year'),
          figureColumn('value'),
          UNIT_COLUMN,
          textColumn('note'),
          textColumn('ledger'),
          textColumn('address'),
        ],
        rows.flatMap(({ id, cells }) =>
          cells.map(({ figure, why }, column) => ({
            figure: say(`compare.measure.${id}`),
            department: open[column]?.entry.department,
            year: String(open[column]?.entry.year ?? ''),
            ...(figure && {
              value: plainFigure(figure, ledger.unit),
              unit: plainUnit(figure, ledger.unit),
              address: figure.address,
            }),
            note: why && say(`compare.why.${why}`),
            ledger: open[column]?.entry.id,
          })),
        ),
        'compare.column',
      ),
    picture: (theme) =>
      barsPicture(
        open.map((_, column) => [
          {
            label: heads[column] ?? '',
            bold: true,
            bars: [],
            value: total?.cells[column]?.figure
              ? figureSaid(total.cells[column].figure, ledger.unit, say)
              : say('app.notPublished'),
          },
          ...classes.flatMap(({ code, name, shares }): BarRow[] => {
            const share = shares[column]
            if (!share) return []
            const width = Math.max(0, (share.value.toNumber() / most) * 100)
            return [
              {
                label: saidName(name, say),
                below: true,
                bars: width ? [{ left: 0, width, look: { fill: classInk(code).in(theme) } }] : [],
                value: `${figureDigits(share, undefined, say)}%`,
              },
            ]
          }),
        ]),
        { notes: [say('compare.beside.how')] },
        theme,
      ),
  }
}
