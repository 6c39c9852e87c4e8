import * as XLSX from '@e965/xlsx'
import { type Bytes, bytes } from './bytes.ts'
import type { Printable, PrintableTable } from './printable.ts'

const PAGE = 512
/* Where the text begins: after the header, at a page. */
const TEXT = 3 * PAGE
const COLUMN_WIDTH = 1000
/* Modifiers, as [MS-DOC] numbers them. */
const IN_TABLE = [0x16, 0x24, 1]
const level = (depth: number) => [0x49, 0x66, depth, 0, 0, 0]
const ROW_END = [0x17, 0x24, 1]
const INNER_ROW_END = [0x4c, 0x24, 1]
const INNER_CELL_END = [0x4b, 0x24, 1]
export const HIDDEN = [0x3c, 0x08, 1]
export const DELETED = [0x00, 0x08, 1]

/** A paragraph with its mark, what its properties say, and what is said of stretches of it. */
export interface DocParagraph {
  readonly text: string
  readonly properties?: readonly number[]
  /** From and to (the end excluded) within the text, its mark included, with the modifiers. */
  readonly stretches?: readonly (readonly [number, number, readonly number[]])[]
}

interface DocCell {
  readonly left: number
  readonly right: number
  /** What it prints; undefined: it goes on one from above. */
  readonly text: string | undefined
  readonly isFirst?: boolean
}

/** A Word document before OOXML with each page's lines and table. */
export function printDoc(pages: readonly Printable[]): Uint8Array {
  return docOf(
    pages.flatMap(({ lines, table, after = [] }) => [
      ...lines.map((text) => ({ text: `${text}\r` })),
      ...tableParagraphs(table),
      ...after.map((text) => ({ text: `${text}\r` })),
      { text: '\r' },
    ]),
  )
}

function tableParagraphs({ rows, cells }: PrintableTable): readonly DocParagraph[] {
  return Array.from({ length: rows }, (_, row) =>
    rowOf(
      cells
        .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
        .sort((a, b) => a.column - b.column)
        .map(({ row: first, rowSpan, column, columnSpan, text }) => ({
          left: column * COLUMN_WIDTH,
          right: (column + columnSpan) * COLUMN_WIDTH,
          text: first === row ? text : undefined,
          isFirst: rowSpan > 1,
        })),
    ),
  ).flat()
}

/** A row of a table that stands in `depth - 1` others. */
export function rowOf(cells: readonly DocCell[], depth = 1): readonly DocParagraph[] {
  const inRow = [...IN_TABLE, ...level(depth)]
  const isInner = depth > 1
  return [
    ...cells.map(({ text = '' }) => ({
      text: `${text}${isInner ? '\r' : '\u0007'}`,
      properties: isInner ? [...inRow, ...INNER_CELL_END] : inRow,
    })),
    {
      text: isInner ? '\r' : '\u0007',
      properties: [...inRow, ...(isInner ? INNER_ROW_END : ROW_END), ...definition(cells).array],
    },
  ]
}

function definition(cells: readonly DocCell[]): Bytes {
  const said = bytes().u8(cells.length)
  said.u16(...cells.map(({ left }) => left), cells.at(-1)!.right)
  for (const { text, isFirst } of cells)
    said.u16(text === undefined ? 1 << 5 : isFirst ? 3 << 5 : 0).u16(...Array<number>(9).fill(0))
  return bytes()
    .u8(0x08, 0xd6)
    .u16(said.array.length + 1)
    .u8(...said.array)
}

