import { addressOf } from '../ledger/address.ts'
import { parentCode, rowCode } from '../ledger/codeTree.ts'
import type { Ledger, PrintedTable } from '../ledger/ledger.ts'
import { rowOf } from '../ledger/lookup.ts'
import {
  FUNCTION_TABLES,
  partColumns,
  SUMMED_TABLES,
  unprintedColumns,
} from './families/functionTables.ts'
import { lineSums } from './families/lineSums.ts'
import { published } from './families/published.ts'
import { differs, isNonZero } from './figureSum.ts'
import type { Reader } from './reader.ts'

/** Rows or columns by table. */
export type Absent = ReadonlyMap<string, readonly string[]>

const SUMMARIES = [
  { summary: 'totals', column: 'amount', detail: 'expenditure' },
  { summary: 'appropriation', column: 'general', detail: 'general-budget' },
  { summary: 'appropriation', column: 'fund', detail: 'government-fund' },
  { summary: 'appropriation', column: 'capital', detail: 'state-capital' },
] as const

/** The keys of rows that a table lacks although other figures of the document need them. */
export function absentRows(ledger: Ledger, figures: Reader): Absent {
  const rows = new Map<string, Set<string>>()
  const lacks = (id: string, key: string) => rows.set(id, (rows.get(id) ?? new Set()).add(key))

  for (const { summary, column, detail } of SUMMARIES) {
    const [lines, codes] = [published(ledger, summary), published(ledger, detail)]
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
  for (const id of FUNCTION_TABLES)
    for (const code of parentsWithoutRow(published(ledger, id))) lacks(id, code)
  for (const part of ['general-budget', 'government-fund', 'state-capital'])
    for (const code of codesWithin(ledger, part, figures)) lacks('expenditure', code)
  for (const code of entriesWithoutRow(ledger)) lacks('general-budget', code)
  for (const id of ['totals', 'appropriation', 'sangong'])
    for (const key of linesOfSums(id, published(ledger, id), figures)) lacks(id, key)

  return new Map([...rows].map(([id, keys]) => [id, topmost(keys)]))
}

/** Codes with an amount in the table of one budget that the table of all expenditure lacks. */
function codesWithin(ledger: Ledger, id: string, figures: Reader): string[] {
  const [part, all] = [published(ledger, id), published(ledger, 'expenditure')]
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
function parentsWithoutRow(table: PrintedTable | undefined): string[] {
  if (!table) return []
  const printed = codesOf(table)
  const parents = new Set([...printed.all].map(parentCode))
  return [...parents].filter((code) => code && !has(printed, code))
}

/** Codes that the explanation itemises and table 05 lacks. */
function entriesWithoutRow(ledger: Ledger): string[] {
  const table = published(ledger, 'general-budget')
  const section = ledger.narrative.find(({ id }) => id === 'general-budget')
  if (!table || !section) return []
  const printed = codesOf(table)
  return section.parts.flatMap(({ code, figures }) => {
    const spent = figures.find(({ key }) => key === 'actual')?.value ?? '0'
    return code && !has(printed, code) && /[1-9]/.test(spent) ? [code] : []
  })
}

function linesOfSums(id: string, table: PrintedTable | undefined, figures: Reader): string[] {
  if (!table) return []
  return lineSums(id, table).flatMap(({ whole, parts, columns }) => {
    const printed = parts.filter((key) => rowOf(table, key))
    if (!rowOf(table, whole) || printed.length === parts.length || !printed.length) return []
    const fails = columns.some((column) =>
      differs(
        figures,
        addressOf(id, whole, column),
        printed.map((key) => addressOf(id, key, column)),
      ),
    )
    return fails ? parts.filter((key) => !printed.includes(key)) : []
  })
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
 * add up without. Provinces leave out columns in which nothing would be printed.
 */
export function absentColumns(ledger: Ledger, figures: Reader): Absent {
  return new Map(
    SUMMED_TABLES.flatMap((id) => {
      const table = published(ledger, id)
      const absent = table ? unprintedColumns(id, table) : []
      return table && absent.length && needsMore(id, table, figures) ? [[id, absent] as const] : []
    }),
  )
}

function needsMore(id: string, table: PrintedTable, figures: Reader): boolean {
  const parts = partColumns(id, table)
  const whole = id === 'appropriation' ? 'expenditure.year-total' : 'total'
  const failing = table.rows.filter(
    ({ key }) =>
      parts.length > 0 &&
      (id !== 'appropriation' || key.startsWith('expenditure.')) &&
      differs(
        figures,
        addressOf(id, key, 'total'),
        parts.map((part) => addressOf(id, key, part)),
      ),
  )
  return failing.length > 1 && failing.some(({ key }) => key === whole)
}
