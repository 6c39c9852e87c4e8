import { type StatedChange, statedChanges, type StatedFigure } from './changes.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import {
  choiceColumn,
  figureColumn,
  listingOf,
  textColumn,
  UNIT_COLUMN,
} from '@/exports/listing.ts'
import type { PartExport } from '@/exports/partExport.ts'
import type { Say } from '@/words/say.ts'
import { changeSubject } from './words.ts'

const COLUMNS = [
  textColumn('subject'),
  choiceColumn('role', ['change', 'because'], 'exports.role'),
  textColumn('name'),
  choiceColumn('direction', ['increase', 'decrease'], 'exports.kind'),
  figureColumn('change'),
  UNIT_COLUMN,
  figureColumn('change-rate'),
  textColumn('reason'),
  textColumn('change-address'),
  textColumn('rate-address'),
]

/** What the list of stated changes from last year gives away. */
export function changesPart(ledger: Ledger, say: Say): PartExport {
  return {
    tables: [],
    listing: () =>
      listingOf(
        COLUMNS,
        statedChanges(ledger).flatMap((group) => {
          const subject = changeSubject(group, say)
          return [
            ...group.changes.map((change) => ({
              ...rowOf(change),
              subject,
              role: 'change',
              reason: group.reason,
            })),
            ...group.because.map((change) => ({ ...rowOf(change), subject, role: 'because' })),
          ]
        }),
        'exports.twin',
      ),
  }
}

function rowOf({ name, direction, amount, rate }: StatedChange) {
  const value = (stated: StatedFigure | undefined) => stated?.figure.value
  return {
    name,
    direction,
    change: value(amount),
    unit: amount?.figure.unit,
    'change-rate': value(rate),
    'change-address': amount?.address,
    'rate-address': rate?.address,
  }
}
