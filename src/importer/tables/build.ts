import { nearest } from '../../ledger/form/nearest.ts'
import { type Address, addressOf } from '../../ledger/address.ts'
import type { Side } from '../../ledger/form/form.ts'
import type { Column, PrintedTable, Row, TableKind } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import type { Doubt, FigurePlace, FilePlace, Found, Leftover } from '../draft.ts'
import { nameKey, tidy } from '../letters.ts'
import type { Drawn, DrawnCell, DrawnRow } from './drawn.ts'
import { ECONOMIC_NAMES } from './economicNames.ts'
import { isNamed, type Known, knownOf, nameKeys } from './known.ts'
import type { PlannedColumn } from './plan.ts'

/** What a table is called and in what it is printed. */
export interface TableHead {
  readonly id: string
  readonly kind: TableKind
  readonly title: string
  readonly number?: string
  readonly unit: Unit
  /** What the document says of a table without data. */
  readonly statement?: string
  readonly note?: string
}

/** Columns, rows and cells with their keys, and what is to be said of them. */
export function builtTable(drawn: Drawn, head: TableHead): Built {
  return new Builder(drawn, head).built()
}

export interface Built extends Found<PrintedTable> {
  /** The keys of the rows of the ledger; none of one whose items stand in columns. */
  readonly keys: ReadonlyMap<DrawnRow, string>
}

interface KeyedRow {
  readonly key: string
  readonly row: DrawnRow
  /** The words do not say which row it is. */
  readonly isGuessed: boolean
}

const CODE = /^\d{3}(\d\d){0,2}$/
const TOTAL = /^(合计|总计|合计数|支出合计|收入合计|本年(收入|支出)合计)$/u

class Builder {
  readonly #places = new Map<Address, FigurePlace>()
  readonly #doubts: Doubt[] = []
  readonly #leftovers: Leftover[]
  readonly #drawn: Drawn
  readonly #head: TableHead

  constructor(drawn: Drawn, head: TableHead) {
    this.#drawn = drawn
    this.#head = head
    this.#leftovers = [...drawn.leftovers]
  }

  built(): Built {
    const { id, kind, title, number, unit, statement, note } = this.#head
    const isTurned = this.#drawn.columns.some(({ row }) => row !== undefined)
    const keyed = kind === 'three-public-expenses' && isTurned ? this.#turned() : this.#keyed()
    const columns = this.#columns()
    const rows = keyed.map((each) => this.#row(each, columns))
    const heading = { title, ...(number && { number }), ...(note && { note }) }
    const isOwn = knownOf(id, 'columns')[0]?.length === 0
    const body = { ...heading, ...(isOwn && { kind }), unit, columns, rows }
    const value: PrintedTable =
      statement !== undefined && !rows.some(hasFigure)
        ? { state: 'empty', ...body, statement }
        : { state: 'published', ...body }
    return {
      value,
      places: this.#places,
      doubts: this.#doubts,
      leftovers: this.#leftovers,
      keys: new Map(keyed.map(({ key, row }) => [row, key])),
    }
  }

  #columns(): Column[] {
    const { kind } = this.#head
    const columns = new Map<string, Column>()
    const lines = new Map<string, string[]>()
    for (const planned of this.#drawn.columns) {
      const { key, side, line } = planned
      if (key === undefined) continue
      const place = `${side ?? ''}/${key}`
      if (line) lines.set(place, [...(lines.get(place) ?? []), line])
      if (!columns.has(place)) columns.set(place, columnOf(planned, kind))
    }
    return [...columns].map(([place, column]) => {
      const numbers = [...new Set(lines.get(place))]
      const isOne = numbers.length === 1 || kind === 'three-public-expenses'
      return { ...column, ...(numbers.length && isOne && { line: numbers.join(' ') }) }
    })
  }

