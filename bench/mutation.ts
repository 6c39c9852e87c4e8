import type { Finding, Verdict } from '../src/checks/finding.ts'
import { runChecks } from '../src/checks/runChecks.ts'
import { parentCode } from '../src/ledger/codeTree.ts'
import { tableShape } from '../src/ledger/form/shape.ts'
import type { Ledger } from '../src/ledger/ledger.ts'
import { Decimal } from '../src/money/index.ts'
import {
  changed,
  defaultLedger,
  type LedgerData,
  withoutNarrative,
  withoutScorecard,
} from '../tests/ledgers.ts'
import { printTable } from './table.ts'

/** Ways in which a figure gets wrong; `undefined` where the figure cannot get wrong that way. */
const MUTATIONS: Readonly<Record<string, (printed: string) => string | undefined>> = {
  '×10': (printed) => new Decimal(printed).times(10).toFixed(placesOf(printed)),
  swap: swapped,
  '+1': (printed) => stepped(printed, 1),
  '-1': (printed) => stepped(printed, -1),
}

interface Mutation {
  readonly kind: string
  readonly table: string
  readonly noticed: boolean
  /** Whether at least a figure that was exact now is within rounding only. */
  readonly noted: boolean
}

/** Which share of wrong figures and rows the checks notice, each of the tables in turn. */
export default function mutation(): void {
  figures(defaultLedger())
  rows('the whole document', defaultLedger())
  rows('its tables alone', withoutScorecard(withoutNarrative(defaultLedger())))
}

/** Totals that are left out, and rows with the amounts of their neighbours. */
function rows(name: string, ledger: LedgerData): void {
  const before = outcomes(ledger)
  const wrong = [...withoutTotals(ledger), ...withNeighbours(ledger)].map((each) => ({
    ...each,
    noticed: worse(before, outcomes(each.ledger), ['discrepancy']),
  }))
  const tables = [...new Set(wrong.map(({ table }) => table))]
  const cells = (kind: string, table?: string) => {
    const of = wrong.filter(
      (each) => each.kind === kind && (table === undefined || each.table === table),
    )
    return [String(of.length), share(of.filter(({ noticed }) => noticed).length, of.length)]
  }
  printTable(
    `Wrong rows that the checks notice in ${name}`,
    ['table', 'totals', 'left out', 'neighbours', 'amounts exchanged'],
    [...tables, undefined].map((table) => [
      table ?? 'all',
      ...cells('left out', table),
      ...cells('exchanged', table),
    ]),
  )
  for (const { kind, table, place, noticed } of wrong)
    if (!noticed) console.log(`not noticed: ${kind} ${table}/${place}`)
}

interface WrongRow {
  readonly kind: 'left out' | 'exchanged'
  readonly table: string
  readonly place: string
  readonly ledger: Ledger
}

/** Without each row in turn to which others add. */
function withoutTotals(data: LedgerData): WrongRow[] {
  return Object.entries(data.tables).flatMap(([table, body]) => {
    const rows = body?.rows ?? []
    const shape = tableShape(data, table)
    const codes = rows.flatMap(({ key }) => (/^\d{3}/.test(key) ? parentCode(key) || 'total' : []))
    const wholes = new Set([...codes, ...(shape?.rowSums ?? []).map(({ whole }) => whole)])
    return rows
      .filter(({ key, cells }) => wholes.has(key) && Object.values(cells).some(isAmount))
      .map(({ key }) => ({
        kind: 'left out' as const,
        table,
        place: key,
        ledger: changed(data, ({ tables }) => {
          const body = tables[table]
          if (body?.rows) body.rows = body.rows.filter((row) => row.key !== key)
        }),
      }))
  })
}

/** With the amounts of each row and the next exchanged, where they differ. */
function withNeighbours(data: LedgerData): WrongRow[] {
  return Object.entries(data.tables).flatMap(([table, body]) =>
    (body?.rows ?? []).flatMap(({ key, cells }, at, all): WrongRow[] => {
      const next = all[at + 1]
      if (!next || !differ(cells, next.cells)) return []
      const ledger = changed(data, ({ tables }) => {
        const rows = tables[table]?.rows ?? []
        const [one, other] = [rows[at], rows[at + 1]]
        if (one && other) [one.cells, other.cells] = [other.cells, one.cells]
      }) as Ledger
      return [{ kind: 'exchanged', table, place: `${key} and ${next.key}`, ledger }]
    }),
  )
}

type Cells = Readonly<Record<string, string | null>>

/** Whether two rows have the same columns and not the same amounts; blank is nothing. */
function differ(one: Cells, other: Cells): boolean {
  const columns = Object.keys(one)
  const value = (cell: string | null | undefined) => new Decimal(cell ?? 0)
  return (
    columns.join() === Object.keys(other).join() &&
    columns.some((key) => !value(one[key]).eq(value(other[key])))
  )
}

