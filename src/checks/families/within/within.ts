import type { Check } from '../../check.ts'
import { type Checked, checkOf } from '../../family.ts'
import type { Gaps } from '../../gaps.ts'

/** Family 1: what must hold inside a table, and what a table lacks for it. */
export function within({ gaps }: Checked): Check[] {
  return [
    ...gaps.within.map((equation) => checkOf(equation)),
    ...omitted(gaps),
    ...withoutColumns(gaps),
  ]
}

/** So many cells name an omission; each is of one only. */
const NAMED = 6

function omitted(gaps: Gaps): Check[] {
  return gaps.omitted.map((addresses) => ({
    kind: 'statement',
    id: `omitted:${addresses.slice(0, NAMED).join('+')}`,
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
