import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import type { catalogue, ledger } from '../src/ledger/schema.ts'
import { codeRows } from './codeRows.ts'

/*
 * Ledgers to try the app on: the published one, and what others may look like. Every function
 * returns a new ledger and leaves its argument alone, so they can be chained.
 */

type Written = v.InferInput<typeof ledger>
type WrittenSection = Written['narrative'][number]
type WrittenPart = WrittenSection['parts'][number]

/** A ledger as a file has it, with the wording of its explanation. */
export type LedgerData = Omit<Written, 'narrative'> & {
  narrative: (Omit<WrittenSection, 'parts'> & { parts: (WrittenPart & { text: string })[] })[]
}
export type Entry = v.InferInput<typeof catalogue>['ledgers'][number]
type TableData = NonNullable<LedgerData['tables'][string]>

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../public/data', file), 'utf8'))

/** The catalogue's first entry, which opens by default. */
export function defaultEntry(): Entry {
  return (read('index.json') as { ledgers: Entry[] }).ledgers[0]!
}

/** The ledger that opens by default, as published. */
export function defaultLedger(): LedgerData {
  return read(defaultEntry().file) as LedgerData
}

/** A ledger as a changed copy of another. */
export function changed(from: LedgerData, change: (copy: LedgerData) => void): LedgerData {
  const copy = structuredClone(from)
  change(copy)
  return copy
}

export function withoutScorecard(from = defaultLedger()): LedgerData {
  return changed(from, (copy) => delete copy.scorecard)
}

export function withoutNarrative(from = defaultLedger()): LedgerData {
  return changed(from, (copy) => (copy.narrative = []))
}

/** Without 行次 and 栏次. */
export function withoutLines(from = defaultLedger()): LedgerData {
  return changed(from, (copy) => {
    for (const table of tablesOf(copy))
      for (const each of [...(table.rows ?? []), ...(table.columns ?? [])]) delete each.line
  })
}

/** The form of provinces that print 24 function classes: two of those without amounts fall away. */
export function with24Classes(from = defaultLedger()): LedgerData {
  const unprinted = ['expenditure.223', 'expenditure.234']
  return changed(from, (copy) => {
    for (const table of tablesOf(copy))
      if (table.rows) table.rows = table.rows.filter(({ key }) => !unprinted.includes(key))
  })
}

/** The tables are listed as not published. */
export function withMissing(ids: readonly string[], from = defaultLedger()): LedgerData {
  return changed(from, (copy) => {
    for (const id of ids)
      copy.tables[id] = { state: 'missing', title: copy.tables[id]?.title ?? id }
  })
}

/** The tables are not mentioned at all. */
export function withoutTables(ids: readonly string[], from = defaultLedger()): LedgerData {
  return changed(from, (copy) => {
    for (const id of ids) Reflect.deleteProperty(copy.tables, id)
  })
}

export function withEmpty(id: string, from = defaultLedger()): LedgerData {
  return changed(from, (copy) => {
    const table = tableOf(copy, id)
    copy.tables[id] = {
      state: 'empty',
      title: table.title,
      ...(table.kind && { kind: table.kind }),
      unit: table.unit ?? copy.unit,
      columns: table.columns ?? [],
      rows: [],
      statement: '本部门没有此项收支，故本表无数据。',
    }
  })
}

/** The second half of the rows is printed as a table of its own, `<id>-continued`. */
export function withSplit(id: string, from = defaultLedger()): LedgerData {
  return changed(from, (copy) => {
    const table = tableOf(copy, id)
    const rows = table.rows ?? []
    const half = Math.ceil(rows.length / 2)
    table.rows = rows.slice(0, half)
    copy.tables[`${id}-continued`] = {
      ...structuredClone(table),
      title: `${table.title}（续）`,
      rows: rows.slice(half),
    }
  })
}

/** A line on the income side of table 01, before the total; `within` is what the ledger says of it. */
export function withLine(
  name: string,
  amount: string,
  within?: string | null,
  from = defaultLedger(),
): LedgerData {
  return changed(from, (copy) => {
    const rows = tableOf(copy, 'totals').rows ?? []
    const before = rows.findIndex(({ key }) => key === 'income.year-total')
    rows.splice(before, 0, {
      key: 'income.extra',
      name,
      cells: { amount },
      ...(within !== undefined && { within }),
    })
  })
}

