import type { Side } from '../../ledger/form/form.ts'
import type { PrintedTable, Row } from '../../ledger/ledger.ts'
import { sideOf } from '../../ledger/side.ts'
import {
  figureCells,
  figureColumns,
  type Grid,
  type GridColumn,
  gridOf,
  nameCell,
  type Piece,
} from './grid.ts'

const SIDES: readonly Side[] = ['income', 'expenditure']

/** Lines that stand beside each other: income on the left, expenditure on the right. */
const SHARED = [
  ['year-total', 'year-total'],
  ['surplus-used', 'surplus-distributed'],
  ['opening', 'closing'],
  ['grand-total', 'grand-total'],
] as const

/** What one side prints on one line: a row, or only a 行次, or nothing. */
interface Slot {
  readonly row?: Row | undefined
  readonly line?: string | undefined
}

/** Both sides next to each other, and one under the other for narrow screens. */
export function twoSided(id: string, table: PrintedTable): { wide: Grid; narrow: Grid[] } {
  const rows = {
    income: table.rows.filter((row) => sideIn(table, row) === 'income'),
    expenditure: table.rows.filter((row) => sideIn(table, row) === 'expenditure'),
  }
  const lined = table.rows.some((row) => row.line)
  const columns = { income: columnsOf('income'), expenditure: columnsOf('expenditure') }
  const slots = byLine(rows) ?? byAnchor(rows)

  function columnsOf(side: Side): GridColumn[] {
    const above = { word: side }
    return [
      { kind: 'name', headings: [above, { word: 'item' }] },
      ...(lined ? [{ kind: 'line' as const, headings: [above, { word: 'line' as const }] }] : []),
      ...figureColumns(ownColumns(table, side), [above]),
    ]
  }

  function pieces(side: Side, { row, line }: Slot): Piece[] {
    if (!row && !line) return [{ kind: 'void', span: columns[side].length }]
    const number: Piece[] = lined ? [{ kind: 'line', text: row?.line ?? line ?? '' }] : []
    if (row) return [nameCell(row), ...number, ...figureCells(id, row, ownColumns(table, side))]
    return [
      { kind: 'void' },
      ...number,
      { kind: 'void', span: columns[side].length - 1 - number.length },
    ]
  }

  return {
    wide: gridOf(
      [...columns.income, ...columns.expenditure],
      slots.map(([left, right]) => [...pieces('income', left), ...pieces('expenditure', right)]),
    ),
    narrow: SIDES.map((side) =>
      gridOf(
        columns[side],
        rows[side].map((row) => pieces(side, { row })),
      ),
    ),
  }
}

function ownColumns(table: PrintedTable, side: Side) {
  return table.columns.filter((column) => (column.side ?? side) === side)
}

/** By its key; a key that does not say is where the row's figures are. */
function sideIn(table: PrintedTable, row: Row): Side {
  const named = sideOf(row)
  if (named) return named
  const income = new Set(ownColumns(table, 'income').map(({ key }) => key))
  return Object.keys(row.cells).every((key) => income.has(key)) ? 'income' : 'expenditure'
}

type Rows = Record<Side, readonly Row[]>
type Pair = readonly [Slot, Slot]

/**
 * Lines by their printed 行次, each side counting on from its first; numbers that the sides skip
 * are printed without a name. `undefined` where the numbers do not decide.
 */
function byLine(rows: Rows): Pair[] | undefined {
  const left = numbered(rows.income)
  const right = numbered(rows.expenditure)
  if (!left || !right) return undefined
  const offsets = sharedOffsets(rows)
  if (new Set(offsets).size > 1) return undefined
  const [first, second] = starts(left, right, offsets[0])
  const height = Math.max(span(left, first), span(right, second))
  // A jump that empty lines do not explain is a slip, not a form.
  if (height > rows.income.length + rows.expenditure.length) return undefined
  return Array.from({ length: height }, (_, index) => [
    slotAt(left, first + index, second),
    slotAt(right, second + index, second + height),
  ])
}

/** How far apart the numbers of the shared lines are; a form has one answer. */
function sharedOffsets(rows: Rows): number[] {
  return SHARED.flatMap(([one, other]) => {
    const left = rows.income.find(({ key }) => key === `income.${one}`)
    const right = rows.expenditure.find(({ key }) => key === `expenditure.${other}`)
    return left && right ? [Number(right.line) - Number(left.line)] : []
  })
}

/** The first number of each side, such that the lines that they share stand side by side. */
function starts(left: Numbered, right: Numbered, offset: number | undefined): [number, number] {
  const first = Math.min(...left.keys())
  const second = Math.min(...right.keys())
  if (offset === undefined) return [first, second]
  return second - first < offset ? [second - offset, second] : [first, first + offset]
}

type Numbered = ReadonlyMap<number, Row>

/** Rows by number; `undefined` unless all have one and the numbers rise. */
function numbered(rows: readonly Row[]): Numbered | undefined {
  const map = new Map<number, Row>()
  let before = 0
  for (const row of rows) {
    const line = /^\d{1,6}$/.test(row.line ?? '') ? Number(row.line) : 0
    if (line <= before) return undefined
    map.set((before = line), row)
  }
  return map.size ? map : undefined
}

function span(rows: Numbered, first: number): number {
  return Math.max(...rows.keys()) - first + 1
}

/** The numbers of a side run up to where the other side's begin. */
function slotAt(rows: Numbered, number: number, end: number): Slot {
  const row = rows.get(number)
  if (row) return { row }
  const within = number >= Math.min(...rows.keys()) && number < end
  return within ? { line: String(number) } : {}
}

/** Lines by what both sides have: before each shared line the shorter side is filled up. */
function byAnchor(rows: Rows): Pair[] {
  const pairs: Pair[] = []
  let left = 0
  let right = 0

  function upTo(leftEnd: number, rightEnd: number): void {
    const height = Math.max(leftEnd - left, rightEnd - right)
    for (let index = 0; index < height; index++)
      pairs.push([
        { row: left + index < leftEnd ? rows.income[left + index] : undefined },
        { row: right + index < rightEnd ? rows.expenditure[right + index] : undefined },
      ])
    left = leftEnd
    right = rightEnd
  }

  for (const [one, other] of SHARED) {
    const leftAt = rows.income.findIndex(({ key }) => key === `income.${one}`)
    const rightAt = rows.expenditure.findIndex(({ key }) => key === `expenditure.${other}`)
    if (leftAt < left || rightAt < right) continue
    upTo(leftAt, rightAt)
    upTo(leftAt + 1, rightAt + 1)
  }
  upTo(rows.income.length, rows.expenditure.length)
  return pairs
}
