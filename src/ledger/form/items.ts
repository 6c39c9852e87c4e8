/** The entries on items: their code is that of a row of the table, their id is free. */
export const ITEMS = {
  table: 'general-budget',
  column: 'total',
  section: 'general-budget',
  /** The passage with the totals of all entries. */
  total: 'general-budget-items',
  figures: ['opening', 'full-year', 'actual', 'rate'],
} as const
