import type { Ledger } from '../ledger/ledger.ts'
import type { Amount } from '../money/index.ts'
import { type BudgetItem, budgetFigures, isEqual } from './budget.ts'

/** An item whose actual is not its opening budget. */
export type Departure = BudgetItem & { readonly difference: Amount }

/** The items that depart from their opening budgets, the largest amounts first. */
export function departures(ledger: Ledger): Departure[] {
  return (budgetFigures(ledger)?.items ?? [])
    .filter((item): item is Departure => item.difference !== undefined && !isEqual(item))
    .sort((a, b) => b.difference.yuan.abs().comparedTo(a.difference.yuan.abs()))
}
