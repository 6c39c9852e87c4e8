import { blocksOf, type Piece } from './blocks.ts'
import { openCfb } from './cfb.ts'
import { Fields } from './fields.ts'
import { MAX_CELLS, MAX_CHARACTERS, MAX_DEPTH, MAX_LINES } from './limits.ts'
import { MergedRows, type RowCell } from './mergedRows.ts'
import { reader, refuse } from './reading.ts'

/* Places in the header of the document, as [MS-DOC] has them. */
const HEADER = {
  magic: 0x00,
  version: 0x02,
  flags: 0x0a,
  textLength: 0x4c,
  /* Of notes, headers, macros and comments, which stand between the text and the boxes. */
  otherLengths: [0x50, 0x54, 0x58, 0x5c, 0x60],
  boxLength: 0x64,
  characterRuns: 0xfa,
  paragraphRuns: 0x102,
  pieces: 0x1a2,
  anchors: 0x1da,
  boxes: 0x25a,
} as const
const MAGIC = 0xa5ec
const WORD97 = 0xc1
const ENCRYPTED = 0x100
const IN_1TABLE = 0x200
const PAGE_BYTES = 512

/* What a property changes: the numbers of Word's "single property modifiers". */
const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  mergeCells: 0x5624,
  /* Too long for their page: they stand in another stream. */
  elsewhere: 0x6646,
  tableElsewhere: 0x646b,
  level: 0x6649,
  tabs: 0xc615,
  cells: 0xd608,
  mergeDown: 0xd62b,
} as const

/* Signs of the text that are no characters. */
const CELL_END = 0x07
const BOX = 0x08
const PICTURE = 0x01
const PARAGRAPH_END = 0x0d
const PAGE_END = 0x0c
const FIELD_BEGIN = 0x13
const FIELD_RESULT = 0x14
const FIELD_END = 0x15
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x09, '\t'],
  [0x0b, '\n'],
  [0x0e, '\n'],
  [0x1e, '-'],
])
/* Edges closer than this are one, in twentieths of a point: rows are drawn by hand. */
const SAME_EDGE = 80
const WESTERN = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, at) => at),
)

interface Run {
  readonly start: number
  readonly end: number
  readonly properties: Fields
}

/** A stretch of the text: characters from `cp` on stand at `offset`. */
interface Stretch {
  readonly cp: number
  readonly end: number
  readonly offset: number
  readonly isNarrow: boolean
}

/** What the end of a paragraph says of it. */
interface ParagraphEnd {
  /** How many tables it stands in. */
  level: number
  isRowEnd: boolean
  isCellEnd: boolean
  cells: readonly CellEdge[]
}

interface CellEdge {
  readonly left: number
  readonly right: number
  /** Whether it belongs to cells merged sideways, and what the first of them says. */
  beside: number
  merge: RowCell['merge']
}

interface OpenCell {
  readonly pieces: Piece[]
  readonly line: number
}

interface OpenTable {
  /** Cells of the rows that are over, and what was said of them. */
  readonly rows: { readonly cells: readonly OpenCell[]; readonly edges: readonly CellEdge[] }[]
  cells: OpenCell[]
  cell: OpenCell
}

/** A Word document before OOXML, or one of WPS: its text and tables without what is deleted or hidden. */
export const readDoc = reader(({ bytes }) => {
  const streams = openCfb(bytes)
  const stream = (name: string) => streams.get(name)?.()
  const main = new Fields(stream('WordDocument') ?? refuse('damaged'))
  if (main.u16(HEADER.magic) !== MAGIC || main.u16(HEADER.version) < WORD97)
    refuse('unknown-format', 'Word 95')
  const flags = main.u16(HEADER.flags)
  if (flags & ENCRYPTED) refuse('encrypted')
  const table = stream(flags & IN_1TABLE ? '1Table' : '0Table') ?? refuse('damaged')
  const data = stream('Data')
  const document = new WordDocument(main, new Fields(table), data && new Fields(data))
  const blocks = blocksOf(document.pieces())
  // Beside tables it may be a box or a stamp; alone it may be the tables.
  const pictures = blocks.some(({ kind }) => kind === 'grid') ? [] : document.pictures
  const unread = pictures.map((line) => ({ kind: 'picture' as const, what: String(line) }))
  return { pages: [{ number: 1, blocks }], unread }
})

class WordDocument {
  /** Lines with a picture or an object of another program. */
  readonly pictures: number[] = []
  readonly #main: Fields
  readonly #table: Fields
  readonly #data: Fields | undefined
  readonly #stretches: readonly Stretch[]
  readonly #paragraphRuns: readonly Run[]
  readonly #hidden: readonly Run[]
  #line = 1
  #cells = 0
  #characterCount = 0
  /* Bytes of properties that were looked through. */
  #looked = 0

