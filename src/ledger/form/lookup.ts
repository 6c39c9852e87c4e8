import type { Ledger, TableKind } from '../ledger.ts'
import { tableOf } from '../lookup.ts'
import type { LineForm, TableForm } from './form.ts'
import { TABLES } from './tables.ts'
import { VARIANTS } from './variants/variants.ts'

const FORMS: readonly (Pick<TableForm, 'id'> & Partial<TableForm>)[] = [
  ...TABLES,
  ...VARIANTS.flatMap(({ tables }) => tables),
]

/** What an id's table is by the standard form or, where that has none, by a variant. */
export function tableForm(id: string): Partial<TableForm> | undefined {
  return FORMS.find((form) => form.id === id)
}

/** What an id's table is by the standard form. */
export function standardForm(id: string): TableForm | undefined {
  return TABLES.find((form) => form.id === id)
}

/** What the form calls a column or row of a table or, where that is not said, of any: its Chinese name. */
export function standardName(of: 'columns' | 'rows', key: string, id?: string): string | undefined {
  const lines = FORMS.flatMap((form) => (id === undefined || form.id === id ? form[of] : []) ?? [])
  return lines.find((line) => line.key === key)?.names[0]
}

/** The kind of a table: the form's, or what the ledger says of a table of its own. */
export function kindOf(ledger: Ledger, id: string): TableKind | undefined {
  return tableForm(id)?.kind ?? tableOf(ledger, id)?.kind
}

/** What a table's form says of its columns or rows by their keys, the standard first. */
export type LineForms = ReadonlyMap<string, readonly LineForm[]>

const linesByTable = new Map<string, LineForms>()

/**
 * The columns or rows that the form and its variants know of a table, by key. What a table of its
 * own has is what it is in others of its kind; a column, else what it is anywhere.
 */
export function lineForms(id: string, kind: TableKind, of: 'columns' | 'rows'): LineForms {
  const place = `${of}/${kind}/${id}`
  let lines = linesByTable.get(place)
  if (!lines) linesByTable.set(place, (lines = collected(id, kind, of)))
  return lines
}

function collected(id: string, kind: TableKind, of: 'columns' | 'rows'): LineForms {
  const tiers = [FORMS.filter((form) => form.id === id), FORMS.filter((form) => form.kind === kind)]
  if (of === 'columns') tiers.push([...FORMS])
  const lines = new Map<string, LineForm[]>()
  for (const forms of tiers) {
    const known = new Set(lines.keys())
    for (const line of forms.flatMap((form) => form[of] ?? []))
      if (!known.has(line.key)) lines.set(line.key, [...(lines.get(line.key) ?? []), line])
  }
  return lines
}

/** The row to which the classes of a kind of table add that its form does not name. */
export function restOf(kind: TableKind): string | undefined {
  return TABLES.find((form) => form.kind === kind && form.rest)?.rest
}
