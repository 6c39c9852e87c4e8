import { listingOf, textColumn } from '@/exports/listing.ts'
import type { PartExport } from '@/exports/partExport.ts'
import type { ToldNotable } from '../view.ts'

/** What a reader should know of the year before all else. */
export function notablePart(things: readonly ToldNotable[]): PartExport {
  return {
    tables: [],
    listing: () =>
      listingOf(
        [
          textColumn('sentence'),
          textColumn('figure'),
          textColumn('detail'),
          textColumn('reason'),
          textColumn('evidence'),
        ],
        things.map(({ sentence, figure, detail, reason, evidence }) => ({
          sentence,
          figure: [figure.text, figure.unit].filter(Boolean).join(' '),
          detail,
          reason,
          evidence,
        })),
        'exports.twin',
      ),
  }
}
