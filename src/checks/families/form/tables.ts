import { addressOf } from '../../../ledger/address.ts'
import { parentCode, rowCode } from '../../../ledger/codeTree.ts'
import { shapesOf } from '../../../ledger/form/equations.ts'
import type { Ledger, PrintedTable } from '../../../ledger/ledger.ts'
import { printedTable, tableOf } from '../../../ledger/lookup.ts'
import { TABLE_IDS } from '../../../ledger/schema.ts'
import type { Check } from '../../check.ts'
import type { Gaps } from '../../gaps.ts'
import { statement } from './statement.ts'

/** All nine tables are there, and empty ones say so. */
export function tables(ledger: Ledger): Check[] {
  return TABLE_IDS.flatMap((id) => {
    const table = tableOf(ledger, id)
    const there = table !== undefined && table.state !== 'missing'
    const checks: Check[] = [
      { ...statement('table', id, there, [], { table: id }), atLeast: 'high' },
    ]
    if (there) checks.push(statement('says-empty', id, saysWhatItIs(table), [], { table: id }))
    return checks
  })
}

function saysWhatItIs(table: PrintedTable): boolean {
  if (table.state === 'empty') return table.statement.trim() !== ''
  return table.rows.some(({ cells }) => Object.values(cells).some((cell) => cell !== null))
}

/** The tables of a document print money in one unit. */
export function oneUnit(ledger: Ledger): Check[] {
  const units = new Set(TABLE_IDS.flatMap((id) => printedTable(ledger, id)?.unit ?? []))
  return units.size
    ? [statement('unit', 'tables', units.size === 1, [], { units: [...units].join('、') })]
    : []
}

/** A section with figures prints its items, where the table prints items at all. */
export function itemsOfSections(ledger: Ledger): Check[] {
  return shapesOf(ledger).flatMap(({ id, kind, table }) => {
    if (kind !== 'function-codes') return []
    const codes = table.rows.flatMap((row) => rowCode(row) ?? [])
    const deepest = Math.max(0, ...new Set(codes.map((code) => code.length)))
    const parents = new Set(codes.map(parentCode))
    return table.rows.flatMap((row) => {
      const code = rowCode(row)
      if (code === undefined || code.length >= deepest) return []
      const address = addressOf(id, row.key, 'total')
      return statement('items-printed', `${id}/${row.key}`, parents.has(code), [address], {
        table: id,
        code: row.key,
        name: row.name,
      })
    })
  })
}

/** A figure that combines several is printed with its parts. */
export function splits({ unsplit }: Gaps): Check[] {
  return unsplit.map(({ table, line, isColumn, wholes }) => ({
    ...statement('split', `${table}/${line}`, false, wholes, { table }),
    ...(isColumn && { id: `split-columns:${table}/${line}` }),
  }))
}

/** Rows of code tables print their code. */
export function printedCodes(ledger: Ledger): Check[] {
  return shapesOf(ledger).flatMap(({ id, kind, table }) => {
    if (!kind.endsWith('-codes')) return []
    const column = table.columns[0]?.key ?? 'total'
    return table.rows
      .filter((row) => rowCode(row))
      .map((row) => {
        const address = addressOf(id, row.key, column)
        return statement('code-printed', `${id}/${row.key}`, row.code !== undefined, [address], {
          table: id,
          code: row.key,
          name: row.name,
        })
      })
  })
}
