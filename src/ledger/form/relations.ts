import type { Address } from '../address.ts'

/*
 * What the standard tables say of one another. A relation counts where the document has both sides.
 */

/** Table 01, of all income and expenditure. */
export const TOTALS = 'totals'

/** All expenditure: class by class in a column of the summary, code by code in a table of its own. */
export const EXPENDITURE = { summary: TOTALS, column: 'amount', detail: 'expenditure' } as const

/** What the general public budget appropriation was spent on, as above. */
export const GENERAL_BUDGET = {
  summary: 'appropriation',
  column: 'general',
  detail: 'general-budget',
} as const

/** The table that lists, code by code, what a column of a summary table says class by class. */
export const DETAILS = [
  EXPENDITURE,
  GENERAL_BUDGET,
  { summary: 'appropriation', column: 'fund', detail: 'government-fund' },
  { summary: 'appropriation', column: 'capital', detail: 'state-capital' },
] as const

/** The three appropriated budgets: their lines and column in table 04, their own table. */
export const BUDGETS = [
  { line: 'general-budget', opening: 'opening-general', column: 'general' },
  { line: 'government-fund', opening: 'opening-fund', column: 'fund' },
  { line: 'state-capital', opening: 'opening-capital', column: 'capital' },
].map(({ line, opening, column }) => ({
  table: line,
  column,
  line: `income.${line}`,
  opening: `income.${opening}`,
}))

/** Tables 08 and 09, of the two further budgets. */
export const GOVERNMENT_FUND = 'government-fund'
export const STATE_CAPITAL = 'state-capital'

/** Table 07, of the three public expenses. */
export const SANGONG = 'sangong'

/** Table 04, where the appropriated budgets are brought together. */
export const APPROPRIATION = 'appropriation'

/** Income by source: each line of the one table is the column of that name in the other. */
export const SOURCES = {
  summary: TOTALS,
  detail: 'income',
  lines: ['superior', 'institutional', 'business', 'affiliates', 'other'],
  total: { line: 'year-total', column: 'total' },
  /** The lines of the budgets together. */
  appropriated: 'appropriation',
} as const

/** The tables that say what a function code is called, the best first. */
export const NAMES_OF_CODES = ['general-budget', 'expenditure'] as const

/** What is in the parts is in the whole, code by code, in these columns. */
export const PART_OF = {
  whole: 'expenditure',
  parts: BUDGETS.map(({ table }) => table),
  columns: ['total', 'basic', 'project'],
} as const

/** What is appropriated is part of all: table 04, line by line, of table 01. */
export const PART_OF_TOTALS = { part: APPROPRIATION, whole: TOTALS } as const

/** One figure in two tables. */
export const INCOME_OF_THE_YEAR: readonly [Address, Address] = [
  'appropriation/income.year-total/amount',
  'income/total/appropriation',
]

/** What a budget's own table says of its carry-over and income, and where table 04 says it. */
export const BUDGET_FLOWS: readonly (readonly [summary: Address, own: Address])[] = BUDGETS.filter(
  ({ table }) => table !== GENERAL_BUDGET.detail,
).flatMap(({ table, line, opening, column }) => [
  [`${APPROPRIATION}/${opening}/amount`, `${table}/total/opening`] as const,
  [`${APPROPRIATION}/${line}/amount`, `${table}/total/income`] as const,
  [`${APPROPRIATION}/expenditure.closing/${column}`, `${table}/total/closing`] as const,
])

/** Basic expenditure by function is that by economic class. */
export const BASIC_IN_TWO = {
  by: 'general-budget/total/basic',
  table: 'basic',
  blocks: ['personnel', 'operating'],
  /** Where a total stands in place of the blocks: the column that it is in, the best first. */
  totals: ['amount', 'total'],
} as const

/** What an item spends beyond its income of the year comes from the opening carry-over. */
export const CARRIED_OVER = {
  spent: { table: 'general-budget', column: 'total' },
  received: { table: 'income', column: 'appropriation' },
  opening: ['income.opening-general', 'income.opening'],
} as const

/** The year's income, the best place first. */
export const RECEIVED = [
  'totals/income.year-total/amount',
  'income/total/total',
] as const satisfies readonly Address[]

