import { equationsBetween, equationsOfBudgets } from '../../../ledger/form/between.ts'
import type { Check } from '../../check.ts'
import { type Checked, checkOf } from '../../family.ts'
import type { Gaps } from '../../gaps.ts'
import { scopes } from './scopes.ts'

/** Family 2: what must hold between tables, and the rows that one lacks for another. */
export function between({ ledger, gaps }: Checked): Check[] {
  return [
    ...equationsBetween(ledger).map((equation) => checkOf(equation)),
    ...withoutRows(gaps),
    ...equationsOfBudgets(ledger).map((equation) => checkOf(equation)),
    ...scopes(ledger),
  ]
}

function withoutRows(gaps: Gaps): Check[] {
  return [...gaps.rows].flatMap(([table, keys]) =>
    keys.map((key) => ({
      kind: 'statement' as const,
      id: `row-printed:${table}/${key}`,
      atLeast: 'high' as const,
      holds: false,
      addresses: [],
      message: { key: 'row-printed', values: { table, row: key } },
    })),
  )
}
