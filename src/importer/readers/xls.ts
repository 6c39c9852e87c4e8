import { CFB_MARK, openCfb } from './cfb.ts'
import { Fields } from './fields.ts'
import { MAX_CELLS, MAX_MERGES } from './limits.ts'
import { builtInFormat, printed, printedText } from './numberFormat.ts'
import { reader, refuse } from './reading.ts'
import { pagesOf, type Range, type Sheet, type SheetCell } from './sheet.ts'

/* Records of a workbook by their numbers. */
const RECORD = {
  formula: 0x06,
  end: 0x0a,
  name: 0x18,
  dateMode: 0x22,
  password: 0x2f,
  continued: 0x3c,
  uncalculated: 0x5e,
  columns: 0x7d,
  sheet: 0x85,
  numbers: 0xbd,
  richLabel: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  strings: 0xfc,
  labelOfStrings: 0xfd,
  calculator: 0x1c1,
  number: 0x203,
  label: 0x204,
  error: 0x205,
  result: 0x207,
  row: 0x208,
  window: 0x23e,
  smallNumber: 0x27e,
  formulaOld: 0x406,
  format: 0x41e,
  begin: 0x809,
} as const

const BIFF5 = 0x0500
const BIFF8 = 0x0600
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}
/* The built-in name of a print area. */
const PRINT_AREA = 6
/* Of text without its own encoding, in files older than Unicode. */
const OLD = new TextDecoder('gb18030')

/** An Excel workbook before OOXML (BIFF8 or BIFF5, in an OLE file or alone): what it prints. */
export const readXls = reader(({ bytes }) => {
  const isOle = CFB_MARK.every((byte, at) => bytes[at] === byte)
  const streams = isOle ? openCfb(bytes) : undefined
  const stream = streams ? (streams.get('Workbook') ?? streams.get('Book'))?.() : bytes
  const book = new Book(stream ?? refuse('damaged'))
  return { pages: book.pages(), unread: [] }
})

interface BiffRecord {
  readonly type: number
  readonly data: Fields
  /** The parts that continue it. */
  readonly more: readonly Fields[]
}

interface Bound {
  readonly name: string
  readonly offset: number
  readonly isShown: boolean
}

class Book {
  readonly #stream: Uint8Array
  readonly #bounds: Bound[] = []
  readonly #ownFormats = new Map<number, string>()
  readonly #styles: number[] = []
  #strings: readonly string[] = []
  readonly #printAreas = new Map<number, readonly Range[]>()
  #is1904 = false
  #isCalculated = false
  #cells = 0
  readonly #isOld: boolean

