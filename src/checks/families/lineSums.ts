import type { PrintedTable } from '../../ledger/ledger.ts'

/** A line that the form defines as the sum of other lines, in each of the columns. */
export interface LineSum {
  readonly whole: string
  readonly parts: readonly string[]
  readonly columns: readonly string[]
}

/** The sums between lines that do not follow from codes. */
export function lineSums(id: string, table: PrintedTable): LineSum[] {
  const has = new Set(table.columns.map((column) => column.key))
  const columns = (...keys: string[]) => keys.filter((key) => has.has(key))
  const income = columns('amount')
  switch (id) {
    case 'totals':
      return [
        { ...INCOME, columns: income },
        { ...EXPENDITURE, columns: income },
      ]
    case 'appropriation':
      return [
        { ...APPROPRIATED, columns: income },
        { ...SPENT, columns: columns('total', 'general', 'fund', 'capital') },
        { ...OPENING, columns: income },
      ]
    case 'sangong':
      return [
        { ...SANGONG, columns: columns('budget', 'actual') },
        { ...VEHICLES, columns: columns('budget', 'actual') },
      ]
    default:
      return []
  }
}

const INCOME = {
  whole: 'income.grand-total',
  parts: ['income.year-total', 'income.surplus-used', 'income.opening'],
}
const EXPENDITURE = {
  whole: 'expenditure.grand-total',
  parts: ['expenditure.year-total', 'expenditure.surplus-distributed', 'expenditure.closing'],
}
// Of appropriated money there is no surplus.
const APPROPRIATED = {
  whole: 'income.grand-total',
  parts: ['income.year-total', 'income.opening'],
}
const SPENT = {
  whole: 'expenditure.grand-total',
  parts: ['expenditure.year-total', 'expenditure.closing'],
}
const OPENING = {
  whole: 'income.opening',
  parts: ['income.opening-general', 'income.opening-fund', 'income.opening-capital'],
}
const SANGONG = { whole: 'total', parts: ['abroad', 'vehicles', 'reception'] }
const VEHICLES = { whole: 'vehicles', parts: ['vehicle-purchase', 'vehicle-operation'] }
