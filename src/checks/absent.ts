import { addressOf } from '../ledger/address.ts'
import { parentCode, rowCode } from '../ledger/codeTree.ts'
import { differs, isNonZero } from '../ledger/figureSum.ts'
import { shapesOf } from '../ledger/form/equations.ts'
import { DETAILS, ITEMS, PART_OF } from '../ledger/form/relations.ts'
import { partsOfTotal, type TableShape } from '../ledger/form/shape.ts'
import { unprintedTotals, unprintedWholes } from '../ledger/form/unprintedWholes.ts'
import type { Figures } from '../ledger/known.ts'
import type { Ledger, PrintedTable } from '../ledger/ledger.ts'
import { publishedTable, rowOf } from '../ledger/lookup.ts'
import { sideOf } from '../ledger/side.ts'

/** Rows or columns by table. */
export type Absent = ReadonlyMap<string, readonly string[]>

/** The keys of rows that a table lacks although other figures of the document need them. */
export function absentRows(ledger: Ledger, figures: Figures): Absent {
  const rows = new Map<string, Set<string>>()
  const lacks = (id: string, key: string) => rows.set(id, (rows.get(id) ?? new Set()).add(key))

  for (const { summary, column, detail } of DETAILS) {
    const [lines, codes] = [publishedTable(ledger, summary), publishedTable(ledger, detail)]
    if (!lines || !codes || !lines.columns.some((each) => each.key === column)) continue
    const printed = codesOf(codes)
    for (const { key } of lines.rows) {
      const code = /^expenditure\.(\d{3})$/.exec(key)?.[1]
      if (code && !has(printed, code) && isNonZero(figures, addressOf(summary, key, column)))
        lacks(detail, code)
    }
    for (const row of codes.rows) {
      const code = rowCode(row)
      const key = `expenditure.${code ?? ''}`
      if (code?.length !== 3 || rowOf(lines, key)) continue
      if (isNonZero(figures, addressOf(detail, row.key, 'total'))) lacks(summary, key)
    }
  }
  const shapes = shapesOf(ledger)
  for (const { id, kind, table } of shapes)
    if (kind.endsWith('-codes')) for (const code of parentsWithoutRow(table)) lacks(id, code)
  for (const part of PART_OF.parts)
    for (const code of codesWithin(ledger, part, figures)) lacks(PART_OF.whole, code)
  for (const code of entriesWithoutRow(ledger)) lacks(ITEMS.table, code)
  for (const shape of shapes)
    for (const key of [...linesOfSums(shape, figures), ...wholesOfFigures(shape, figures)])
      lacks(shape.id, key)

  return new Map([...rows].map(([id, keys]) => [id, topmost(keys)]))
}

/** Codes with an amount in the table of one budget that the table of all expenditure lacks. */
function codesWithin(ledger: Ledger, id: string, figures: Figures): string[] {
  const [part, all] = [publishedTable(ledger, id), publishedTable(ledger, PART_OF.whole)]
  if (!part || !all) return []
  const printed = codesOf(all)
  return part.rows.flatMap((row) => {
    const code = rowCode(row)
    return code && !has(printed, code) && isNonZero(figures, addressOf(id, row.key, 'total'))
      ? [code]
      : []
  })
}

/** Codes above printed ones, where the table prints others of their level. */
function parentsWithoutRow(table: PrintedTable): string[] {
  const printed = codesOf(table)
  const parents = new Set([...printed.all].map(parentCode))
  return [...parents].filter((code) => code && !has(printed, code))
}

/** Codes that the explanation itemises and table 05 lacks. */
function entriesWithoutRow(ledger: Ledger): string[] {
  const table = publishedTable(ledger, ITEMS.table)
  const section = ledger.narrative.find(({ id }) => id === ITEMS.section)
  if (!table || !section) return []
  const printed = codesOf(table)
  return section.parts.flatMap(({ code, figures }) => {
    const spent = figures.find(({ key }) => key === 'actual')?.value ?? '0'
    return code && !has(printed, code) && /[1-9]/.test(spent) ? [code] : []
  })
}

function linesOfSums({ id, table, rowSums, addable }: TableShape, figures: Figures): string[] {
  return rowSums.flatMap(({ whole, parts, unprinted }) => {
    if (!parts.length || !unprinted.length) return []
    const side = sideOf({ key: whole })
    const fails = table.columns.some(
      (column) =>
        addable.has(column.key) &&
        (!side || !column.side || column.side === side) &&
        differs(
          figures,
          addressOf(id, whole, column.key),
          parts.map((key) => addressOf(id, key, column.key)),
        ),
    )
    return fails ? unprinted : []
  })
}

/** The totals that a table does not print although it prints figures that add to them. */
function wholesOfFigures(shape: TableShape, figures: Figures): string[] {
  const isPrinted = (row: string) =>
    shape.table.columns.some(({ key }) => isNonZero(figures, addressOf(shape.id, row, key)))
  return unprintedWholes(shape).flatMap(({ whole, parts }) => (parts.some(isPrinted) ? whole : []))
}

/** A row that lacks with all that is below it is one row. */
function topmost(keys: ReadonlySet<string>): string[] {
  return [...keys].filter((key) => {
    for (let above = parentCode(key); above; above = parentCode(above))
      if (keys.has(above)) return false
    return true
  })
}

interface Codes {
  readonly all: ReadonlySet<string>
  readonly lengths: ReadonlySet<number>
}

function codesOf(table: PrintedTable): Codes {
  const all = new Set(table.rows.flatMap((row) => rowCode(row) ?? []))
  return { all, lengths: new Set([...all].map((code) => code.length)) }
}

/** Whether a code is printed, or no code of its level is, as in tables of items only. */
function has(printed: Codes, code: string): boolean {
  return printed.all.has(code) || !printed.lengths.has(code.length)
}

/**
 * The columns of the form that a table lacks although it needs them: its total and other rows do not
 * add up without, or they are the totals of others. Provinces leave out columns in which nothing
 * would be printed.
 */
export function absentColumns(ledger: Ledger, figures: Figures): Absent {
  return new Map(
    shapesOf(ledger).flatMap((shape) => {
      const parts = shape.columnSums.flatMap(({ unprinted }) => unprinted)
      const absent = [
        ...(parts.length && needsMore(shape, figures) ? parts : []),
        ...totalsOfFigures(shape, figures),
      ]
      return absent.length ? [[shape.id, absent] as const] : []
    }),
  )
}

function totalsOfFigures(shape: TableShape, figures: Figures): string[] {
  const { id, table } = shape
  const isPrinted = (column: string) =>
    table.rows.some(({ key }) => isNonZero(figures, addressOf(id, key, column)))
  return unprintedTotals(shape).flatMap(({ whole, parts }) => (parts.some(isPrinted) ? whole : []))
}

function needsMore(shape: TableShape, figures: Figures): boolean {
  const { id, table } = shape
  const parts = partsOfTotal(shape)
  const side = table.columns.find(({ key }) => key === 'total')?.side
  const failing = table.rows.filter(
    (row) =>
      parts.length > 0 &&
      (!side || sideOf(row) === side) &&
      differs(
        figures,
        addressOf(id, row.key, 'total'),
        parts.map((part) => addressOf(id, row.key, part)),
      ),
  )
  const whole = side ? `${side}.year-total` : 'total'
  return failing.length > 1 && failing.some(({ key }) => key === whole)
}
