import { shapesOf } from '../../../ledger/form/equations.ts'
import { equationsWithin } from '../../../ledger/form/within.ts'
import type { Check } from '../../check.ts'
import { type Checked, checkOf } from '../../family.ts'
import type { Gaps } from '../../gaps.ts'

/** Family 1: what must hold inside a table, and what a table lacks for it. */
export function within({ ledger, gaps }: Checked): Check[] {
  const equations = shapesOf(ledger).flatMap((shape) =>
    equationsWithin(shape, {
      rows: gaps.rows.get(shape.id) ?? [],
      columns: gaps.columns.get(shape.id) ?? [],
    }),
  )
  return [
    ...equations.map((equation) => checkOf(equation)),
    ...omitted(gaps),
    ...withoutColumns(gaps),
  ]
}

function omitted(gaps: Gaps): Check[] {
  return gaps.omitted.map((addresses) => ({
    kind: 'statement',
    id: `omitted:${addresses.join('+')}`,
    holds: false,
    addresses,
    message: { key: 'omitted', values: {} },
  }))
}

function withoutColumns(gaps: Gaps): Check[] {
  return [...gaps.columns].map(([table, columns]) => ({
    kind: 'statement',
    id: `column-printed:${table}`,
    atLeast: 'high',
    holds: false,
    addresses: [],
    message: { key: 'column-printed', values: { table, columns: columns.join('、') } },
  }))
}
