import type { Column, Ledger, NarrativeFigure, Part, Row } from '../ledger.ts'
import { printedTable, tableIds } from '../lookup.ts'
import { partOf, partsOf } from '../parts.ts'
import { kindOf, lineForms } from './lookup.ts'
import { nearest } from './nearest.ts'
import { PASSAGES } from './passages.ts'
import { ITEMS } from './relations.ts'
import { EXECUTION_ROWS } from './scorecard.ts'
import { unexplained } from './settled.ts'
import { TABLES } from './tables.ts'

/** A key that the form does not know and of which the ledger does not say what it is. */
export interface UnknownKey {
  /** As in `Problem`. */
  readonly path: string
  readonly key: string
  readonly what: 'table' | 'column' | 'row' | 'passage' | 'figure'
  /** A key of the form that may be meant. */
  readonly nearest: string | undefined
}

/**
 * What a ledger prints and no check can read: unknown tables, columns and rows, ids of passages that
 * are almost those of the form, figures of its passages that have another key and name nothing that
 * they repeat or come from.
 */
export function unknownKeys(ledger: Ledger): UnknownKey[] {
  return [...inTables(ledger), ...inPassages(ledger), ...inScorecard(ledger)]
}

function inTables(ledger: Ledger): UnknownKey[] {
  return tableIds(ledger).flatMap((id): UnknownKey[] => {
    const table = printedTable(ledger, id)
    if (!table) return []
    const kind = kindOf(ledger, id)
    if (!kind) return [unknown('table', `tables.${id}`, id, TABLES.map(idOf))]
    if (kind === 'list') return []
    const open = unexplained(ledger, id)
    const columns = [...lineForms(id, kind, 'columns').keys()]
    const rows = [...lineForms(id, kind, 'rows').keys()]
    return [
      ...unknownOf(open.columns, columns).map((column) => {
        const path = `tables.${id}.columns[${table.columns.indexOf(column)}]`
        return unknown('column', path, column.key, columns)
      }),
      ...unknownOf(open.rows, rows).map((row) => {
        const path = `tables.${id}.rows[${table.rows.indexOf(row)}]`
        return unknown('row', path, row.key, rows)
      }),
    ]
  })
}

/** What is known and adds to nothing that is printed stands by itself. */
function unknownOf<T extends Column | Row>(open: readonly T[], known: readonly string[]): T[] {
  return open.filter(({ key }) => !known.includes(key))
}

function inPassages(ledger: Ledger): UnknownKey[] {
  const told = toldOf(ledger)
  return ledger.narrative.flatMap(({ parts }, s) =>
    parts.flatMap((part, p): UnknownKey[] => {
      const path = `narrative[${s}].parts[${p}]`
      const keys = figureKeys(part)
      if (keys)
        return part.figures.flatMap((figure, f) =>
          keys.includes(figure.key) ||
          saysWhatItIs(figure) ||
          told.has(`narrative/${part.id}/${figure.key}`)
            ? []
            : unknown('figure', `${path}.figures[${f}]`, figure.key, keys),
        )
      // Other passages are free; one beside that of the form is no slip of the pen.
      const meant = unknown('passage', path, part.id, PASSAGES.map(idOf))
      return meant.nearest && !partOf(ledger, meant.nearest) ? [meant] : []
    }),
  )
}

function inScorecard({ scorecard }: Ledger): UnknownKey[] {
  const known = EXECUTION_ROWS.map(keyOf)
  return (scorecard?.execution?.rows ?? []).flatMap(({ key }, r) =>
    known.includes(key) ? [] : unknown('row', `scorecard.execution.rows[${r}]`, key, known),
  )
}

/** The keys that the form has for the figures of a passage; `undefined` of one that is free. */
function figureKeys({ id, code }: Part): readonly string[] | undefined {
  if (code !== undefined) return ITEMS.figures
  return PASSAGES.find((passage) => passage.id === id)?.figures.map(keyOf)
}

function saysWhatItIs({ cell, of, explains }: NarrativeFigure): boolean {
  return cell !== undefined || of !== undefined || explains !== undefined
}

/** The addresses of figures that others repeat, come from or are compared with. */
function toldOf(ledger: Ledger): ReadonlySet<string | undefined> {
  return new Set(
    partsOf(ledger).flatMap(({ figures, comparisons = [] }) => [
      ...figures.flatMap(({ cell, of = [] }) => [cell, ...of]),
      ...comparisons.flatMap(({ figure, than }) => [figure, than]),
    ]),
  )
}

function unknown(
  what: UnknownKey['what'],
  path: string,
  key: string,
  known: readonly string[] = [],
): UnknownKey {
  return { path, key, what, nearest: nearest(key, known) }
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

function keyOf({ key }: { readonly key: string }): string {
  return key
}
