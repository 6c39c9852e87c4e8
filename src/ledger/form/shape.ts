import { codeTree, parentCode, rowCode, rowsBelow } from '../codeTree.ts'
import type { Column, Ledger, PrintedTable, Row, TableKind } from '../ledger.ts'
import { publishedTable, rowOf } from '../lookup.ts'
import { perLedger } from '../perLedger.ts'
import type { LineForm } from './form.ts'
import { kindOf, type LineForms, lineForms, restOf, standardForm } from './lookup.ts'

/** A column or row with the printed ones that add up to it. */
export interface Sum {
  readonly whole: string
  /** In the order of the form, then as printed. */
  readonly parts: readonly string[]
  /** Parts that the form has and the document does not print. */
  readonly unprinted: readonly string[]
}

/** What adds up to what in a table: by the form and by what the ledger says itself. */
export interface TableShape {
  readonly id: string
  readonly kind: TableKind
  readonly table: PrintedTable
  readonly columnSums: readonly Sum[]
  /** Those that do not follow from codes. */
  readonly rowSums: readonly Sum[]
  /** The keys of the columns in which rows add up. */
  readonly addable: ReadonlySet<string>
  /** The keys of columns and rows of which neither the form nor the ledger says what they are. */
  readonly open: { readonly columns: readonly string[]; readonly rows: readonly string[] }
}

/** The columns that add up to that of all. */
export function partsOfTotal({ columnSums }: TableShape): readonly string[] {
  return columnSums.find(({ whole }) => whole === 'total')?.parts ?? []
}

const shapes = perLedger(() => new Map<string, TableShape | undefined>())

/** The shape of a table with figures; `undefined` where there is none or its kind is not known. */
export function tableShape(ledger: Ledger, id: string): TableShape | undefined {
  const known = shapes(ledger)
  if (!known.has(id)) {
    const table = publishedTable(ledger, id)
    const kind = kindOf(ledger, id)
    known.set(id, table && kind && shapeOf(id, kind, table))
  }
  return known.get(id)
}

function shapeOf(id: string, kind: TableKind, table: PrintedTable): TableShape {
  const columns = lineForms(id, kind, 'columns')
  const rows = lineForms(id, kind, 'rows')
  const across = wholes(table.columns, columns, (column, printed) =>
    kind === 'function-codes' ? codedColumn(column, printed) : undefined,
  )
  const down = rowWholes(id, kind, table)
  const form = standardForm(id)
  const columnSums = kind === 'list' ? [] : sums(across, form?.columns)
  const counted = new Set(columnSums.flatMap(({ whole, parts }) => [whole, ...parts]))
  return {
    id,
    kind,
    table,
    columnSums,
    rowSums: [
      ...(kind === 'economic-codes' ? blocks(table, kind, rows) : []),
      ...sums(down, form?.rows),
    ],
    addable: new Set([...across.keys()].filter((key) => columns.has(key) || counted.has(key))),
    open: { columns: unsaid(across), rows: unsaid(down) },
  }
}

/** What each printed row adds to, also of a table without data; codes of a tree left out. */
export function rowWholes(
  id: string,
  kind: TableKind,
  table: PrintedTable,
): ReadonlyMap<string, Within> {
  const rows = lineForms(id, kind, 'rows')
  const uncoded = kind === 'economic-codes' ? new Map([...rows].filter(isUncoded)) : rows
  return wholes(table.rows, uncoded, (row) => codedRow(row, kind))
}

/** What a column or row adds to: a key; `null` nothing; `undefined` nobody says. */
type Within = string | null | undefined

/** The ledger's own word counts first, then the form's, then what follows from a code. */
function wholes<T extends Column | Row>(
  lines: readonly T[],
  forms: LineForms,
  byCode: (line: T, printed: ReadonlySet<string>) => Within,
): Map<string, Within> {
  const printed = new Set(lines.map(({ key }) => key))
  const wholeOf = (line: T): Within => {
    if (line.within !== undefined) return line.within
    const form = forms.get(line.key)
    if (!form) return byCode(line, printed)
    const wanted = form.flatMap(({ within }) => within ?? [])
    const whole = wanted.find((key) => printed.has(key))
    if (whole !== undefined) return whole
    // A part of a whole that documents may leave out may be counted elsewhere.
    const isFree = wanted.length > 0 && wanted.every((key) => forms.get(key)?.[0]?.optional)
    return isFree && form[0]?.within !== undefined ? undefined : null
  }
  return new Map(lines.map((line) => [line.key, wholeOf(line)]))
}

function codedColumn({ key }: Column, printed: ReadonlySet<string>): Within {
  if (!CODE.test(key)) return undefined
  const above = parentCode(key)
  return printed.has(above) ? above : 'total'
}

/** Rows that add up by their codes add to no other here. */
function codedRow(row: Row, kind: TableKind): Within {
  if (kind === 'two-sided') return isClassLine(row.key) ? restOf(kind) : undefined
  if (kind === 'projects') return row.key === 'total' ? null : 'total'
  return kind.endsWith('-codes') && rowCode(row) ? null : undefined
}

const CODE = /^\d{3}(\d\d)?$/

function isUncoded([key]: readonly [string, unknown]): boolean {
  return !CODE.test(key)
}

/** Whether a row's key is that of a function class, on the side of expenditure. */
export function isClassLine(key: string): boolean {
  return /^expenditure\.\d{3}$/.test(key)
}

/** Sums by their whole, those of both sides together. */
function sums(lines: ReadonlyMap<string, Within>, form: readonly LineForm[] = []): Sum[] {
  const known = new Map(form.map((line) => [line.key, line]))
  const groups = new Map<string, Map<string, { parts: string[]; unprinted: string[] }>>()
  for (const key of new Set([...known.keys(), ...lines.keys()])) {
    const line = known.get(key)
    const isPrinted = lines.has(key)
    const whole = isPrinted ? lines.get(key) : line?.optional ? undefined : line?.within
    if (!whole || !lines.has(whole)) continue
    const bare = whole.replace(/^(income|expenditure)\./, '')
    const group = groups.get(bare) ?? new Map<string, { parts: string[]; unprinted: string[] }>()
    const sum = group.get(whole) ?? { parts: [], unprinted: [] }
    sum[isPrinted ? 'parts' : 'unprinted'].push(key)
    groups.set(bare, group.set(whole, sum))
  }
  return [...groups.values()].flatMap((group) =>
    [...group].map(([whole, sum]) => ({ whole, ...sum })),
  )
}

/** The classes behind the totals of economic codes, or the items of a class that is not printed. */
function blocks(table: PrintedTable, kind: TableKind, forms: LineForms): Sum[] {
  const parts = new Map<string, string[]>()
  for (const node of codeTree(table).children ?? []) {
    const whole = forms.get(node.data.code)?.[0]?.within ?? restOf(kind) ?? ''
    const { row } = node.data
    parts.set(whole, [...(parts.get(whole) ?? []), ...(row ? [row.key] : rowsBelow(node))])
  }
  return [...forms.keys()].flatMap((whole) => {
    const found = parts.get(whole)
    return found && rowOf(table, whole) ? [{ whole, parts: found, unprinted: [] }] : []
  })
}

function unsaid(lines: ReadonlyMap<string, Within>): string[] {
  return [...lines].flatMap(([key, within]) => (within === undefined ? [key] : []))
}