  #row({ key, row, isGuessed }: KeyedRow, columns: readonly Column[]): Row {
    const { id } = this.#head
    const cells: Record<string, string | null> = {}
    const inferred: string[] = []
    for (const column of columns) {
      if (column.side && row.side && column.side !== row.side) continue
      const cell = row.cells.get(column.key)
      if (cell?.printed === undefined && cell) {
        this.#doubt(addressOf(id, key, column.key), cell)
        continue
      }
      cells[column.key] = cell?.printed ?? null
      if (!cell) continue
      const address = addressOf(id, key, column.key)
      const { inferredBy } = cell
      if (cell.printed !== null)
        this.#places.set(address, { ...cell.at, ...(inferredBy && { inferredBy }) })
      if (cell.doubt) this.#doubt(address, cell)
      if (inferredBy) inferred.push(column.key)
      if ((isGuessed || this.#drawn.isUnsure) && cell.printed !== null)
        this.#doubt(address, { ...cell, doubt: 'relation-unknown' })
    }
    // What stands in a column that is not this side's must not vanish.
    for (const [column, { printed, at }] of row.cells)
      if (printed != null && cells[column] !== printed && !(column in cells))
        this.#leftovers.push({ at, text: `${tidy(row.name)} ${printed}` })
    const code = row.code !== undefined && CODE.test(row.code) ? row.code : undefined
    return {
      key,
      ...(code && this.#isCoded() && { code }),
      name: tidy(row.name),
      ...(row.line !== undefined && { line: row.line }),
      cells,
      ...(inferred.length && { inferred }),
    }
  }

  #isCoded(): boolean {
    return this.#head.kind.endsWith('-codes') || this.#head.kind === 'projects'
  }

  #doubt(address: Address, { at, doubt, printed, alternatives = [], equations }: DrawnCell): void {
    if (!doubt) return
    this.#doubts.push({
      address,
      at,
      reason: doubt,
      value: printed,
      alternatives,
      ...(equations && { equations }),
    })
  }

  #left(row: DrawnRow): void {
    for (const [, { printed, at }] of row.cells)
      if (printed != null) this.#leftovers.push({ at, text: `${tidy(row.name)} ${printed}`.trim() })
  }

  /** Rows by codes and names. */
  #keyed(): KeyedRow[] {
    const { kind } = this.#head
    const used = new Map<string, KeyedRow>()
    const keyed: KeyedRow[] = []
    const context: { last?: Known } = {}
    const isList =
      kind === 'two-sided' && new Set(this.#drawn.rows.map(({ block }) => block)).size < 2
    for (const [index, row] of this.#drawn.rows.entries()) {
      const found = this.#keyOf(row, index, used, context, isList)
      if (!found) continue
      const before = used.get(found.key)
      if (before) this.#again(before, found, keyed, used)
      else {
        used.set(found.key, found)
        keyed.push(found)
      }
    }
    return kind === 'economic-codes' ? inBlocks(keyed) : bySides(keyed, kind)
  }

  #keyOf(
    row: DrawnRow,
    index: number,
    used: ReadonlyMap<string, unknown>,
    context: { last?: Known },
    isList: boolean,
  ): KeyedRow | undefined {
    const { id, kind } = this.#head
    if (row.key !== undefined) return { key: row.key, row, isGuessed: false }
    const names = nameKeys(row.name)
    const hasFigures = [...row.cells.values()].some(({ printed }) => printed !== null)
    const own = (side?: Side) => ({
      key: `${side ? `${side}.` : ''}row-${index + 1}`,
      row,
      isGuessed: true,
    })
    if (kind === 'two-sided') {
      const known = this.#twoSided(row, used, context, isList)
      if (known) return known
      if (!hasFigures && !row.name) return undefined
      return own(row.side ?? 'income')
    }
    if (row.code !== undefined && CODE.test(row.code)) {
      if (this.#isCoded()) return { key: row.code, row, isGuessed: false }
    }
    const [all = []] = knownOf(id, 'rows')
    const forms =
      this.#hasTwoTotals() && names.includes('合计')
        ? all.filter(({ key }) => key === 'all-total')
        : all
    const known = forms.find(
      (each) => isNamed(each, names) && (used.size === 0 || !used.has(each.key)),
    )
    const fallback = known ?? forms.find((each) => isNamed(each, names))
    if (fallback && !CODE.test(fallback.key)) return { key: fallback.key, row, isGuessed: false }
    if (this.#isCoded() && names.some((name) => TOTAL.test(name)))
      return { key: 'total', row, isGuessed: false }
    if (kind === 'economic-codes') {
      const code = this.#economic(names, index)
      if (code !== undefined) return { key: code, row, isGuessed: false }
    }
    return hasFigures || row.name ? own() : undefined
  }

  /** Whether there is a total of all beside that of the three public expenses. */
  #hasTwoTotals(): boolean {
    if (this.#head.kind !== 'three-public-expenses') return false
    const names = this.#drawn.rows.map(({ name }) => nameKeys(name)[0])
    return (
      names.includes('合计') &&
      names.some((name) => name !== undefined && /小计$|三公经费合计$/u.test(name))
    )
  }

  /** A row without its code, by its name and its place among the codes. */
  #economic(names: readonly string[], index: number): string | undefined {
    const { rows } = this.#drawn
    const block = rows[index]?.block
    const before = rows.slice(0, index).findLast((row) => row.block === block && row.code)?.code
    const code = names.flatMap((name) => ECONOMIC_NAMES.get(name) ?? [])
    return code.find((each) => before?.slice(0, 3) === each.slice(0, 3) && before < each)
  }

  /** Lines of a summary: by name, on their side, under the line that they are part of. */
  #twoSided(
    row: DrawnRow,
    used: ReadonlyMap<string, unknown>,
    context: { last?: Known },
    isList: boolean,
  ): KeyedRow | undefined {
    const { id } = this.#head
    const [forms = []] = knownOf(id, 'rows', isList ? undefined : row.side)
    const names = nameKeys(row.name)
    if (!names.length) return undefined
    const inReach = forms.filter(({ side }) => isList || !row.side || side === row.side)
    let named = inReach.filter((each) => isNamed(each, names))
    let isGuessed = false
    if (!named.length) {
      const isClass = ({ key }: Known) => /\.\d{3}$/.test(key)
      named = inReach.filter(
        (each) =>
          isClass(each) &&
          isNamed(
            each,
            names.map((name) => `${name}支出`),
          ),
      )
    }
    if (!named.length) {
      const all = inReach.flatMap((each) => [...each.names])
      const near = names[0] && names[0].length >= 6 ? nearest(names[0], all) : undefined
      named = near === undefined ? [] : inReach.filter((each) => each.names.has(near))
      isGuessed = named.length > 0
    }
    if (!named.length) return undefined
    const byKey = new Map(forms.map((each) => [each.key, each]))
    const above: (string | undefined)[] = []
    for (let at = context.last; at; at = at.within === undefined ? undefined : byKey.get(at.within))
      above.push(at.key)
    const free = named.filter(({ key }) => !used.has(key))
    const inContext = (each: Known) => {
      const at = above.indexOf(each.within)
      return at < 0 || each.within === undefined ? Infinity : at
    }
    const chosen = [...(free.length ? free : named)].sort(
      (one, other) => inContext(one) - inContext(other) || 0,
    )[0]
    if (!chosen) return undefined
    context.last = chosen
    const isSame = isList && chosen.side && chosen.side !== row.side
    return { key: chosen.key, row: isSame ? { ...row, side: chosen.side } : row, isGuessed }
  }

  /** A key a second time: the same row again, a code that is printed twice, or another claim. */
  #again(before: KeyedRow, found: KeyedRow, keyed: KeyedRow[], used: Map<string, KeyedRow>): void {
    const one = before.row.cells
    const other = found.row.cells
    const isSame = [...other].every(([key, { printed }]) => one.get(key)?.printed === printed)
    if (isSame && nameKey(before.row.name) === nameKey(found.row.name)) return
    if (CODE.test(found.key) && nameKey(before.row.name) !== nameKey(found.row.name)) {
      let count = 2
      while (used.has(`${found.key}-${count}`)) count++
      const again = { ...found, key: `${found.key}-${count}`, isGuessed: true }
      used.set(again.key, again)
      keyed.push(again)
      return
    }
    const cells = new Map(one)
    for (const [key, { printed }] of other) {
      const first = one.get(key)
      if (first && first.printed !== printed)
        cells.set(key, { ...first, doubt: 'claimed-twice', alternatives: [printed ?? null] })
    }
    const marked = { ...before, row: { ...before.row, cells } }
    keyed[keyed.indexOf(before)] = marked
    used.set(found.key, marked)
    this.#left(found.row)
  }

  /** Rows of the ledger that stand in columns: one printed row has all of them. */
  #turned(): KeyedRow[] {
    const { columns, rows } = this.#drawn
    const isOfAll = ({ name }: DrawnRow) => !name || TOTAL.test(nameKey(name))
    const printed = rows.find(isOfAll) ?? rows[0]
    for (const row of rows) if (row !== printed) this.#left(row)
    const keys = [...new Set(columns.flatMap(({ row }) => row ?? []))]
    const [forms = []] = knownOf(this.#head.id, 'rows')
    const order = forms.map(({ key }) => key)
    // A head may say whether it is a budget or an actual, and not of what.
    for (const [place, { printed: text, at }] of printed?.cells ?? [])
      if (text != null && !keys.includes(place.split('/')[0] ?? ''))
        this.#leftovers.push({ at, text })
    return keys
      .sort((one, other) => order.indexOf(one) - order.indexOf(other))
      .map((key) => {
        const cells = new Map<string, DrawnCell>()
        for (const [place, cell] of printed?.cells ?? []) {
          const [row, column = ''] = place.split('/')
          if (row === key) cells.set(column, cell)
        }
        const name = nameInColumns(columns, key) ?? forms.find((form) => form.key === key)?.name
        return {
          key,
          row: { block: 0, name: name ?? key, at: NOWHERE, cells },
          isGuessed: false,
        }
      })
  }
}

