import type { PrintedTable } from '../../ledger/ledger.ts'

/** The columns whose sum is `total`, in the order of the form. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  income: ['appropriation', 'superior', 'institutional', 'business', 'affiliates', 'other'],
  expenditure: ['basic', 'project', 'remitted', 'business', 'subsidy'],
  appropriation: ['general', 'fund', 'capital'],
  'general-budget': ['basic', 'project'],
  'government-fund': ['basic', 'project'],
  'state-capital': ['basic', 'project'],
}

/** The tables whose rows are function codes. */
export const FUNCTION_TABLES = [
  'income',
  'expenditure',
  'general-budget',
  'government-fund',
  'state-capital',
]

/** The tables with columns that add up to their `total`. */
export const SUMMED_TABLES = Object.keys(PARTS)

/** The columns of a table that add up to its `total`, as far as the document has them. */
export function partColumns(id: string, table: PrintedTable): string[] {
  const has = new Set(table.columns.map((column) => column.key))
  return has.has('total') ? (PARTS[id] ?? []).filter((key) => has.has(key)) : []
}

/** The columns of the form that add up to `total` and that the document does not have. */
export function unprintedColumns(id: string, table: PrintedTable): string[] {
  const has = new Set(table.columns.map((column) => column.key))
  return (PARTS[id] ?? []).filter((key) => !has.has(key))
}
