import type { Ledger } from '@/ledger/ledger.ts'
import { printedIn, printedTable } from '@/ledger/lookup.ts'
import { ADDRESS } from '@/stores/address.ts'
import {
  APPROPRIATION,
  BASIC_IN_TWO,
  EXPENDITURE as ALL,
  GENERAL_BUDGET,
} from '@/ledger/form/relations.ts'

/** By what the money is for (function codes), or by what it is spent on (economic codes). */
export const SPENDING_HIERARCHIES = ADDRESS.spending.by.choices
export type SpendingHierarchy = (typeof SPENDING_HIERARCHIES)[number]

export const SPENDING_MEASURES = ADDRESS.spending.measure.choices
export type SpendingMeasure = (typeof SPENDING_MEASURES)[number]

/** The column of a table that a hierarchy is measured in. */
export interface SpendingScope {
  /** Names the base of shares; `economic` is the basic part of the appropriation. */
  readonly id: SpendingMeasure | 'economic'
  readonly table: string
  readonly column: string
  /** The table of two sides whose lines say the same of each class. */
  readonly summary?: string
  /** Where its total is printed, if not in its table. */
  readonly total?: { readonly table: string; readonly row: string; readonly column: string }
}

const BY_FUNCTION: Readonly<Record<SpendingMeasure, Omit<SpendingScope, 'id'>>> = {
  total: { table: ALL.detail, column: 'total', summary: ALL.summary },
  appropriation: {
    table: GENERAL_BUDGET.detail,
    column: 'total',
    summary: GENERAL_BUDGET.summary,
  },
  basic: { table: ALL.detail, column: 'basic' },
  project: { table: ALL.detail, column: 'project' },
}
const BY_ECONOMIC: SpendingScope = {
  id: 'economic',
  table: BASIC_IN_TWO.table,
  column: 'amount',
  total: { table: BY_FUNCTION.appropriation.table, row: 'total', column: 'basic' },
}

/** The scope of a measure; the economic classification is published for one scope only. */
export function spendingScope(by: SpendingHierarchy, measure: SpendingMeasure): SpendingScope {
  return by === 'economic' ? BY_ECONOMIC : { id: measure, ...BY_FUNCTION[measure] }
}

/** Basic and project expenditure as the table of a scope prints them. */
export function kindScopes({ table }: SpendingScope) {
  return (['basic', 'project'] as const).map((kind) => ({ id: kind, table, column: kind }))
}

/** The same codes in the other scope: of all expenditure, those of the appropriation. */
export function otherMeasure({ id }: SpendingScope): SpendingMeasure {
  return id === 'total' ? APPROPRIATION : 'total'
}

/** The first measure for which the ledger prints any figure. */
export function firstMeasure(ledger: Ledger): SpendingMeasure {
  return SPENDING_MEASURES.find((each) => hasFigures(ledger, BY_FUNCTION[each])) ?? 'total'
}

function hasFigures(
  ledger: Ledger,
  { table, column }: Pick<SpendingScope, 'table' | 'column'>,
): boolean {
  const found = printedTable(ledger, table)
  return found?.state === 'published' && found.rows.some((row) => printedIn(row, column) != null)
}
