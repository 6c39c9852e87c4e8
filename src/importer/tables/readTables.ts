import { type Address, addressOf } from '../../ledger/address.ts'
import type { PrintedTable } from '../../ledger/ledger.ts'
import type { Unit } from '../../money/index.ts'
import type { Doubt, FigurePlace, Leftover } from '../draft.ts'
import { nameKey, tidy } from '../letters.ts'
import { type Built, builtTable } from './build.ts'
import type { Drawn, DrawnRow } from './drawn.ts'
import { gridTable, isNote, isStatement } from './gridTable.ts'
import { departmentIn, unitIn, yearIn } from './headings.ts'
import { type Item, placeOf, textsOf } from './items.ts'
import { isNamed, kindOfTable, knownOf, nameKeys } from './known.ts'
import { lineTable } from './lineTable.ts'
import { ownTable } from './ownTable.ts'
import { type Anchor, type Doubtful, placed } from './place.ts'
import type { Expected } from './plan.ts'
import { divided, type Region } from './regions.ts'
import { tableNumber } from './titles.ts'

/** What a document's tables say. */
export interface ReadTables {
  readonly tables: ReadonlyMap<string, PrintedTable>
  readonly places: ReadonlyMap<Address, FigurePlace>
  readonly doubts: readonly Doubt[]
  readonly leftovers: readonly Leftover[]
  readonly unit: Unit | undefined
}

/** The tables of a document before they are read. */
export interface FoundTables {
  readonly regions: readonly Region[]
  /** What is in no table. */
  readonly rest: readonly Item[]
  readonly department: string | undefined
  readonly year: number | undefined
}

interface ReadRegion {
  readonly region: Region
  readonly drawn: Drawn
  readonly unit: Unit | undefined
  readonly department: string | undefined
  readonly year: number | undefined
}

/** Finds the tables of a document of any number of files. */
export function findTables(items: readonly Item[]): FoundTables {
  const { regions, rest } = divided(items)
  const headings = regions.map((region) => headingOf(region))
  const year = mostFrequent(
    headings.flatMap((texts, index) => yearIn(texts) ?? regions[index]?.title.year ?? []),
  )
  const department = headings.flatMap((texts) => departmentIn(texts) ?? [])[0]
  return { regions, rest, department, year }
}

/** Reads tables; where the text lost columns, figures that the prose repeats help to find them. */
export function readTables(
  { regions, department, year }: FoundTables,
  anchors: ReadonlyMap<Address, Anchor> = new Map(),
): ReadTables {
  const reader = new TablesReader(year, department)
  for (const region of regions) reader.take(region, headingOf(region))
  return reader.result(anchors)
}

/** Whether the cells of a table are told apart. */
function hasCells({ items }: Region): boolean {
  return items.some((item) => item.kind === 'row' && item.cells.length > 1) || isEmptyAlone(items)
}

/** A title with nothing but the word that there is no table. */
function isEmptyAlone(items: readonly Item[]): boolean {
  const lines = items.filter((item) => textsOf(item).length > 0)
  return lines.length <= 4 && lines.some((item) => textsOf(item).some(isStatement))
}

/** The texts above the figures of a table. */
export function headingOf({ items, at }: Region): string[] {
  const until = items.findIndex(
    (item) => item.kind === 'row' && item.cells.length > 3 && !isUnitRow(item),
  )
  const above = items.slice(0, until < 0 ? 8 : Math.max(until, 1))
  const first = items.find((item) => item.kind === 'row' && item.cells.length > 3)
  return [
    ...textsOf(at).flatMap((text) => text.split('\n')),
    ...above.flatMap(textsOf),
    ...(first ? textsOf(first).filter((text) => /[（(](亿|万)?元[)）]/u.test(text)) : []),
  ]
}

function isUnitRow(item: Item): boolean {
  return textsOf(item).some((text) => /单\s*位\s*[：:]/u.test(text))
}

class TablesReader {
  readonly #tables = new Map<string, { table: PrintedTable; read: ReadRegion }>()
  readonly #places = new Map<Address, FigurePlace>()
  readonly #doubts: Doubt[] = []
  readonly #leftovers: Leftover[] = []
  readonly #year: number | undefined
  readonly #department: string | undefined
  readonly #pending: ReadRegion[] = []

  constructor(year: number | undefined, department: string | undefined) {
    this.#year = year
    this.#department = department
  }

  take(region: Region, heading: readonly string[]): void {
    const unit = unitIn(heading)
    const department = departmentIn(heading) ?? region.title.of
    const drawn = this.#drawn(region)
    const year = yearIn(heading) ?? region.title.year
    const read = { region, drawn, unit, department, year }
    const before = this.#pending.findIndex((each) => this.#isOne(each, read))
    if (before >= 0) this.#pending[before] = joined(this.#pending[before] as ReadRegion, read)
    else this.#pending.push(read)
  }

