import { roleInk } from '@/charts/ink.ts'
import { type BarRow, barsPicture } from '@/exports/barsPicture.ts'
import { figureColumn, listingOf, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import type { ChartExport } from '@/exports/partExport.ts'
import type { Series, SeriesYear } from '@/figures/across/series.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import type { OpenLedger } from '@/library/source.ts'
import type { Say } from '@/words/say.ts'
import { plainFigure, plainUnit, sourcesOf } from './exported.ts'
import {
  breakText,
  changeDigits,
  columnUnit,
  drawnNumber,
  figureDigits,
  rateDigits,
} from './words.ts'

/** Whose series it is, and the ledgers that it is of. */
export interface SeriesPart {
  readonly ledger: Ledger
  readonly series: Series
  readonly name: string
  readonly openOf: (id: string) => OpenLedger | undefined
  readonly nameOf: (departmentId: string) => string
}

/** A figure over the years, as a bar for each year, with what is missing and where the line breaks. */
export function seriesPart(
  { ledger, series: { years }, name, openOf, nameOf }: SeriesPart,
  say: Say,
): ChartExport {
  const points = years.flatMap((each) => (each.why ? [] : [each]))
  const unit = columnUnit(points[0]?.figure, ledger.unit, say)
  const most = Math.max(0, ...points.map(({ figure }) => drawnNumber(figure, ledger.unit, say)))
  const own = points.find(({ year }) => year === ledger.year)
  const noteOf = (each: SeriesYear) =>
    each.why
      ? say(`compare.why.${each.why}`)
      : each.breaks.map((one) => breakText(one, nameOf, say)).join('')
  return {
    title: name,
    ...(unit && { unit }),
    ...sourcesOf(
      own?.figure,
      points.filter((each) => each !== own).map(({ source }) => openOf(source.id)),
    ),
    listing: () =>
      listingOf(
        [
          textColumn('year'),
          figureColumn('value'),
          UNIT_COLUMN,
          textColumn('change'),
          textColumn('rate'),
          textColumn('note'),
          textColumn('ledger'),
          textColumn('address'),
        ],
        years.map((each) => ({
          year: String(each.year),
          ...(!each.why && {
            value: plainFigure(each.figure, ledger.unit),
            unit: plainUnit(each.figure, ledger.unit),
            address: each.figure.address,
            ...(each.change && {
              change: changeDigits(each.change, say),
              rate: rateDigits(each.change),
            }),
          }),
          note: noteOf(each),
          ledger: each.source?.id,
        })),
        'compare.column',
      ),
    picture: (theme) => {
      const look = { fill: roleInk('expenditure').in(theme) }
      return barsPicture(
        [
          years.map((each): BarRow => {
            const value = each.why ? 0 : drawnNumber(each.figure, ledger.unit, say)
            const note = noteOf(each)
            return {
              label: String(each.year),
              bold: each.year === ledger.year,
              bars: value > 0 && most > 0 ? [{ left: 0, width: (value / most) * 100, look }] : [],
              value: each.why ? '—' : figureDigits(each.figure, ledger.unit, say),
              ...(!each.why && each.change && { aside: rateDigits(each.change) }),
              notes: note ? [note] : [],
            }
          }),
        ],
        {},
        theme,
      )
    },
  }
}
