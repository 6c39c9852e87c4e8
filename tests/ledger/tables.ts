import fc from 'fast-check'
import type { PrintedTable, Row } from '@/ledger/ledger.ts'

/** A published table of function codes with these rows. */
export function tableWith(rows: readonly Row[]): PrintedTable {
  return {
    state: 'published',
    title: '支出决算表',
    unit: '万元',
    columns: [{ key: 'total', title: '本年支出合计' }],
    rows,
  }
}

/** Function codes of any depth, without repeats, in any order; parents may be absent. */
export const codes: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 201, max: 205 }), fc.stringMatching(/^(0[1-3]){0,2}$/))
    .map(([kind, rest]) => `${kind}${rest}`),
  { maxLength: 40 },
)

/** Rows of those codes; the total is the first, the last or absent. */
export const codeRows: fc.Arbitrary<Row[]> = fc
  .tuple(codes, fc.constantFrom('first', 'last', 'absent'), fc.boolean())
  .map(([all, place, codePrinted]) => {
    const rows = all.map((code): Row => ({
      key: code,
      ...(codePrinted ? { code } : {}),
      name: `第${code}项`,
      cells: { total: null },
    }))
    const total: Row = { key: 'total', name: '合计', cells: { total: null } }
    if (place === 'first') return [total, ...rows]
    return place === 'last' ? [...rows, total] : rows
  })