  #drawn(region: Region): Drawn {
    const { id } = region.title
    if (id === undefined) return ownTable(region.items)
    const expected = expectedOf(id, this.#year)
    return hasCells(region) ? gridTable(region.items, expected) : lineTable(region.items, expected)
  }

  /** Whether a table goes on with another: the same title, other rows. */
  #isOne(one: ReadRegion, other: ReadRegion): boolean {
    if (one.region.title.id !== other.region.title.id) return false
    if (one.region.title.id === undefined && one.region.title.title !== other.region.title.title)
      return false
    if (this.#isForeign(one) !== this.#isForeign(other)) return false
    if (this.#isOfOtherYear(one) !== this.#isOfOtherYear(other)) return false
    const [own, others] = [one, other].map(({ drawn, region }) => this.#ownRows(drawn, region))
    const keys = new Set(own?.map(rowKey))
    return other.drawn.rows.length > 0 && !others?.some((row) => keys.has(rowKey(row)))
  }

  /** Rows of a name that no other row of the table may have. */
  #ownRows({ rows }: Drawn, { title: { id } }: Region): readonly DrawnRow[] {
    const [forms = []] = id === undefined ? [] : knownOf(id, 'rows')
    const isOfSeveral = ({ name }: DrawnRow) =>
      forms.filter((form) => isNamed(form, nameKeys(name))).length > 1
    return rows.filter((row) => row.code !== undefined || !isOfSeveral(row))
  }

  /** Of another department or of a part of it. */
  #isForeign({ department }: ReadRegion): boolean {
    return (
      department !== undefined &&
      this.#department !== undefined &&
      nameKey(department) !== nameKey(this.#department) &&
      !nameKey(this.#department).endsWith(nameKey(department))
    )
  }

  /** One that stands beside this year's is not it; one alone may have its year misprinted. */
  #isOfOtherYear({ year }: ReadRegion): boolean {
    return year !== undefined && this.#year !== undefined && year !== this.#year
  }

  result(anchors: ReadonlyMap<Address, Anchor>): ReadTables {
    const isOther = (read: ReadRegion) => Number(this.#isOfOtherYear(read))
    this.#pending.sort((one, other) => isOther(one) - isOther(other))
    const common = mostFrequent(this.#pending.flatMap(({ unit }) => unit ?? []))
    const built = this.#pending.map((read) => ({ read, ...this.#built(read, common) }))
    const first = new Map<string, (typeof built)[number]>()
    for (const each of built)
      if (!first.has(each.id) && !this.#isForeign(each.read)) first.set(each.id, each)
    const open = [...first.values()].flatMap(({ id, read: { drawn }, found }) =>
      drawn.unplaced?.size ? [{ id, drawn, table: found.value, keys: found.keys }] : [],
    )
    const tables = new Map([...first].map(([id, { found }]) => [id, found.value]))
    const drawn = open.length
      ? placed(open, tables, common ?? '万元', anchors, doubtfulIn([...first.values()]))
      : new Map<Drawn, Drawn>()
    for (const read of this.#pending)
      this.#settle({ ...read, drawn: drawn.get(read.drawn) ?? read.drawn }, common)
    return {
      tables: new Map([...this.#tables].map(([id, { table }]) => [id, table])),
      places: this.#places,
      doubts: this.#doubts,
      leftovers: this.#leftovers,
      unit: common,
    }
  }

  #built(
    { region, drawn, unit }: ReadRegion,
    common: Unit | undefined,
  ): { id: string; found: Built } {
    const { title } = region
    const kind = title.id === undefined ? 'list' : (kindOfTable(title.id) ?? 'list')
    const id = title.id ?? this.#ownId()
    const texts = region.items.flatMap(textsOf)
    const statement = drawn.notes.find(isStatement) ?? texts.find(isStatement)
    const note = drawn.notes.find((text) => !isStatement(text) && isNote([text]))
    const number =
      title.number ?? region.number ?? texts.flatMap((text) => tableNumber(text) ?? [])[0]
    const found = builtTable(drawn, {
      id,
      kind,
      title: title.title,
      ...(number !== undefined && { number }),
      unit: unit ?? common ?? '万元',
      ...(statement !== undefined && { statement: unmarked(statement) }),
      ...(note !== undefined && { note: unmarked(note) }),
    })
    return { id, found }
  }

  #settle(read: ReadRegion, common: Unit | undefined): void {
    const { region } = read
    const { id, found } = this.#built(read, common)
    this.#leftovers.push(...found.leftovers)
    const before = this.#tables.get(id)
    if (before || this.#isForeign(read)) {
      this.#claimed(id, before?.table, found, read)
      return
    }
    if (!found.value.columns.length && found.value.state !== 'empty') {
      this.#leftovers.push(...region.items.flatMap(leftover))
      return
    }
    this.#tables.set(id, { table: found.value, read })
    for (const [address, place] of found.places) this.#places.set(address, place)
    this.#doubts.push(...found.doubts)
    if (!read.unit) this.#unitUnknown(found.places, common)
  }

  #unitUnknown(places: ReadonlyMap<Address, FigurePlace>, common: Unit | undefined): void {
    const [first] = places
    if (!first) return
    const [address, at] = first
    this.#doubts.push({
      address,
      at,
      reason: 'unit-unknown',
      value: common,
      alternatives: ['元', '万元', '亿元'].filter((unit) => unit !== common),
    })
  }

  /**
   * The same table again: what it has otherwise is named, and nothing is taken from it. Of another
   * department's or year's the first figure says enough.
   */
  #claimed(
    id: string,
    table: PrintedTable | undefined,
    { value: other, places }: Built,
    read: ReadRegion,
  ): void {
    const { region } = read
    const isForeign = this.#isForeign(read) || this.#isOfOtherYear(read)
    this.#leftovers.push({
      at: placeOf(region.at),
      text: [region.title.title, departmentIn(headingOf(region)) ?? region.title.of]
        .filter(Boolean)
        .join(' '),
    })
    for (const row of other.rows)
      for (const [column, printed] of Object.entries(row.cells)) {
        const address = addressOf(id, row.key, column)
        const at = places.get(address)
        const first = table?.rows.find(({ key }) => key === row.key)?.cells[column]
        if (printed === null || !at || first === printed) continue
        if (first !== undefined) {
          this.#doubts.push({
            address,
            at,
            reason: 'claimed-twice',
            value: first,
            alternatives: [printed],
          })
          if (isForeign) return
        } else if (!isForeign) this.#leftovers.push({ at, text: `${row.name} ${printed}` })
      }
  }

  #ownId(): string {
    let count = 1
    while (this.#tables.has(`own-${count}`)) count++
    return `own-${count}`
  }
}