  constructor(main: Fields, table: Fields, data: Fields | undefined) {
    this.#main = main
    this.#table = table
    this.#data = data
    this.#stretches = this.#stretchesOf()
    this.#paragraphRuns = this.#runs(HEADER.paragraphRuns, 13)
    this.#hidden = this.#runs(HEADER.characterRuns, 1).filter(({ properties }) => isOut(properties))
  }

  pieces(): readonly Piece[] {
    const length = this.#main.u32(HEADER.textLength)
    return this.#read(0, length, this.#boxes(length))
  }

  /** A list that the header names: where it begins and how long it is. */
  #part(at: number): Fields | undefined {
    const length = this.#main.u32(at + 4)
    return length > 0 ? new Fields(this.#table.bytes(this.#main.u32(at), length)) : undefined
  }

  #stretchesOf(): readonly Stretch[] {
    const list = this.#part(HEADER.pieces) ?? refuse('damaged')
    let at = 0
    // Properties of whole pieces come first.
    while (list.u8(at) === 1) at += 3 + list.u16(at + 1)
    if (list.u8(at) !== 2) refuse('damaged')
    const count = Math.floor((list.u32(at + 1) - 4) / 12)
    const start = at + 5
    const stretches = Array.from({ length: count }, (_, index) => {
      const place = list.u32(start + (count + 1) * 4 + index * 8 + 2)
      const isNarrow = (place & 0x40000000) !== 0
      const offset = place & 0x3fffffff
      return {
        cp: list.u32(start + index * 4),
        end: list.u32(start + index * 4 + 4),
        offset: isNarrow ? offset >>> 1 : offset,
        isNarrow,
      }
    })
    return stretches.some(({ cp, end }) => end < cp) ? refuse('damaged') : stretches
  }

  /** Runs of properties, in the order of their places; `size`: bytes of an entry in their pages. */
  #runs(at: number, size: 13 | 1): readonly Run[] {
    const list = this.#part(at)
    if (!list) return []
    const count = Math.floor((list.length - 4) / 8)
    const runs: Run[] = []
    for (let index = 0; index < count; index++) {
      if (runs.length > MAX_LINES) refuse('too-large')
      const page = (list.u32((count + 1) * 4 + index * 4) & 0x3fffff) * PAGE_BYTES
      const fields = new Fields(this.#main.bytes(page, PAGE_BYTES))
      const inPage = fields.u8(PAGE_BYTES - 1)
      for (let run = 0; run < inPage; run++) {
        const place = fields.u8((inPage + 1) * 4 + run * size) * 2
        const properties =
          size === 1 ? characterProperties(fields, place) : paragraphProperties(fields, place)
        runs.push({ start: fields.u32(run * 4), end: fields.u32(run * 4 + 4), properties })
      }
    }
    return runs.sort((a, b) => a.start - b.start)
  }

  /** Text boxes by the place in the text to which they are tied. */
  #boxes(textLength: number): ReadonlyMap<number, readonly [number, number]> {
    const boxes = new Map<number, readonly [number, number]>()
    const [list, anchors] = [this.#part(HEADER.boxes), this.#part(HEADER.anchors)]
    if (!list || !anchors || this.#main.u32(HEADER.boxLength) === 0) return boxes
    let start = textLength
    for (const at of HEADER.otherLengths) start += this.#main.u32(at)
    const count = Math.floor((list.length - 4) / 26)
    const byShape = new Map<number, readonly [number, number]>()
    for (let index = 0; index < count; index++)
      byShape.set(list.u32((count + 1) * 4 + index * 22 + 14), [
        start + list.u32(index * 4),
        start + list.u32(index * 4 + 4),
      ])
    const tied = Math.floor((anchors.length - 4) / 30)
    for (let index = 0; index < tied; index++) {
      const box = byShape.get(anchors.u32((tied + 1) * 4 + index * 26))
      if (box) boxes.set(anchors.u32(index * 4), box)
    }
    return boxes
  }

  #read(
    first: number,
    last: number,
    boxes: ReadonlyMap<number, readonly [number, number]>,
  ): readonly Piece[] {
    const pieces: Piece[] = []
    const tables: OpenTable[] = []
    const here = () => tables.at(-1)?.cell.pieces ?? pieces
    let fields: boolean[] = []
    let text = ''

    const closeTables = (level: number) => {
      while (tables.length > level) {
        const table = tables.pop()
        if (table) here().push(tableOf(table.rows))
      }
    }
    const endParagraph = (offset: number, sign: number) => {
      const end = this.#paragraphEnd(offset, sign)
      closeTables(end.level)
      while (tables.length < end.level) tables.push({ rows: [], cells: [], cell: this.#cell() })
      if (this.#line > MAX_LINES) refuse('too-large')
      const table = tables.at(-1)
      if (!end.isRowEnd) here().push({ kind: 'paragraph', text, line: this.#line++ })
      // A code that does not end here never does: what follows is text.
      fields = fields.filter(Boolean)
      text = ''
      if (table && end.isRowEnd) {
        table.rows.push({ cells: table.cells, edges: end.cells })
        table.cells = []
        table.cell = this.#cell()
      } else if (table && end.isCellEnd) {
        table.cells.push(table.cell)
        table.cell = this.#cell()
      }
    }

    for (const { code, cp, offset } of this.#characters(first, last)) {
      const isEnd = code === PARAGRAPH_END || code === CELL_END || code === PAGE_END
      if (code === FIELD_BEGIN) fields.push(false)
      else if (code === FIELD_RESULT) fields.splice(-1, 1, true)
      else if (code === FIELD_END) fields.pop()
      // In the code of a field it is something else.
      else if (code === PICTURE && !fields.includes(false) && !this.#isHidden(offset))
        this.pictures.push(this.#line)
      else if (isEnd) {
        // A deleted end of a paragraph joins it with the next; a cell ends all the same.
        if (
          code === PARAGRAPH_END &&
          this.#isHidden(offset) &&
          !this.#paragraphEnd(offset, code).isCellEnd
        )
          continue
        endParagraph(offset, code)
      } else if (code === BOX) {
        const box = boxes.get(cp)
        if (box) here().push(...this.#read(...box, new Map()))
      } else if (!fields.includes(false) && !this.#isHidden(offset))
        text += SIGNS.get(code) ?? (code < 0x20 ? '' : String.fromCharCode(code))
    }
    if (text) here().push({ kind: 'paragraph', text, line: this.#line++ })
    closeTables(0)
    return pieces
  }

  #cell(): OpenCell {
    if (++this.#cells > MAX_CELLS) refuse('too-large')
    return { pieces: [], line: this.#line }
  }

  *#characters(
    first: number,
    last: number,
  ): Generator<{ readonly code: number; readonly cp: number; readonly offset: number }> {
    for (const { cp, end, offset, isNarrow } of this.#stretches)
      for (let at = Math.max(cp, first); at < Math.min(end, last); at++) {
        const place = offset + (at - cp) * (isNarrow ? 1 : 2)
        if (place + (isNarrow ? 1 : 2) > this.#main.length) refuse('truncated')
        if (++this.#characterCount > MAX_CHARACTERS) refuse('too-large')
        const code = isNarrow ? WESTERN.charCodeAt(this.#main.u8(place)) : this.#main.u16(place)
        yield { code, cp: at, offset: place }
      }
  }

  #isHidden(offset: number): boolean {
    return runAt(this.#hidden, offset) !== undefined
  }

  #paragraphEnd(offset: number, sign: number): ParagraphEnd {
    const end = { level: 0, isRowEnd: false, isCellEnd: sign === CELL_END, cells: [] as CellEdge[] }
    const run = runAt(this.#paragraphRuns, offset)
    let level = 0
    const read = (properties: Fields, depth: number) => {
      this.#looked += properties.length
      if (this.#looked > MAX_CHARACTERS * 10) refuse('too-large')
      for (const { sprm, at, length } of modifiers(properties)) {
        const isOn = length > 0 && properties.u8(at) !== 0
        if (sprm === SPRM.inTable) end.level = isOn ? 1 : 0
        else if (sprm === SPRM.rowEnd || sprm === SPRM.innerRowEnd) end.isRowEnd ||= isOn
        else if (sprm === SPRM.innerCellEnd) end.isCellEnd ||= isOn
        else if (sprm === SPRM.level) level = properties.u32(at)
        else if (sprm === SPRM.cells) end.cells = edgesOf(properties, at)
        else if (sprm === SPRM.mergeDown) mergeDown(end.cells, properties, at)
        else if (sprm === SPRM.mergeCells) mergeBeside(end.cells, properties, at)
        else if (
          (sprm === SPRM.elsewhere || sprm === SPRM.tableElsewhere) &&
          this.#data &&
          depth === 0
        ) {
          const place = properties.u32(at)
          const size = this.#data.u16(place)
          read(new Fields(this.#data.bytes(place + 2, size)), depth + 1)
        }
      }
    }
    if (run) read(run.properties, 0)
    if (end.level > 0) end.level = Math.max(1, level)
    if (end.level > MAX_DEPTH) refuse('too-large')
    return end
  }
}

function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run) return undefined
    if (offset < run.start) high = middle - 1
    else if (offset >= run.end) low = middle + 1
    else return run
  }
  return undefined
}

function characterProperties(page: Fields, place: number): Fields {
  return new Fields(place === 0 ? new Uint8Array() : page.bytes(place + 1, page.u8(place)))
}

/** Without the style, which says nothing of tables. */
function paragraphProperties(page: Fields, place: number): Fields {
  if (place === 0) return new Fields(new Uint8Array())
  const size = page.u8(place)
  const [start, length] =
    size === 0 ? [place + 2, page.u8(place + 1) * 2] : [place + 1, size * 2 - 1]
  return new Fields(page.bytes(start + 2, Math.max(length - 2, 0)))
}

/** The modifiers of a list, with where what they say stands. */
function* modifiers(
  list: Fields,
): Generator<{ readonly sprm: number; readonly at: number; readonly length: number }> {
  for (let at = 0; at + 2 < list.length;) {
    const sprm = list.u16(at)
    at += 2
    const kind = sprm >> 13
    let length = kind < 2 ? 1 : kind === 3 ? 4 : kind === 7 ? 3 : 2
    if (sprm === SPRM.cells) {
      length = list.u16(at) - 1
      at += 2
    } else if (kind === 6) {
      length = list.u8(at)
      at++
      // Longer ones than that are of another size altogether: nothing after them is of use.
      if (sprm === SPRM.tabs && length === 0xff) return
    }
    if (length < 0 || at + length > list.length) return
    yield { sprm, at, length }
    at += length
  }
}

function isOut(properties: Fields): boolean {
  for (const { sprm, at } of modifiers(properties))
    if (sprm === SPRM.deleted || sprm === SPRM.hidden) {
      // 0x81: the opposite of what the style says, which hides nothing.
      const value = properties.u8(at)
      if (value === 1 || value === 0x81) return true
    }
  return false
}

/** The edges of the cells of a row, and which are merged. */
function edgesOf(list: Fields, at: number): CellEdge[] {
  const count = list.u8(at)
  const edge = (index: number) => (list.u16(at + 1 + index * 2) << 16) >> 16
  return Array.from({ length: count }, (_, index) => {
    const place = at + 1 + (count + 1) * 2 + index * 20
    const flags = place + 2 <= list.length ? list.u16(place) : 0
    return {
      left: edge(index),
      right: edge(index + 1),
      beside: flags & 3,
      merge: mergeOf((flags >> 5) & 3),
    }
  })
}

function mergeOf(value: number): RowCell['merge'] {
  if (value === 0) return undefined
  return value === 1 ? 'continue' : 'restart'
}

function mergeDown(cells: readonly CellEdge[], list: Fields, at: number): void {
  const cell = cells[list.u8(at)]
  if (cell) cell.merge = mergeOf(list.u8(at + 1) & 3)
}

function mergeBeside(cells: readonly CellEdge[], list: Fields, at: number): void {
  const [first, end] = [list.u8(at), list.u8(at + 1)]
  for (const [index, cell] of cells.entries())
    if (index >= first && index < end) cell.beside = index === first ? 1 : 2
}

function tableOf(rows: OpenTable['rows']) {
  const columns = columnsOf(rows.flatMap(({ edges }) => edges))
  const table = new MergedRows()
  for (const { cells, edges } of rows) {
    const row: { -readonly [key in keyof RowCell]: RowCell[key] }[] = []
    let first = 0
    for (const [index, { pieces, line }] of cells.entries()) {
      const edge = edges.length === cells.length ? edges[index] : undefined
      const before = row.at(-1)
      const column = edge ? columns(edge.left) : index
      const columnSpan = edge ? Math.max(1, columns(edge.right) - column) : 1
      // The first of cells merged sideways prints for all of them.
      if (edge && edge.beside !== 0 && first !== 0 && edge.beside !== first && before) {
        before.columnSpan += columnSpan
        continue
      }
      first = edge?.beside ?? 0
      row.push({ column, columnSpan, pieces, line, merge: edge?.merge })
    }
    table.add(row)
  }
  return table.table()
}

/** Columns between all edges of a table's rows. */
function columnsOf(cells: readonly CellEdge[]): (edge: number) => number {
  const all = [...new Set(cells.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b)
  const columns = new Map<number, number>()
  let [column, start] = [-1, -Infinity]
  for (const edge of all) {
    if (edge - start > SAME_EDGE) {
      column++
      start = edge
    }
    columns.set(edge, column)
  }
  return (edge) => columns.get(edge) ?? 0
}
