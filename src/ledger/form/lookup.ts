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

/** What the form and its variants say of a column or row. */
export interface KnownLine {
  /** What it adds to by the first form that knows it. */
  readonly within: LineForm['within']
  /** What it adds to where that is printed, the standard form's word first. */
  readonly wholes: readonly string[]
  /** Documents may leave out what it adds to, so that it may be counted elsewhere then. */
  readonly isFree: boolean
  /** Documents may leave it out. */
  readonly optional: boolean
}

/** The columns or rows that are known of a table, by key. */
export type LineForms = ReadonlyMap<string, KnownLine>

const linesByTable = new Map<string, LineForms>()

/**
 * The columns or rows that the form and its variants know of a table. What a table of its own has is
 * what it is in others of its kind; a column, else what it is anywhere.
 */
export function lineForms(id: string, kind: TableKind, of: 'columns' | 'rows'): LineForms {
  const place = `${of}/${kind}/${id}`
  let lines = linesByTable.get(place)
  if (!lines) linesByTable.set(place, (lines = knownLines(collected(id, kind, of))))
  return lines
}

function collected(
  id: string,
  kind: TableKind,
  of: 'columns' | 'rows',
): Map<string, readonly LineForm[]> {
  const tiers = [FORMS.filter((form) => form.id === id), FORMS.filter((form) => form.kind === kind)]
  if (of === 'columns') tiers.push([...FORMS])
  const lines = new Map<string, readonly LineForm[]>()
  for (const forms of tiers) {
    const known = new Set(lines.keys())
    for (const line of forms.flatMap((form) => form[of] ?? []))
      if (!known.has(line.key)) lines.set(line.key, [...(lines.get(line.key) ?? []), line])
  }
  return lines
}

function knownLines(lines: ReadonlyMap<string, readonly LineForm[]>): LineForms {
  return new Map(
    [...lines].map(([key, forms]) => {
      const wholes = [...new Set(forms.flatMap(({ within }) => within ?? []))]
      const isFree =
        forms[0]?.within !== undefined && wholes.every((whole) => lines.get(whole)?.[0]?.optional)
      const optional = forms[0]?.optional ?? false
      return [key, { within: forms[0]?.within, wholes, isFree, optional }]
    }),
  )
}

/** The row to which the classes of a kind of table add that its form does not name. */
export function restOf(kind: TableKind): string | undefined {
  return TABLES.find((form) => form.kind === kind && form.rest)?.rest
}
