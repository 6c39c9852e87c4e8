import { addressOf } from '../ledger/address.ts'
import { clauseBefore } from '../ledger/clause.ts'
import type { Ledger } from '../ledger/ledger.ts'
import {
  choiceColumn,
  figureColumn,
  type Listing,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from './listing.ts'

const KINDS = ['amount', 'change', 'percent', 'percent-change', 'quotient', 'count', 'score']

const COLUMNS = [
  textColumn('address'),
  textColumn('section'),
  textColumn('heading'),
  textColumn('code'),
  textColumn('words'),
  choiceColumn('kind', KINDS, 'exports.kind'),
  choiceColumn('direction', ['increase', 'decrease'], 'exports.kind'),
  figureColumn('value'),
  UNIT_COLUMN,
  textColumn('repeats'),
  textColumn('of'),
  textColumn('explains'),
] as const

/**
 * Every figure of the explanation, one a row: where it stands, what leads up to it, and the figures
 * that it repeats (`repeats`), is reckoned from (`of`) or is a reason for (`explains`).
 */
export function explanationListing(ledger: Ledger): Listing {
  return listingOf(
    COLUMNS,
    ledger.narrative.flatMap(({ number, title, parts }) =>
      parts.flatMap((part) =>
        part.figures.map((figure) => ({
          address: addressOf('narrative', part.id, figure.key),
          section: [number, title].filter(Boolean).join('、'),
          heading: part.heading,
          code: part.code,
          words: clauseBefore(part, figure.key),
          kind: figure.kind,
          direction: figure.direction,
          value: figure.value,
          unit: figure.unit,
          repeats: figure.cell,
          of: figure.of?.join(' '),
          explains: figure.explains && addressOf('narrative', part.id, figure.explains),
        })),
      ),
    ),
  )
}