/** The year's expenditure, the best place first. */
export const SPENT = [
  'totals/expenditure.year-total/amount',
  'expenditure/total/total',
] as const satisfies readonly Address[]

/** Figures that are one figure in several tables, so that they change by one amount. */
export const ONE_FIGURE: readonly (readonly Address[])[] = [
  ['income/total/appropriation', 'appropriation/income.year-total/amount'],
  RECEIVED,
  SPENT,
  ['appropriation/expenditure.year-total/general', 'general-budget/total/total'],
]

/** The summary tables of a year: what opens, comes in and goes out, and all of it together. */
export const YEARS: readonly {
  readonly table: string
  readonly grand: Address
  readonly income: Address
  readonly opening: Address
  readonly closing: Address
  /** What was spent, the best source first. */
  readonly spent: readonly Address[]
  /** A part of it only. */
  readonly spentInPart?: Address
  /** Whether surplus that was used or distributed is part of all, too. */
  readonly surplus: boolean
}[] = [
  {
    table: TOTALS,
    grand: 'totals/income.grand-total/amount',
    income: 'totals/income.year-total/amount',
    opening: 'totals/income.opening/amount',
    closing: 'totals/expenditure.closing/amount',
    spent: SPENT,
    surplus: true,
  },
  {
    table: 'appropriation',
    grand: 'appropriation/income.grand-total/amount',
    income: 'appropriation/income.year-total/amount',
    opening: 'appropriation/income.opening/amount',
    closing: 'appropriation/expenditure.closing/total',
    spent: ['appropriation/expenditure.year-total/total'],
    spentInPart: 'general-budget/total/total',
    surplus: false,
  },
]

/** What one year leaves is what the next begins with: in the summary tables, and budget by budget. */
export const CARRIED_ON: readonly (readonly [closing: Address, opening: Address])[] = [
  ...YEARS.map(({ closing, opening }) => [closing, opening] as const),
  ...BUDGETS.map(
    ({ opening, column }) =>
      [
        `${APPROPRIATION}/expenditure.closing/${column}`,
        `${APPROPRIATION}/${opening}/amount`,
      ] as const,
  ),
]

/** The tables that say so of each code. */
export const CARRIED_ON_BY_CODE = {
  tables: BUDGETS.map(({ table }) => table),
  closing: 'closing',
  opening: 'opening',
} as const

/** What is paid for one purpose, by economic class and by function: scopes differ. */
export const PURPOSES: readonly (readonly [economic: Address, functional: Address])[] = [
  ['basic/30108/amount', 'general-budget/2080505/basic'],
  ['basic/30109/amount', 'general-budget/2080506/basic'],
  ['basic/30111/amount', 'general-budget/2101103/basic'],
  ['basic/30113/amount', 'general-budget/2210201/basic'],
]

/**
 * The three public expenses of basic expenditure, and of all. Table 07 has those of projects, too,
 * and of a scope that is at least that of table 06, so that the first is at most the second. A refund
 * to a project can make it less; where the row is not printed or blank, the one above it counts.
 */
export const PUBLIC_EXPENSES: readonly (readonly [basic: Address, all: Address])[] = [
  ['basic/30212/amount', 'sangong/abroad/actual'],
  ['basic/31013/amount', 'sangong/vehicle-purchase/actual'],
  ['basic/30231/amount', 'sangong/vehicle-operation/actual'],
  ['basic/30217/amount', 'sangong/reception/actual'],
]

/** The three public expenses are part of what is appropriated. */
export const PUBLIC_EXPENSES_IN: readonly [part: Address, whole: Address] = [
  'sangong/total/actual',
  'appropriation/expenditure.year-total/total',
]

/** The entries on items: their code is that of a row of the table, their id is free. */
export const ITEMS = {
  table: 'general-budget',
  column: 'total',
  section: 'general-budget',
  /** The passage with the totals of all entries. */
  total: 'general-budget-items',
  figures: ['opening', 'full-year', 'actual', 'rate'],
  /** Where their full-year budgets are added up, too, if what was executed there is theirs. */
  fullYear: {
    total: 'scorecard/execution.fiscal/full-year',
    executed: 'scorecard/execution.fiscal/executed',
    actual: 'general-budget/total/total',
  },
} as const