const NOWHERE: FilePlace = { file: 0, place: { page: 1 } }

function hasFigure({ cells }: Row): boolean {
  return Object.values(cells).some((printed) => printed !== null)
}

function columnOf(planned: PlannedColumn, kind: TableKind): Column {
  const { key = '', side, title, group, path, row } = planned
  if (kind === 'three-public-expenses') {
    const own = path.findLast((text) => /[预决]算/u.test(nameKey(text)))
    return { key, title: tidy(row === undefined ? title : (own ?? title)) }
  }
  return { key, title, ...(group && kind !== 'economic-codes' && { group }), ...(side && { side }) }
}

/** What the head calls an item that stands in columns; a 小计 by the head above it. */
function nameInColumns(columns: readonly PlannedColumn[], key: string): string | undefined {
  const path = columns.find(({ row }) => row === key)?.path ?? []
  const names = path.filter(
    (text) => !/^(20\d\d年度?)?(全年|年初|调整)?[预决]算数?$/u.test(nameKey(text)),
  )
  const leaf = names.at(-1)
  const isSum = leaf !== undefined && /^小计$/u.test(nameKey(leaf))
  const name = isSum ? (names.at(-2) ?? leaf) : leaf
  return name === undefined ? undefined : tidy(name)
}

/** Blocks that stand side by side, one after the other. */
function inBlocks(keyed: readonly KeyedRow[]): KeyedRow[] {
  const blocks = [...new Set(keyed.map(({ row }) => row.block))].sort((one, other) => one - other)
  return blocks.flatMap((block) => keyed.filter(({ row }) => row.block === block))
}

function bySides(keyed: readonly KeyedRow[], kind: TableKind): KeyedRow[] {
  if (kind !== 'two-sided') return [...keyed]
  const isIncome = ({ key }: KeyedRow) => key.startsWith('income.')
  return [...keyed.filter(isIncome), ...keyed.filter((each) => !isIncome(each))]
}
