import fc from 'fast-check'

/** A cell of a table to print; `number`: what a spreadsheet holds where the text is a figure. */
export interface PrintableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** A table to print: what merges cover is not in it. */
export interface PrintableTable {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly PrintableCell[]
}

/** A page or sheet to print: lines, and the table between them. */
export interface Printable {
  readonly name: string
  readonly lines: readonly string[]
  readonly table: PrintableTable
  /** Lines under it. */
  readonly after?: readonly string[]
}

const amount = fc
  .tuple(
    fc.integer({ min: -99_999_999, max: 999_999_999 }),
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
  )
  .map(([units, decimals, isGrouped]) => amountText(units, decimals, isGrouped))
const name = fc
  .array(fc.constantFrom(...'项目支出合计基本（）、“”一二三&<>'), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(''))
const code = fc.integer({ min: 201, max: 2_349_999 }).map(String)

/** Digits of units in the last place as accounts print them. */
function amountText(units: number, decimals: number, isGrouped: boolean): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const text = decimals > 0 ? `${grouped}.${digits.slice(-decimals)}` : grouped
  return units < 0 ? `-${text}` : text
}

/** Tables with merged cells of names, codes, amounts and blanks; each has at least one text. */
export const tables: fc.Arbitrary<PrintableTable> = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 7 }),
    texts: fc.array(fc.oneof(name, code, amount, amount, fc.constant('')), {
      minLength: 49,
      maxLength: 49,
    }),
    spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 49,
      maxLength: 49,
    }),
  })
  .map(({ rows, columns, texts, spans }) => {
    const taken = new Set<string>()
    const cells: PrintableCell[] = []
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        if (taken.has(`${row} ${column}`)) continue
        const at = row * 7 + column
        // A third of the cells is merged with others.
        const [height, width] = at % 3 === 0 ? spans[at]! : [1, 1]
        let columnSpan = 1
        while (
          columnSpan < width &&
          column + columnSpan < columns &&
          !taken.has(`${row} ${column + columnSpan}`)
        )
          columnSpan++
        const rowSpan = Math.min(height, rows - row)
        for (let r = row; r < row + rowSpan; r++)
          for (let c = column; c < column + columnSpan; c++) taken.add(`${r} ${c}`)
        cells.push({ row, column, rowSpan, columnSpan, text: texts[at]! })
      }
    cells[0] = { ...cells[0]!, text: '项目' }
    return { rows, columns, cells }
  })
  // A single cell is a frame.
  .filter(({ cells }) => cells.length > 1)

/** What of a table is printed, in one form for all formats. */
export function printedCells(cells: readonly PrintableCell[]): readonly string[] {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ row, column, rowSpan, columnSpan, text }) =>
      [row, column, rowSpan, columnSpan, text].join(' '),
    )
    .sort()
}
