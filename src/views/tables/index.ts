import { tableName } from '@/words/names.ts'
import type { View } from '../view.ts'
import { shownTable } from './shownTable.ts'
import { tablePart } from './tablePart.ts'

/** What does the document print? Who quotes this view quotes the year: it only counts tables. */
export const tables: View = {
  name: 'tables',
  parts: {
    table: {
      title: ({ ledger, query, say }) => tableName(ledger, shownTable(ledger, query), say),
      taken: ({ ledger, query }) => tablePart(ledger, shownTable(ledger, query)),
      saysNone: true,
    },
  },
  slides: [],
  report: [],
}
