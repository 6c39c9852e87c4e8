import type { Ledger, TableKind } from '../ledger.ts'
import { tableIds } from '../lookup.ts'
import { equationsBetween, equationsOfBudgets } from './between.ts'
import type { FormEquation, Lacking } from './equation.ts'
import { settledShape } from './settled.ts'
import { equationsWithin } from './within.ts'
import type { TableShape } from './shape.ts'

/** The kinds of tables in the order in which their equations are listed. */
const ORDER: readonly TableKind[] = [
  'function-codes',
  'two-sided',
  'economic-codes',
  'three-public-expenses',
  'projects',
  'list',
]

/** The shapes of all tables with figures, by kind. */
export function shapesOf(ledger: Ledger): TableShape[] {
  const shapes = tableIds(ledger).flatMap((id) => settledShape(ledger, id) ?? [])
  return ORDER.flatMap((kind) => shapes.filter((shape) => shape.kind === kind))
}

const NOTHING: Lacking = { rows: [], columns: [] }

/** Everything that must fit by the form and by what the ledger says of its own tables. */
export function equationsOf(ledger: Ledger): FormEquation[] {
  return [
    ...shapesOf(ledger).flatMap((shape) => equationsWithin(shape, NOTHING)),
    ...equationsBetween(ledger),
    ...equationsOfBudgets(ledger),
  ]
}
