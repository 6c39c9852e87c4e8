import { type Address, addressOf } from '../../ledger/address.ts'
import type { FormEquation } from '../../ledger/form/equation.ts'
import { ECONOMIC_CLASSES } from '../../ledger/form/classes.ts'
import { equationsOf } from '../../ledger/form/equations.ts'
import { plus } from '../../ledger/formula.ts'
import type { Ledger, PrintedTable } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import type { Drawn, DrawnCell, DrawnRow, Token, Unplaced } from './drawn.ts'
import { type Exact, type OpenRow, type Solved, solve } from './solve.ts'

/** A figure that another part of the document repeats. */
export interface Anchor {
  readonly printed: string
  readonly unit: Unit
}

/** A table of which some rows have figures without columns. */
export interface ToPlace {
  readonly id: string
  readonly drawn: Drawn
  readonly table: PrintedTable
  readonly keys: ReadonlyMap<DrawnRow, string>
}

/** What must not decide where figures stand. */
export interface Doubtful {
  /** Tables whose columns are not sure: they say nothing of other tables. */
  readonly tables: ReadonlySet<string>
  /** Cells with a figure that could not be told: they are neither blank nor known. */
  readonly cells: ReadonlySet<Address>
}

/** Where the figures of rows stand that lost their columns, as far as equations can say. */
export function placed(
  open: readonly ToPlace[],
  tables: ReadonlyMap<string, PrintedTable>,
  unit: Unit,
  anchors: ReadonlyMap<Address, Anchor>,
  doubtful: Doubtful,
): Map<Drawn, Drawn> {
  const rows = open.flatMap((each) =>
    [...(each.drawn.unplaced ?? [])].map(([row, own]) => ({
      each,
      row,
      own,
      problem: openRow(each, row, own),
    })),
  )
  const cells = new Set(rows.flatMap(({ problem }) => problem.cells))
  const places = new Map(
    [...tables].map(([id, table]) => [
      id,
      printedPlaces(
        table,
        rows.filter(({ each }) => each.id === id).flatMap(({ own }) => own.tokens),
      ),
    ]),
  )
  const figures = new Map<Address, Exact>(
    [...tables].flatMap(([id, { rows, unit }]) =>
      rows.flatMap(({ key, cells }) =>
        Object.entries(cells).map(([column, printed]) => [
          addressOf(id, key, column),
          printed === null ? NOTHING : exact(printed, unit, places.get(id) ?? 0),
        ]),
      ),
    ),
  )
  for (const [address, { printed, unit }] of anchors)
    figures.set(anchorOf(address), exact(printed, unit, placesOf(printed)))
  const equations = [
    ...equationsOf(skeleton(tables, cells, unit)).filter((each) => isSure(each, doubtful)),
    ...[...anchors.keys()].filter((address) => cells.has(address)).map(anchored),
  ]
  const problems = rows.map(({ each, own, problem }) => ({
    ...problem,
    figures: own.tokens.map(({ printed }) =>
      exact(printed, each.table.unit, places.get(each.id) ?? 0),
    ),
  }))
  const solved = solve({ rows: problems, equations, known: (address) => figures.get(address) })
  return new Map(
    open.map(({ drawn }) => [
      drawn,
      {
        ...drawn,
        rows: drawn.rows.map((row) => {
          const index = rows.findIndex((each) => each.row === row)
          const found = rows[index]
          return found
            ? {
                ...row,
                cells: cellsOf(row, found.own, solved[index] as Solved, isTiny(problems[index])),
              }
            : row
        }),
      },
    ]),
  )
}

function isSure({ left, right }: FormEquation, { tables, cells }: Doubtful): boolean {
  const addresses = [...left, ...right].map(({ address }) => address)
  const among = new Set(addresses.map(tableOf))
  return (
    !addresses.some((address) => cells.has(address)) &&
    (among.size < 2 || ![...among].some((id) => tables.has(id)))
  )
}

function tableOf(address: Address): string {
  return address.slice(0, address.indexOf('/'))
}

function openRow({ id, keys }: ToPlace, row: DrawnRow, { columns }: Unplaced): OpenRow {
  const key = keys.get(row)
  const cells = columns.map((column): Address => {
    const [own, of] = column.includes('/') ? column.split('/') : [key, column]
    return addressOf(id, own ?? '', of ?? '')
  })
  const total = cells.find((address) => address.endsWith('/total') && key !== undefined)
  return { cells, figures: [], ...(total && { total }) }
}