/** What decides nothing of other tables: one of unsure columns, and cells of which no figure is known. */
function doubtfulIn(
  tables: readonly { readonly id: string; readonly read: ReadRegion; readonly found: Built }[],
): Doubtful {
  return {
    tables: new Set(tables.flatMap(({ id, read }) => (read.drawn.isUnsure ? [id] : []))),
    cells: new Set(
      tables.flatMap(({ found }) =>
        found.doubts.flatMap(({ reason, address }) => (reason === 'open' ? [address] : [])),
      ),
    ),
  }
}

export function expectedOf(id: string, year: number | undefined): Expected {
  const namesOf = (of: 'columns' | 'rows') =>
    new Set(knownOf(id, of).flatMap((forms) => forms.flatMap((form) => [...form.names])))
  const [rows, columns] = [namesOf('rows'), namesOf('columns')]
  return {
    id,
    kind: kindOfTable(id),
    year,
    isRow: (keys) => keys.some((key) => rows.has(key)),
    isColumn: (keys) => keys.some((key) => columns.has(key)),
    amountNamed: (keys) =>
      kindOfTable(id) === 'three-public-expenses'
        ? knownOf(id, 'columns')[0]?.find((each) => isNamed(each, keys))?.key
        : undefined,
  }
}

function joined(one: ReadRegion, other: ReadRegion): ReadRegion {
  const has = new Set(one.drawn.columns.map(({ key, side }) => `${side ?? ''}/${key ?? ''}`))
  return {
    ...one,
    unit: one.unit ?? other.unit,
    drawn: {
      columns: [
        ...one.drawn.columns,
        ...other.drawn.columns.filter(({ key, side }) => !has.has(`${side ?? ''}/${key ?? ''}`)),
      ],
      rows: [...one.drawn.rows, ...other.drawn.rows],
      notes: [...one.drawn.notes, ...other.drawn.notes],
      leftovers: [...one.drawn.leftovers, ...other.drawn.leftovers],
      heading: one.drawn.heading,
      unplaced: new Map([...(one.drawn.unplaced ?? []), ...(other.drawn.unplaced ?? [])]),
      isUnsure: one.drawn.isUnsure === true || other.drawn.isUnsure === true,
    },
  }
}

function rowKey({ code = '', name, block }: Drawn['rows'][number]): string {
  return `${block}/${code}/${nameKey(name)}`
}

/** 注：…, without the mark. */
export function unmarked(text: string): string {
  return tidy(text).replace(/^[（(]?\s*(注|备注|说明|附注)\s*\d?\s*[：:、.．]\s*/u, '')
}

export function leftover(item: Item): Leftover[] {
  return textsOf(item).map((text) => ({ at: placeOf(item), text: tidy(text) }))
}

/** The one that is there most often, the first of several. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}