/** A column of a table by codes, with a figure in its total; `within` is what the ledger says of it. */
export function withColumn(
  id: string,
  title: string,
  total: string,
  within?: string | null,
  from = defaultLedger(),
): LedgerData {
  return changed(from, (copy) => {
    const { columns, rows } = tableOf(copy, id)
    columns?.push({ key: 'extra', title, ...(within !== undefined && { within }) })
    for (const { key, cells } of rows ?? []) cells['extra'] = key === 'total' ? total : null
  })
}

/** A table of its own, a copy of another, of which the ledger says the kind or nothing. */
export function withOwnTable(
  of: string,
  title: string,
  kind?: TableData['kind'],
  from = defaultLedger(),
): LedgerData {
  return changed(from, (copy) => {
    copy.tables['own'] = { ...structuredClone(tableOf(copy, of)), title, ...(kind && { kind }) }
  })
}

/** Of the spending items with a project figure, the first becomes negative, the second zero. */
export function withNegativeAndZero(from = defaultLedger()): LedgerData {
  return changed(from, (copy) => {
    const items = (tableOf(copy, 'expenditure').rows ?? []).filter(
      ({ code, cells }) => code?.length === 7 && Number(cells['project']) > 0,
    )
    const [negative, zero] = items
    for (const column of ['total', 'project']) {
      if (negative) negative.cells[column] = `-${negative.cells[column]}`
      if (zero) zero.cells[column] = '0.00'
    }
  })
}

/** What would run if any of a ledger's texts reached the page as HTML. */
export const HTML = '<img src=x onerror="window.ranHtml = true"><b>html</b>'

const TEXTS = new Set(
  (
    'title number note statement name line group text heading reason department region publisher ' +
    'content completion target explanation actual term definition duties organisation'
  ).split(' '),
)

/** `HTML` follows in every text. */
export function withHtml(from = defaultLedger()): LedgerData {
  return changed(from, (copy) => putHtml(copy))
}

function putHtml(node: object): void {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'cells') continue
    if (typeof value === 'string') {
      if (TEXTS.has(key)) Object.assign(node, { [key]: value + HTML })
    } else if (Array.isArray(value) && TEXTS.has(key)) {
      Object.assign(node, { [key]: value.map((text) => String(text) + HTML) })
    } else if (value && typeof value === 'object') {
      putHtml(value as object)
    }
  }
}

/** The same money printed in 元. */
export function inYuan(from = defaultLedger()): LedgerData {
  return changed(from, (copy) => {
    copy.unit = '元'
    const bodies = [
      ...tablesOf(copy),
      ...(copy.scorecard?.execution ? [copy.scorecard.execution] : []),
    ]
    for (const body of bodies) {
      if (body.unit) body.unit = '元'
      for (const { cells } of body.rows ?? [])
        for (const [column, cell] of Object.entries(cells))
          if (cell && column !== 'rate') Object.assign(cells, { [column]: timesTenThousand(cell) })
    }
    for (const part of copy.narrative.flatMap(({ parts }) => parts)) {
      part.text = part.text.replaceAll('万元', '元')
      for (const figure of part.figures)
        if (figure.unit === '万元')
          Object.assign(figure, { unit: '元', value: timesTenThousand(figure.value) })
    }
  })
}

function timesTenThousand(printed: string): string {
  const [whole = '', fraction = ''] = printed.split('.')
  const digits = whole + fraction.slice(0, 4).padEnd(4, '0')
  const rest = fraction.slice(4) || '00'
  return `${digits.replace(/^(-?)0+(?=\d)/, '$1')}.${rest}`
}

/** The table's codes are replaced by `count` generated ones; their sums hold. */
export function withManyCodes(
  count: number,
  id = 'expenditure',
  from = defaultLedger(),
): LedgerData {
  return changed(from, (copy) => {
    tableOf(copy, id).rows = codeRows(count)
  })
}

function tablesOf(ledger: LedgerData): TableData[] {
  return Object.values(ledger.tables).filter((table) => table !== undefined)
}

function tableOf(ledger: LedgerData, id: string): TableData {
  const table = ledger.tables[id]
  if (!table) throw new Error(`The ledger has no table "${id}"`)
  return table
}
