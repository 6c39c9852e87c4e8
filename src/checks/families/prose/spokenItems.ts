import { addressOf } from '../../../ledger/address.ts'
import { rowCode } from '../../../ledger/codeTree.ts'
import { SPOKEN } from '../../../ledger/form/passages.ts'
import type { Ledger } from '../../../ledger/ledger.ts'
import { publishedTable } from '../../../ledger/lookup.ts'
import { partOf } from '../../../ledger/parts.ts'
import type { Check } from '../../check.ts'

/** A passage that lists what was spent on names only items with a figure in its table. */
export function spokenItems(ledger: Ledger): Check[] {
  const table = publishedTable(ledger, SPOKEN.table)
  const part = partOf(ledger, SPOKEN.passage)
  const column = SPOKEN.columns.find((key) => table?.columns.some((each) => each.key === key))
  if (!table || !part || !column) return []
  const bare = (name: string) => name.replace(/支出$/, '')
  const listed = new Set((part.text ?? '').split(/[、；。：，;:,]/).map(bare))
  const named = table.rows.filter((row) => rowCode(row)?.length === 5 && listed.has(bare(row.name)))
  const nothing = named.filter((row) => !/[1-9]/.test(row.cells[column] ?? ''))
  if (!named.length) return []
  return [
    {
      kind: 'statement',
      id: `spoken:${SPOKEN.table}`,
      holds: !nothing.length,
      addresses: nothing.map((row) => addressOf(SPOKEN.table, row.key, column)),
      message: { key: 'spoken', values: { names: nothing.map((row) => row.name).join('、') } },
    },
  ]
}