/** What a row prints in its columns: decided, blank, or open. */
function cellsOf(
  row: DrawnRow,
  { tokens, columns }: Unplaced,
  { equations, broken, placements }: Solved,
  isTiny: boolean,
): Map<string, DrawnCell> {
  const alike = inParallel(columns, placements)
  const chosen = alike ? [alike] : placements
  const printedIn = (placement: readonly number[], column: number) =>
    tokens[placement[column] ?? -1]?.printed ?? null
  // Whole numbers may be those of columns; where one figure is open, the others may stand otherwise.
  const isWeak =
    isTiny ||
    tokens.every(({ printed }) => !printed.includes('.')) ||
    columns.some((_, index) => new Set(chosen.map((each) => printedIn(each, index))).size > 1)
  return new Map(
    columns.map((column, index): [string, DrawnCell] => {
      const [printed, ...others] = new Set(chosen.map((placement) => printedIn(placement, index)))
      if (printed === undefined || others.length)
        return [
          column,
          {
            printed: undefined,
            at: row.at,
            doubt: 'open',
            alternatives: [...(printed === undefined ? [] : [printed]), ...others],
            equations,
          },
        ]
      if (printed === null) return [column, { printed, at: row.at }]
      const alternatives = [
        ...new Set(placements.map((placement) => printedIn(placement, index))),
      ].filter((other) => other !== printed)
      const at = tokens[chosen[0]?.[index] ?? -1]?.at ?? row.at
      const inferred = { printed, at, inferredBy: equations, alternatives }
      if (broken.length)
        return [column, { ...inferred, doubt: 'beside-unbalanced', equations: broken }]
      return [
        column,
        alternatives.length || isWeak || isOfOtherBlock(row, column)
          ? { ...inferred, doubt: 'inferred', equations }
          : inferred,
      ]
    }),
  )
}

/** Whether roundings of its columns can come to more than any figure of a row. */
function isTiny(row: OpenRow | undefined): boolean {
  const count = BigInt(row?.cells.length ?? 0)
  return (row?.figures ?? []).every(
    ({ value, half }) => (value < 0n ? -value : value) <= 2n * half * count,
  )
}

/** Whether a class of economic codes is part of the other of the two, personnel or operating. */
function isOfOtherBlock({ code = '' }: DrawnRow, column: string): boolean {
  const [, block] = ECONOMIC_CLASSES.find(([of]) => code.startsWith(of)) ?? []
  return block !== undefined && BLOCKS.has(column) && column !== block
}
const BLOCKS: ReadonlySet<string> = new Set(ECONOMIC_CLASSES.map(([, block]) => block))

/**
 * Of items that stand twice in a row, as budget and as actual: the one placement in which the same
 * items are blank in both.
 */
function inParallel(
  columns: readonly string[],
  placements: readonly (readonly number[])[],
): readonly number[] | undefined {
  if (placements.length < 2 || !columns.every((column) => column.includes('/'))) return undefined
  const rows = new Map<string, number[]>()
  for (const [index, column] of columns.entries()) {
    const [row = ''] = column.split('/')
    rows.set(row, [...(rows.get(row) ?? []), index])
  }
  const alike = placements.filter((placement) =>
    [...rows.values()].every(
      (cells) => new Set(cells.map((cell) => (placement[cell] ?? -1) < 0)).size === 1,
    ),
  )
  return alike.length === 1 ? alike[0] : undefined
}

const NOTHING: Exact = { value: 0n, half: 0n }

/** Where the same figure stands in the prose. */
function anchorOf(address: Address): Address {
  const [table = '', row = '', column = ''] = address.split('/')
  return addressOf('anchor', `${table}.${row}`, column)
}

function anchored(address: Address): FormEquation {
  return {
    kind: 'agreement',
    rule: 'prose',
    place: address,
    left: [plus(address)],
    right: [plus(anchorOf(address))],
    values: {},
  }
}

const EXPONENT: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 }
const DIGITS = 6

/** A printed figure in millionths of a yuan. */
function exact(printed: string, unit: Unit, places: number): Exact {
  const scale = EXPONENT[unit] + DIGITS
  const [whole = '', fraction = ''] = printed.split('.')
  const value = BigInt(whole + fraction) * 10n ** BigInt(scale - fraction.length)
  return { value, half: 5n * 10n ** BigInt(scale - Math.max(places, fraction.length) - 1) }
}

function placesOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
}

function printedPlaces({ rows }: PrintedTable, tokens: readonly Token[]): number {
  const printed = rows.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell ?? []))
  return Math.min(
    5,
    Math.max(0, ...[...printed, ...tokens.map((token) => token.printed)].map(placesOf)),
  )
}

/** A ledger of which the open cells are printed, so that equations count them. */
function skeleton(
  tables: ReadonlyMap<string, PrintedTable>,
  open: ReadonlySet<Address>,
  unit: Unit,
): Ledger {
  const filled = [...tables].map(([id, table]) => [
    id,
    {
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: {
          ...row.cells,
          ...Object.fromEntries(
            table.columns.flatMap(({ key }) =>
              open.has(addressOf(id, row.key, key)) ? [[key, '0']] : [],
            ),
          ),
        },
      })),
    },
  ])
  return ledgerOf(Object.fromEntries(filled) as Ledger['tables'], unit)
}

/** A ledger of nothing but tables. */
export function ledgerOf(tables: Ledger['tables'], unit: Unit): Ledger {
  return {
    version: 2,
    department: '',
    region: '',
    year: 0,
    unit,
    source: { title: '' },
    duties: [],
    organisation: [],
    tables,
    narrative: [],
    glossary: [],
  }
}
