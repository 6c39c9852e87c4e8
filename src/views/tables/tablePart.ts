import type { Field } from '@/exports/csv.ts'
import { figureColumn, textColumn, UNIT_COLUMN } from '@/exports/listing.ts'
import type { PartExport } from '@/exports/partExport.ts'
import { publishedLayout } from '@/figures/publishedLayout.ts'
import { parseAddress } from '@/ledger/address.ts'
import type { Ledger } from '@/ledger/ledger.ts'
import { printedTable, rowOf } from '@/ledger/lookup.ts'

const COLUMNS = [
  textColumn('code'),
  textColumn('name'),
  textColumn('heading'),
  figureColumn('value'),
  UNIT_COLUMN,
  textColumn('address'),
]

/** Every figure of a table, one a row, blanks included; of one that is not published, none. */
export function tablePart(ledger: Ledger, id: string): PartExport {
  const table = printedTable(ledger, id)
  const cells = (publishedLayout(ledger, id)?.wide.lines ?? [])
    .flat()
    .flatMap((cell) => (cell.kind === 'figure' && cell.printed !== undefined ? [cell] : []))
  return {
    tables: [id],
    listing: () => ({
      heads: 'exports.column',
      columns: COLUMNS,
      rows: cells.map(({ address, printed = null, inferred }): Field[] => {
        const { row: key = '', column: at } = parseAddress(address) ?? {}
        const row = table && rowOf(table, key)
        const column = table?.columns.find(
          (each) => each.key === at && (!each.side || key.startsWith(`${each.side}.`)),
        )
        return [
          { text: row?.code ?? '' },
          { text: row?.name ?? '' },
          { text: [column?.group, column?.title].filter(Boolean).join(' / ') },
          { figure: printed, inferred },
          { text: table?.unit ?? '' },
          { text: address },
        ]
      }),
    }),
  }
}
