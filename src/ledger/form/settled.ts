import { type Address, addressOf } from '../address.ts'
import { codeTree, rowsBelow } from '../codeTree.ts'
import { isNonZero, sumFit } from '../figureSum.ts'
import { type Figures, knownFigures } from '../known.ts'
import type { Column, Ledger, Row } from '../ledger.ts'
import { publishedTable } from '../lookup.ts'
import { perLedger } from '../perLedger.ts'
import { sideOf } from '../side.ts'
import { lineForms } from './lookup.ts'
import { type Sum, type TableShape, tableShape } from './shape.ts'

const shapes = perLedger(() => new Map<string, TableShape | undefined>())

/**
 * A table's shape with those columns and rows in their sums that nobody explains and the figures do:
 * more of the document's sums hold with them than without. Others stay out of all sums.
 */
export function settledShape(ledger: Ledger, id: string): TableShape | undefined {
  const known = shapes(ledger)
  if (!known.has(id)) {
    const shape = tableShape(ledger, id)
    const isOpen = shape && (shape.open.columns.length || shape.open.rows.length)
    known.set(id, isOpen && shape.kind !== 'list' ? settle(shape, knownFigures(ledger)) : shape)
  }
  return known.get(id)
}

/**
 * What a table prints that neither the form, nor the ledger, nor its sums explain: it stands in no
 * sum. Of a table whose kind nobody says, everything.
 */
export function unexplained(
  ledger: Ledger,
  id: string,
): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const { columns = [], rows = [] } = publishedTable(ledger, id) ?? {}
  const shape = settledShape(ledger, id)
  if (!shape) return { columns, rows }
  const unknown = (of: 'columns' | 'rows') => {
    const forms = lineForms(id, shape.kind, of)
    return new Set(shape.open[of].filter((key) => !forms.has(key)))
  }
  const [ofColumns, ofRows] = [unknown('columns'), unknown('rows')]
  return {
    columns: columns.filter(({ key }) => ofColumns.has(key)),
    rows: rows.filter(({ key }) => ofRows.has(key)),
  }
}

function settle(shape: TableShape, figures: Figures): TableShape {
  const { id, table, open } = shape
  const columns = addends(
    open.columns.filter((key) => key !== TOTAL),
    table.rows
      .filter((row) => sideOf(row) !== 'income')
      .map(({ key }) => ({
        whole: addressOf(id, key, TOTAL),
        parts: termsOf(shape.columnSums, TOTAL).map((part) => addressOf(id, key, part)),
        at: (column) => addressOf(id, key, column),
      })),
    figures,
  )
  const addable = new Set([...shape.addable, ...columns])
  const rows = new Map(
    [...wholesOfOpen(shape)].map(([whole, keys]) => {
      const parts = termsOf(shape.rowSums, whole)
      const coded = whole === TOTAL ? rowsBelow(codeTree(table)) : []
      const sums = [...addable].map((column) => ({
        whole: addressOf(id, whole, column),
        parts: [...coded, ...parts].map((part) => addressOf(id, part, column)),
        at: (row: string) => addressOf(id, row, column),
      }))
      return [whole, addends(keys, sums, figures)] as const
    }),
  )
  const settled = new Set([...columns, ...[...rows.values()].flat()])
  const left = (keys: readonly string[]) => keys.filter((key) => !settled.has(key))
  return {
    ...shape,
    columnSums: extended(shape.columnSums, TOTAL, columns),
    rowSums: [...rows].reduce((sums, [whole, keys]) => extended(sums, whole, keys), shape.rowSums),
    addable,
    open: { columns: left(open.columns), rows: left(open.rows) },
  }
}

const TOTAL = 'total'

function termsOf(sums: readonly Sum[], whole: string): readonly string[] {
  return sums.find((sum) => sum.whole === whole)?.parts ?? []
}

function extended(sums: readonly Sum[], whole: string, keys: readonly string[]): readonly Sum[] {
  if (!keys.length) return sums
  const known = sums.find((sum) => sum.whole === whole)
  if (!known) return [...sums, { whole, parts: keys, unprinted: [] }]
  return sums.map((sum) => (sum === known ? { ...sum, parts: [...sum.parts, ...keys] } : sum))
}

/** The row to which open rows may add: the total below them or, of two sides, of all. */
function wholesOfOpen({ kind, table, open }: TableShape): Map<string, string[]> {
  const keys = table.rows.map(({ key }) => key)
  const wholes = new Map<string, string[]>()
  for (const key of open.rows) {
    if (key === TOTAL) continue
    const side = sideOf({ key })
    const year = `${side ?? ''}.year-total`
    const ofTheYear = keys.indexOf(key) < keys.indexOf(year)
    const whole = kind === 'two-sided' ? (ofTheYear ? year : `${side ?? ''}.grand-total`) : TOTAL
    wholes.set(whole, [...(wholes.get(whole) ?? []), key])
  }
  return wholes
}

/** A sum of which some parts are open. */
interface OpenSum {
  readonly whole: Address
  readonly parts: readonly Address[]
  readonly at: (key: string) => Address
}

/**
 * Which open parts the sums count: those with which most of them hold, to the digit rather than
 * within rounding, the fewest that do.
 */
function addends(
  open: readonly string[],
  sums: readonly OpenSum[],
  figures: Figures,
): readonly string[] {
  const telling = sums.filter(
    ({ whole, at }) =>
      figures(whole)?.printed != null && open.some((key) => isNonZero(figures, at(key))),
  )
  const fit = (keys: readonly string[]) => {
    const fits = telling.map(({ whole, parts, at }) =>
      sumFit(figures, whole, [...parts, ...keys.map(at)]),
    )
    const exact = fits.filter((each) => each === 'exact').length
    return { keys, exact, held: fits.filter((each) => each !== 'apart').length }
  }
  let best = fit([])
  if (best.held === telling.length) return best.keys
  for (const other of choices(open).map(fit))
    if (other.held > best.held || (other.held === best.held && other.exact > best.exact))
      best = other
  return best.keys
}

/** Each part alone, then all combinations of a few; of many only all of them. */
function choices(open: readonly string[]): (readonly string[])[] {
  const few = 6
  if (open.length > few) return [...open.map((key) => [key]), open]
  const sets = open.reduce<string[][]>(
    (sets, key) => [...sets, ...sets.map((set) => [...set, key])],
    [[]],
  )
  return sets.slice(1).sort((a, b) => a.length - b.length)
}
