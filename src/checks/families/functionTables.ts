import type { PrintedTable } from '../../ledger/ledger.ts'

/** The columns whose sum is `total`, in the order of the form. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  income: ['appropriation', 'superior', 'institutional', 'business', 'affiliates', 'other'],
  expenditure: ['basic', 'project', 'remitted', 'business', 'subsidy'],
  'general-budget': ['basic', 'project'],
  'government-fund': ['basic', 'project'],
  'state-capital': ['basic', 'project'],
}

/** The tables whose rows are function codes, with the columns that add up to their `total`. */
export const FUNCTION_TABLES = Object.keys(PARTS)

/** The columns of a table that add up to its `total`, as far as the document has them. */
export function partColumns(id: string, table: PrintedTable): string[] {
  const has = new Set(table.columns.map((column) => column.key))
  return has.has('total') ? (PARTS[id] ?? []).filter((key) => has.has(key)) : []
}
