import { rowCode } from '../codeTree.ts'
import type { PrintedTable, Row, TableKind } from '../ledger.ts'
import { rowOf } from '../lookup.ts'
import { type LineForms, lineForms, restOf, standardForm, tableForm } from './lookup.ts'
import { isClassLine, type Sum, type TableShape } from './shape.ts'

/**
 * The rows that the form has a table print because printed rows add to them, such as 合计, and that
 * are not there, each with those parts. A subtotal may be skipped over by a single part.
 */
export function unprintedWholes({ id, kind, table }: TableShape): Pick<Sum, 'whole' | 'parts'>[] {
  // What other tables leave out is their own.
  if (!tableForm(id)) return []
  const forms = lineForms(id, kind, 'rows')
  const wholeOf = kind.endsWith('-codes')
    ? wholeOfCode(kind, table, forms)
    : wholeOfLine(kind, forms)
  const found = new Map<string, string[]>()
  for (const row of table.rows) {
    const whole = row.within === undefined ? wholeOf(row) : undefined
    if (whole && !rowOf(table, whole)) found.set(whole, [...(found.get(whole) ?? []), row.key])
  }
  return [...found].flatMap(([whole, parts]) => {
    const form = forms.get(whole)
    return form && (parts.length > 1 || !form.within) ? [{ whole, parts }] : []
  })
}

/** The columns of the standard form that are not printed although at least two add to each. */
export function unprintedTotals({ id, table }: TableShape): Pick<Sum, 'whole' | 'parts'>[] {
  const printed = new Map(table.columns.map((column) => [column.key, column]))
  const columns = standardForm(id)?.columns ?? []
  return columns.flatMap(({ key: whole }) => {
    const parts = columns.flatMap(({ key, within }) =>
      within === whole && printed.get(key) && printed.get(key)?.within === undefined ? key : [],
    )
    return !printed.has(whole) && parts.length > 1 ? [{ whole, parts }] : []
  })
}

type WholeOf = (row: Row) => string | undefined

function wholeOfLine(kind: TableKind, forms: LineForms): WholeOf {
  return ({ key }) => {
    const whole = forms.get(key)?.within ?? (isClassLine(key) ? restOf(kind) : undefined)
    return whole && forms.get(whole)?.optional ? undefined : whole
  }
}

/** Economic codes add to blocks, where those are no columns and no total stands in their place. */
function wholeOfCode(kind: TableKind, table: PrintedTable, forms: LineForms): WholeOf {
  const rest = restOf(kind)
  const blockOf = (code: string) => forms.get(code.slice(0, 3))?.within ?? rest ?? TOTAL
  const blocks = new Set([...forms.keys()].map(blockOf))
  const areRows = [...blocks].some((key) => rowOf(table, key))
  const areColumns = table.columns.some(({ key }) => key !== TOTAL && blocks.has(key))
  const areReplaced = !areRows && (areColumns || rowOf(table, TOTAL) !== undefined)
  return (row) => {
    const code = rowCode(row)
    return code && (areReplaced ? TOTAL : blockOf(code))
  }
}

const TOTAL = 'total'
