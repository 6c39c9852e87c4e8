import type { Address } from '../../src/ledger/address.ts'
import { FUNCTION_CLASSES } from '../../src/ledger/form/classes.ts'

const totals = (...rows: string[]): Address[] => rows.map((row): Address => `totals/${row}/amount`)

/** The figures by which departments are ranked first; each is a column of the headlines. */
export const HEADLINES: readonly Address[] = [
  ...totals(
    'income.general-budget',
    'income.government-fund',
    'income.state-capital',
    'income.year-total',
    'income.opening',
    'income.grand-total',
    'expenditure.year-total',
    'expenditure.closing',
    ...FUNCTION_CLASSES.map(([code]) => `expenditure.${code}`),
  ),
  'expenditure/total/basic',
  'expenditure/total/project',
  'general-budget/total/total',
  'basic/personnel/amount',
  'basic/operating/amount',
  ...['total', 'abroad', 'vehicles', 'reception'].flatMap((row): Address[] => [
    `sangong/${row}/budget`,
    `sangong/${row}/actual`,
  ]),
]