/** A Word document of paragraphs; `boxes`: text boxes, tied to the signs U+0008 of the text. */
export function docOf(
  paragraphs: readonly DocParagraph[],
  boxes: readonly string[] = [],
  flags = 0,
): Uint8Array {
  const main = paragraphs.map(({ text }) => text).join('')
  const text = `${main}${boxes.join('')}`
  const place = (cp: number) => TEXT + cp * 2
  const body = bytes().wide(text)
  const pages: Bytes[] = []
  const data = bytes()
  const firstPage = Math.ceil(place(text.length) / PAGE)
  const runs: (readonly [start: number, end: number, page: number])[] = []
  const characterRuns: typeof runs = []

  let cp = 0
  for (const { text: own, properties = [], stretches = [] } of paragraphs) {
    // What does not fit into a page stands in another stream.
    const isHuge = properties.length > 480
    const said = isHuge ? bytes().u16(0x6646).u32(data.array.length).array : properties
    if (isHuge) data.u16(properties.length).u8(...properties)
    const even = said.length % 2 === 0 ? said : [...said, 0]
    const entry = bytes()
      .u8(0, (even.length + 2) / 2)
      .u16(0)
      .u8(...even)
    runs.push([place(cp), place(cp + own.length), firstPage + pages.length])
    pages.push(pageOf([place(cp), place(cp + own.length)], 13, entry))
    for (const [from, to, modifiers] of stretches) {
      const range = [place(cp + from), place(cp + to)] as const
      characterRuns.push([...range, firstPage + pages.length])
      pages.push(pageOf(range, 1, bytes().u8(modifiers.length, ...modifiers)))
    }
    cp += own.length
  }

  const table = bytes()
  const header = new Map<number, number>()
  const list = (at: number, bytesOfIt: Bytes) => {
    header.set(at, table.array.length)
    header.set(at + 4, bytesOfIt.array.length)
    table.u8(...bytesOfIt.array)
  }
  const pieces = bytes().u32(0, text.length).u16(0).u32(TEXT).u16(0)
  list(
    0x1a2,
    bytes()
      .u8(2)
      .u32(pieces.array.length)
      .u8(...pieces.array),
  )
  for (const [at, each] of [
    [0x102, runs],
    [0xfa, characterRuns],
  ] as const) {
    if (each.length === 0) continue
    const starts = each.map(([start]) => start)
    list(at, bytes().u32(...starts, each.at(-1)![1], ...each.map(([, , page]) => page)))
  }
  if (boxes.length > 0) {
    const ends = boxes.map((_, at) => boxes.slice(0, at + 1).join('').length)
    const ties = [...main].flatMap((sign, at) => (sign === '\u0008' ? [at] : []))
    const shapes = boxes.map(
      (_, at) =>
        bytes()
          .u32(0, 0)
          .u16(0)
          .u32(0, at + 9, 0).array,
    )
    list(
      0x25a,
      bytes()
        .u32(0, ...ends)
        .u8(...shapes.flat()),
    )
    const anchors = ties.map(
      (_, at) =>
        bytes()
          .u32(at + 9, 0, 0, 0, 0, 0)
          .u16(0).array,
    )
    list(
      0x1da,
      bytes()
        .u32(...ties, main.length)
        .u8(...anchors.flat()),
    )
  }

  const document = new DataView(new ArrayBuffer((firstPage + pages.length) * PAGE))
  const write = (at: number, { array }: Bytes) => new Uint8Array(document.buffer).set(array, at)
  document.setUint16(0, 0xa5ec, true)
  document.setUint16(2, 0xc1, true)
  document.setUint16(0x0a, 0x200 | flags, true)
  document.setUint32(0x4c, main.length, true)
  document.setUint32(0x64, text.length - main.length, true)
  for (const [at, value] of header) document.setUint32(at, value, true)
  write(TEXT, body)
  pages.forEach((page, index) => write((firstPage + index) * PAGE, page))

  const file = XLSX.CFB.utils.cfb_new()
  const add = (name: string, content: Uint8Array) =>
    XLSX.CFB.utils.cfb_add(file, `/${name}`, [...content])
  add('WordDocument', new Uint8Array(document.buffer))
  add('1Table', Uint8Array.from(table.array))
  if (data.array.length > 0) add('Data', Uint8Array.from(data.array))
  return Uint8Array.from(XLSX.CFB.write(file, { type: 'array' }) as number[])
}

/** A page with the properties of one run, at its end. */
function pageOf(range: readonly [number, number], size: number, entry: Bytes): Bytes {
  const start = (PAGE - 1 - entry.array.length) & ~1
  const page = bytes()
    .u32(...range)
    .u8(start / 2, ...Array<number>(size - 1).fill(0))
  page.u8(...Array<number>(start - page.array.length).fill(0), ...entry.array)
  return page.u8(...Array<number>(PAGE - 1 - page.array.length).fill(0), 1)
}