function isAmount(printed: string | null): printed is string {
  return printed !== null && /[1-9]/.test(printed)
}

function share(part: number, of: number): string {
  return of ? `${((100 * part) / of).toFixed(1)} %` : '—'
}

function figures(ledger: LedgerData): void {
  const before = outcomes(ledger)
  const unnoticed: string[] = []
  const mutations = amountsOf(ledger).flatMap(({ table, row, column, printed }) =>
    Object.entries(MUTATIONS).flatMap(([kind, mutate]): Mutation[] => {
      const wrong = mutate(printed)
      if (wrong === undefined) return []
      const after = outcomes(withCell(ledger, table, row, column, wrong))
      const noticed = worse(before, after, ['discrepancy'])
      if (!noticed && !isStep(kind))
        unnoticed.push(`${kind} ${table}/${row}/${column}: ${printed} → ${wrong}`)
      return [{ kind, table, noticed, noted: worse(before, after, ['discrepancy', 'rounding']) }]
    }),
  )
  const tables = [...new Set(mutations.map((each) => each.table))]
  printTable(
    'Wrong figures that the checks notice, by table and kind of error',
    ['table', 'amounts', '×10', 'two digits swapped', 'last digit ±1', 'last digit, as rounding'],
    [...tables.map((table) => line(table, mutations, table)), line('all', mutations)],
  )
  for (const each of unnoticed) console.log(`not noticed: ${each}`)
  console.log(
    '\nThe last digit: n rounded figures may be off by n halves of it with nothing wrong, and a figure' +
      '\nprinted twice by one of it, so one unit is mostly within rounding; what is noticed stands' +
      '\nbefore dropped zeros (5.8) or where rounding takes up the tolerance already.',
  )
}

function line(name: string, mutations: readonly Mutation[], table?: string): string[] {
  const own = mutations.filter((each) => table === undefined || each.table === table)
  const found = (matches: (kind: string) => boolean, key: 'noticed' | 'noted' = 'noticed') => {
    const of = own.filter(({ kind }) => matches(kind))
    return share(of.filter((each) => each[key]).length, of.length)
  }
  const is = (kind: string) => (each: string) => each === kind
  return [
    name,
    String(own.filter(({ kind }) => kind === '×10').length),
    found(is('×10')),
    found(is('swap')),
    found(isStep),
    found(isStep, 'noted'),
  ]
}

function isStep(kind: string): boolean {
  return kind === '+1' || kind === '-1'
}

interface Printed {
  readonly table: string
  readonly row: string
  readonly column: string
  readonly printed: string
}

/** Every printed amount that is not 0. */
function amountsOf(ledger: LedgerData): Printed[] {
  return Object.entries(ledger.tables).flatMap(([table, data]) =>
    (data?.rows ?? []).flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([column, printed]) =>
        isAmount(printed) ? [{ table, row: key, column, printed }] : [],
      ),
    ),
  )
}

function withCell(
  ledger: LedgerData,
  id: string,
  row: string,
  column: string,
  printed: string,
): Ledger {
  const table = ledger.tables[id]
  const rows = table?.rows?.map((each) =>
    each.key === row ? { ...each, cells: { ...each.cells, [column]: printed } } : each,
  )
  return { ...ledger, tables: { ...ledger.tables, [id]: { ...table, rows } } } as Ledger
}

function outcomes(ledger: Ledger): Map<string, Finding> {
  return new Map(runChecks(ledger).map((finding) => [finding.check, finding]))
}

/** Whether a check comes out worse than before, with one of these verdicts. */
function worse(
  before: ReadonlyMap<string, Finding>,
  after: ReadonlyMap<string, Finding>,
  verdicts: readonly Verdict[],
): boolean {
  return [...after].some(([id, now]) => {
    if (!verdicts.includes(now.verdict)) return false
    const then = before.get(id)
    if (then?.verdict !== now.verdict) return then?.verdict !== 'discrepancy'
    return size(now).gt(size(then))
  })
}

/** How far off it is or, of a statement, of how many places it speaks. */
function size({ difference, addresses }: Finding): Decimal {
  return new Decimal(difference ?? addresses.length).abs()
}

/** The first two neighbouring digits that differ change places. */
function swapped(printed: string): string | undefined {
  const digits = [...printed].flatMap((char, index) => (/\d/.test(char) ? [index] : []))
  const first = digits.findIndex(
    (place, i) => digits[i + 1] !== undefined && printed[place] !== printed[digits[i + 1] ?? 0],
  )
  const [one, other] = [digits[first], digits[first + 1]]
  if (one === undefined || other === undefined) return undefined
  const chars = [...printed]
  chars[one] = printed[other] ?? ''
  chars[other] = printed[one] ?? ''
  return chars.join('')
}

function stepped(printed: string, by: number): string {
  const places = placesOf(printed)
  return new Decimal(printed).plus(new Decimal(by).times(`1e-${places}`)).toFixed(places)
}

function placesOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
}