  constructor(stream: Uint8Array) {
    this.#stream = stream
    const first = this.#records(0).next().value
    const version = first?.type === RECORD.begin ? first.data.u16(0) : 0
    if (version !== BIFF8 && version !== BIFF5) refuse('unknown-format', 'BIFF')
    this.#isOld = version === BIFF5
    for (const record of this.#records(0)) this.#global(record)
  }

  pages() {
    const sheets = this.#bounds.flatMap((bound, index) =>
      bound.isShown ? [this.#sheet(bound, this.#printAreas.get(index + 1) ?? [])] : [],
    )
    return pagesOf(sheets, this.#isCalculated)
  }

  /** The records of a part of the workbook up to its end, without those of parts within it. */
  *#records(offset: number): Generator<BiffRecord> {
    let depth = 0
    for (let at = offset; ;) {
      const record = this.#recordAt(at)
      at = record.end
      if (record.type === RECORD.begin) depth++
      if (record.type === RECORD.end && --depth <= 0) return
      const more: Fields[] = []
      for (;;) {
        if (at + 4 > this.#stream.length) break
        const next = this.#recordAt(at)
        if (next.type !== RECORD.continued) break
        more.push(next.data)
        at = next.end
      }
      if (depth === 1) yield { type: record.type, data: record.data, more }
    }
  }

  #recordAt(at: number): { type: number; data: Fields; end: number } {
    const stream = this.#stream
    if (at + 4 > stream.length) refuse('truncated')
    const head = new Fields(stream.subarray(at, at + 4))
    const end = at + 4 + head.u16(2)
    if (end > stream.length) refuse('truncated')
    return { type: head.u16(0), data: new Fields(stream.subarray(at + 4, end)), end }
  }

  #global({ type, data, more }: BiffRecord): void {
    if (type === RECORD.password) refuse('encrypted')
    else if (type === RECORD.dateMode) this.#is1904 = data.u16(0) === 1
    else if (type === RECORD.calculator) this.#isCalculated = true
    else if (type === RECORD.sheet)
      this.#bounds.push({
        offset: data.u32(0),
        isShown: data.u8(4) === 0 && data.u8(5) === 0,
        name: this.#text(data, 6, 1),
      })
    else if (type === RECORD.format)
      this.#ownFormats.set(data.u16(0), this.#text(data, 2, this.#isOld ? 1 : 2))
    else if (type === RECORD.style) this.#styles.push(data.u16(2))
    else if (type === RECORD.strings) this.#strings = stringsOf([data, ...more])
    else if (type === RECORD.name && !this.#isOld) this.#name(data)
  }

  /** A text with its length before it, in one or two bytes. */
  #text(data: Fields, at: number, lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? data.u8(at) : data.u16(at)
    const start = at + lengthBytes
    if (this.#isOld) return OLD.decode(data.bytes(start, length))
    return new Characters([data], start).text(length)
  }

  #name(data: Fields): void {
    const isBuiltIn = (data.u16(0) & 0x20) !== 0 && data.u8(3) === 1
    const sheet = data.u16(8)
    if (!isBuiltIn || data.u8(15) !== PRINT_AREA || sheet === 0) return
    const start = 16 + (data.u8(14) & 1)
    this.#printAreas.set(sheet, areasOf(data, start, start + data.u16(4)))
  }

  #sheet({ name, offset }: Bound, printAreas: readonly Range[]): Sheet {
    const cells: SheetCell[] = []
    const merges: Range[] = []
    const hiddenRows = new Set<number>()
    const hiddenColumns = new Set<number>()
    const showsZeros = this.#showsZeros(offset)
    /* A formula whose text comes in a record of its own. */
    let waiting: Fields | undefined

    const add = (row: number, column: number, what: Omit<SheetCell, 'row' | 'column'>): void => {
      if (++this.#cells > MAX_CELLS) refuse('too-large')
      cells.push({ row, column, ...what })
    }
    const addNumber = (row: number, column: number, style: number, value: number): void => {
      if (value !== 0 || showsZeros) add(row, column, this.#number(value, style))
    }
    const addText = (data: Fields, text: string): void => {
      add(data.u16(0), data.u16(2), { text: printedText(text, this.#format(data.u16(4))) })
    }

    for (const { type, data, more } of this.#records(offset))
      switch (type) {
        case RECORD.row:
          if (data.u16(12) & 0x20) hiddenRows.add(data.u16(0))
          break
        case RECORD.columns:
          if (data.u16(8) & 1 || data.u16(4) === 0)
            for (let at = data.u16(0); at <= Math.min(data.u16(2), 255); at++) hiddenColumns.add(at)
          break
        case RECORD.number:
          addNumber(data.u16(0), data.u16(2), data.u16(4), data.f64(6))
          break
        case RECORD.smallNumber:
          addNumber(data.u16(0), data.u16(2), data.u16(4), smallNumber(data, 6))
          break
        case RECORD.numbers: {
          const first = data.u16(2)
          for (let at = 4, column = first; at + 8 <= data.length; at += 6, column++)
            addNumber(data.u16(0), column, data.u16(at), smallNumber(data, at + 2))
          break
        }
        case RECORD.labelOfStrings:
          addText(data, this.#strings[data.u32(6)] ?? refuse('damaged', name))
          break
        case RECORD.label:
        case RECORD.richLabel:
          addText(data, this.#text(data, 6, 2))
          break
        case RECORD.error:
          add(data.u16(0), data.u16(2), { text: constant(data.u8(6), data.u8(7) === 1) })
          break
        case RECORD.formula:
        case RECORD.formulaOld: {
          const kind = data.u16(12) === 0xffff ? data.u8(6) : undefined
          waiting = kind === 0 ? data : undefined
          const [row, column] = [data.u16(0), data.u16(2)]
          if (kind === undefined) {
            const value = data.f64(6)
            const shown =
              value === 0 && !showsZeros ? { text: '' } : this.#number(value, data.u16(4))
            add(row, column, { ...shown, result: value === 0 ? 'zero' : 'some' })
          } else if (kind === 1 || kind === 2)
            add(row, column, { text: constant(data.u8(8), kind === 2), result: 'some' })
          // Nothing: an empty text, or a result that was never calculated.
          else if (kind === 3) add(row, column, { text: '', result: 'zero' })
          break
        }
        case RECORD.result: {
          if (!waiting) break
          const length = data.u16(0)
          const text = this.#isOld
            ? OLD.decode(data.bytes(2, length))
            : new Characters([data, ...more], 2).text(length)
          const shown = printedText(text, this.#format(waiting.u16(4)))
          add(waiting.u16(0), waiting.u16(2), { text: shown, result: text ? 'some' : 'zero' })
          waiting = undefined
          break
        }
        case RECORD.merges:
          for (let at = 2; at + 8 <= data.length && merges.length <= MAX_MERGES; at += 8)
            merges.push({
              top: data.u16(at),
              bottom: data.u16(at + 2),
              left: data.u16(at + 4),
              right: data.u16(at + 6),
            })
          break
        case RECORD.uncalculated:
          this.#isCalculated = false
          break
      }
    return { name, cells, merges, hiddenRows, hiddenColumns, printAreas }
  }

  /** Said after the cells that it is about. */
  #showsZeros(offset: number): boolean {
    for (const { type, data } of this.#records(offset))
      if (type === RECORD.window) return (data.u16(0) & 0x10) !== 0
    return true
  }

  #number(value: number, style: number): Pick<SheetCell, 'text' | 'isZero'> {
    return printed(value, this.#format(style), this.#is1904)
  }

  #format(style: number): string {
    const id = this.#styles[style] ?? 0
    return this.#ownFormats.get(id) ?? builtInFormat(id)
  }
}

function constant(value: number, isError: boolean): string {
  if (isError) return ERRORS[value] ?? '#N/A'
  return value === 0 ? 'FALSE' : 'TRUE'
}

/** A number of 30 bits: a whole one or the head of a fraction, perhaps in hundredths. */
function smallNumber(data: Fields, at: number): number {
  const bits = data.u32(at)
  const value = bits & 2 ? (bits | 0) >> 2 : headOfFraction(bits & ~3)
  return bits & 1 ? value / 100 : value
}

function headOfFraction(bits: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setInt32(4, bits, true)
  return view.getFloat64(0, true)
}

/** Ranges of a formula that is a union of ranges; none where it is anything else. */
function areasOf(data: Fields, start: number, end: number): readonly Range[] {
  const areas: Range[] = []
  for (let at = start; at < end;) {
    const token = data.u8(at)
    if (token === 0x3b) {
      areas.push({
        top: data.u16(at + 3),
        bottom: data.u16(at + 5),
        left: data.u16(at + 7) & 0xff,
        right: data.u16(at + 9) & 0xff,
      })
      at += 11
    } else if (token === 0x29) at += 3
    else if (token === 0x10 || token === 0x15) at++
    else return []
  }
  return areas
}

function stringsOf(parts: readonly Fields[]): readonly string[] {
  const count = parts[0]?.u32(4) ?? 0
  const characters = new Characters(parts, 8)
  const strings: string[] = []
  // What is said of their number need not be true.
  while (strings.length < count && !characters.isOver)
    strings.push(characters.text(characters.u16()))
  return strings
}

/** Reads texts that may run over the end of a record into those that continue it. */
class Characters {
  readonly #parts: readonly Fields[]
  #part = 0
  #at: number

  constructor(parts: readonly Fields[], at: number) {
    this.#parts = parts
    this.#at = at
  }

  get isOver(): boolean {
    this.#turn()
    return this.#part >= this.#parts.length
  }

  u16(): number {
    const here = this.#here()
    this.#at += 2
    return here.u16(this.#at - 2)
  }

  /** A text of so many characters with its options before it. */
  text(length: number): string {
    const options = this.#here().u8(this.#at++)
    const runs = options & 8 ? this.u16() : 0
    const extra = options & 4 ? this.u16() + this.u16() * 0x10000 : 0
    let isWide = (options & 1) !== 0
    let text = ''
    while (text.length < length) {
      if (this.#at >= this.#here(false).length) {
        // Each part says anew how wide its characters are.
        this.#turn()
        isWide = (this.#here().u8(this.#at++) & 1) !== 0
      }
      const here = this.#here(false)
      const bytes = here.length - this.#at
      const count = Math.min(length - text.length, isWide ? bytes >> 1 : bytes)
      if (count < 1) refuse('damaged')
      text += here.text(this.#at, count, isWide)
      this.#at += isWide ? count * 2 : count
    }
    this.#skip(runs * 4 + extra)
    return text
  }

  #skip(bytes: number): void {
    let left = bytes
    while (left > 0) {
      const here = this.#here()
      const step = Math.min(left, here.length - this.#at)
      this.#at += step
      left -= step
    }
  }

  #here(turns = true): Fields {
    if (turns) this.#turn()
    return this.#parts[this.#part] ?? refuse('truncated')
  }

  /** Goes to the next part where this one is over. */
  #turn(): void {
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      this.#part++
      this.#at = 0
    }
  }
}
